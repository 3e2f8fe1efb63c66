import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What options of cells ask for, wherever they stand: behind the language, at the head of the code, in the front matter, in a setup chunk.
@Suite struct CellOptionTests {
  private func treatments(_ markdown: String) -> [Directives.Treatment] {
    let source = SourceText(Array(markdown.utf8))
    return planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
      .blocks.map(\.directives.treatment)
  }

  @Test(arguments: [
    ("{python, eval=F}", Directives.Treatment.skip), ("{python, include=FALSE, eval = FALSE}", .skip),
    ("{python,eval=FALSE}", .skip), ("{python, eval=has_data}", .skip),
    ("{python eval=!interactive()}", .skip),
    ("{python, eval=TRUE}", .run), ("{python, error=T}", .mayRaise),
    ("{python, name, error = TRUE}", .mayRaise),
    ("{python, fig.cap=\"No eval=FALSE here\"}", .run), ("python tags=[\"hide\", \"skip-execution\"]", .skip),
    ("python tags=[\"hide_input\", \"raises-exception\"]", .mayRaise), ("python tags=[\"active-py\"]", .skip),
    ("python tags=[\"active-ipynb\"]", .run), ("python tags=[\"active-ipynb-py\"]", .run),
    ("python tags=[\"remove-cell\"]", .run), ("python active=\"py\"", .skip),
    ("python active=\"ipynb,py\"", .run),
    ("{.python .no-eval}", .skip), ("python .noeval", .skip), ("python no-exec", .skip),
    ("py test=\"skip\" lint=\"skip\"", .skip), ("py {test=\"skip - needs a key\"}", .skip),
    ("py test=\"xfail - later\"", .mayRaise), ("py lint=\"skip\"", .run),
    ("python title=\"no skip, please\"", .run),
    ("python continuation", .run), ("python fixture:tmp retry:3", .run), ("python fixture:tmp notest", .skip),
  ])
  func behindTheLanguage(_ info: String, _ treatment: Directives.Treatment) {
    #expect(treatments("```\(info)\nx\n```\n") == [treatment])
  }

  @Test(arguments: [
    ("#| eval=FALSE", Directives.Treatment.skip), ("#| eval=F, echo=T", .skip),
    ("#| eval: !expr params$run", .skip),
    ("#| eval: !expr FALSE", .skip), ("#| eval: true  # yes", .run), ("#| label: a\n#| eval: no", .skip),
    ("#| error: true", .mayRaise), ("#| echo: false", .run),
  ])
  func atTheHead(_ options: String, _ treatment: Directives.Treatment) {
    #expect(treatments("```{python}\n\(options)\nx\n```\n") == [treatment])
  }

  @Test func optionsOfASession() {
    #expect(treatments("```{doctest}\n:options: +SKIP\n\n>>> x\n1\n```\n") == [.skip])
    #expect(treatments("```{doctest}\n:options: +ELLIPSIS\n\n>>> x\n1\n```\n") == [.run])
  }

  @Test(arguments: [
    ("execute: {eval: false}", Directives.Treatment.skip), ("execute: false", .skip),
    ("execute:\n  enabled: false", .skip), ("format:\n  html:\n    execute:\n      eval: false", .skip),
    ("format:\n  html: {execute: {eval: false}}", .skip), ("knitr:\n  opts_chunk:\n    eval: false", .skip),
    ("mystnb:\n  execution_mode: \"off\"", .skip), ("mystnb:\n  execution_allow_errors: true", .mayRaise),
    ("skip_execution: true", .skip), ("execute:\n  skip: true", .skip), ("execute:\n  skip: false", .run),
    ("execute:\n  error: true", .mayRaise), ("execute:\n  freeze: true", .run), ("eval: false", .run),
    ("format:\n  html:\n    toc: false", .run),
  ])
  func inTheFrontMatter(_ yaml: String, _ treatment: Directives.Treatment) {
    #expect(
      treatments("---\n\(yaml)\n---\n\n```{python}\nx\n```\n\n```python\nx\n```\n") == [treatment, .run])
  }

  @Test func theCellWinsOverTheNote() {
    let yaml = "---\nexecute:\n  eval: false\n---\n\n"
    #expect(
      treatments("\(yaml)```{python}\n#| eval: true\nx\n```\n\n```{python, eval=TRUE}\nx\n```\n") == [
        .run, .run,
      ])
  }

  @Test func aChunkOfRSetsWhatHoldsForThoseAfterIt() {
    let setup = "```{r setup, include=FALSE}\nknitr::opts_chunk$set(echo = c(1, 2), eval = FALSE)\n```\n"
    let cell = "\n```{python}\nx\n```\n"
    #expect(treatments(cell + "\n" + setup + cell + "\n```python\nx\n```\n") == [.run, .run, .skip, .run])
  }

  @Test func theReasonTellsWhereItStands() {
    let note = JudgedNote(
      "---\nformat:\n  html:\n    execute:\n      eval: false\n---\n\n```{python}\nboom()\n```\n")
    #expect(note.runs.map(\.verdict) == [.skipped])
    #expect(note.runs[0].reasons.map(\.id) == ["skipped-by-author"])
    #expect(note.runs[0].reasons[0].range.start.line == 2)
  }

  /// What does nothing for another tool is no matter of ours.
  @Test func wordsBehindTheLanguageOfText() {
    let note = JudgedNote("```text notest\nabc\n```\n\n```json skip\n{}\n```\n")
    #expect(note.items.allSatisfy { $0.kind != .directive })
  }

  @Test func optionsOfAnOutputAreNoOutput() {
    let note = JudgedNote(
      "```{testcode}\nprint(1)\n```\n\n```{testoutput}\n:options: +ELLIPSIS\n\n2\n```\n", ["print(1)": "1"])
    #expect(note.outputs == ["8: refuted 2"])
  }
}
