import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Code that other tools see where CommonMark has none.
@Suite struct MarkedCodeTests {
  private func plan(_ markdown: String) -> NotePlan {
    let source = SourceText(Array(markdown.utf8))
    return planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
  }

  @Test(arguments: [
    ":::{code-cell} ipython3", ":::{code-block} python", "::::{code-block} python", ":::{testcode}",
  ])
  func fencesOfColons(_ opening: String) {
    let note = JudgedNote(
      "Text.\n\n\(opening)\n# 1 + 1 = 2\n\nprint(1)  # 2\n\(opening.prefix { $0 == ":" })\n",
      ["print(1)": "1"])
    #expect(note.plan.blocks.map(\.role) == [.code(.python)])
    #expect(note.outputs == ["6: refuted 2"])
  }

  @Test func optionsAndMarksOfFencesOfColons() {
    let cell = ":::{code-cell} ipython3\n:tags: [skip-execution]\nboom()\n:::\n"
    let note = JudgedNote(cell)
    #expect(note.runs.map(\.verdict) == [.skipped])
    #expect(note.runs[0].reasons.map(\.id) == ["skipped-by-author"])
    #expect(
      plan("% skip: next\n\n:::{code-cell} ipython3\nx\n:::\n").blocks.map(\.directives.treatment) == [.skip])
  }

  @Test func withinAnotherContainer() {
    let note = plan("::::{note}\nText.\n\n:::{code-block} python\n:linenos:\n\nx = 1\n:::\n::::\n")
    #expect(note.blocks.map { $0.code.split(separator: "\n") } == [["x = 1"]])
  }

  @Test func magicsInFencesOfColons() {
    #expect(plan(":::{code-cell}\n%matplotlib inline\nx = 1\n:::\n").blocks.map(\.code) == ["\nx = 1\n"])
  }

  @Test func otherContainersHoldText() {
    #expect(plan(":::message\nprint(1)  # 2\n:::\n\n:::{note}\nprint(1)  # 2\n:::\n").blocks.isEmpty)
    #expect(plan(":::{note}\n```python\nx = 1\n```\n:::\n").blocks.count == 1)
  }

  @Test(arguments: [
    "<!-- invisible-code-block: python\ny = 41\n-->", "<!--- invisible-code-block: python\ny = 41\n--->",
    "% invisible-code-block: python\n%\n% y = 41", "<!-- invisible-code-block: python\r\ny = 41\r\n-->",
  ])
  func code(_ comment: String) {
    let note = plan("\(comment)\n\n```python\nprint(y + 1)  # 42\n```\n")
    #expect(note.blocks.map { $0.code.split(separator: "\n") } == [["y = 41"], ["print(y + 1)  # 42"]])
    #expect(note.blocks.allSatisfy { $0.role == .code(.python) && $0.comment == nil })
    #expect(note.request()?.blocks.map(\.runs) == [true, true])
  }

  @Test(arguments: ["<!-- y = 41 -->", "<!--\n```python\ny = 41\n```\n-->", "%%\n```python\ny = 41\n```\n%%"])
  func codeInOtherCommentsIsNotRun(_ comment: String) {
    let blocks = plan("\(comment)\n\n```python\nprint(1)\n```\n").request()?.blocks ?? []
    #expect(blocks.filter(\.runs).map(\.code) == ["print(1)\n"])
  }

  @Test func lineNumbersAreThoseOfTheNote() {
    let note = JudgedNote("<!-- invisible-code-block: python\nprint(1)  # 2\n-->\n", ["print(1)": "1"])
    #expect(note.outputs == ["2: refuted 2"])
  }
}
