import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What other tools' marks ask for, and the forms of outputs that other tools write.
@Suite struct ToolMarkTests {
  private func plan(_ markdown: String) -> NotePlan {
    let source = SourceText(Array(markdown.utf8))
    return planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
  }

  private let code = "```python\nboom()\n```\n"

  @Test(arguments: [
    ("<!-- skip: next -->", true), ("<!-- skip: next if(win32) -->", true), ("<!--pytest.mark.skip-->", true),
    ("<!--pytest-codeblocks:skip-->", true), ("<!-- pytest-codeblocks:skipif(True) -->", true),
    ("<!--phmdoctest-skip-->", true), ("<!--phmdoctest-mark.skip-->", true), ("%% skip: next %%", true),
    ("<!-- notest -->", true), ("<!-- prettier-ignore -->", false), ("<!-- skip this for now -->", false),
    ("<!-- markdownlint-disable -->", false), ("Text", false),
  ])
  func aCommentBefore(_ comment: String, _ skips: Bool) {
    let treatment = plan("\(comment)\n\(code)").blocks[0].directives.treatment
    #expect((treatment == .skip) == skips)
  }

  /// What does nothing for another tool is no matter of ours.
  @Test func aMarkBeforeText() {
    #expect(JudgedNote("<!-- skip: next -->\n```text\na\n```\n").items.allSatisfy { $0.kind != .directive })
  }

  @Test func fromStartToEnd() {
    let note = plan("\(code)\n<!-- skip: start -->\n\n\(code)\n\(code)\n<!-- skip: end -->\n\n\(code)")
    #expect(note.blocks.map(\.directives.treatment) == [.run, .skip, .skip, .run])
  }

  @Test(arguments: [
    ("python notest", Directives.Treatment.skip), ("{python, eval=FALSE}", .skip),
    ("{python error=TRUE}", .mayRaise),
    ("python title=\"skip.py\"", .run), ("python", .run),
  ])
  func behindTheLanguage(_ info: String, _ treatment: Directives.Treatment) {
    #expect(plan("```\(info)\nx\n```\n").blocks[0].directives.treatment == treatment)
  }

  @Test(arguments: [
    "---\ntags: [raises-exception]\n---\nx = 1\n", "---\ntags:\n  - raises-exception\n---\nx = 1\n",
    ":tags: [hide-input, raises-exception]\nx = 1\n",
  ])
  func optionsOfACellAreNoCode(_ cell: String) {
    let block = plan("```{code-cell} python3\n\(cell)```\n").blocks[0]
    #expect(block.directives.treatment == .mayRaise)
    #expect(block.role == .code(.python))
    #expect(block.code.split(separator: "\n") == ["x = 1"])
    #expect(
      block.code.split(separator: "\n", omittingEmptySubsequences: false).count == cell.split(separator: "\n")
        .count + 1)
  }

  @Test func theFrontMatterHoldsForCellsOfQuarto() {
    let note = plan("---\nexecute:\n  eval: false\n---\n\n```{python}\nx\n```\n\n```python\nx\n```\n")
    #expect(note.blocks.map(\.directives.treatment) == [.skip, .run])
  }

  @Test(arguments: [
    "{code-cell} ipython3", "{code-block} python", "{testcode}", "{.python .numberLines}", "{.python.marimo}",
    "{doctest}",
  ])
  func codeInOtherToolsFences(_ info: String) {
    #expect(plan("```\(info)\nx = 1\n```\n").blocks[0].role == .code(.python))
  }

  @Test(arguments: ["{code-block} rust", "{code-cell} julia", "{code-block}", "{note} python"])
  func codeOfOtherLanguages(_ info: String) {
    #expect(plan("```\(info)\nx = 1\n```\n").blocks[0].role != .code(.python))
  }

  @Test func aSessionInAFenceOfAnyName() {
    #expect(plan("```ruby\n>>> 1 + 1\n2\n```\n").blocks[0].role == .code(.python))
  }

  // MARK: Sessions

  private func session(_ text: String) -> [String] {
    let note = plan("```python\n\(text)\n```\n")
    return note.expectations.map { expectation in
      "\(expectation.code.lowerBound)-\(expectation.code.upperBound): \(expectation.lines.map(\.text).joined(separator: "/"))"
    }
  }

  @Test func aPromptWithNothingBehindItEndsALoop() {
    #expect(session(">>> for i in range(2):\n...     print(i)\n...\n0\n1") == ["2-3: 0/1"])
    #expect(session(">>> def f():\n...     a = 1\n...\n...     return a\n>>> f()\n1") == ["6-6: 1"])
  }

  @Test func aCommentInASessionIsReadAsInOtherCode() {
    #expect(session(">>> 6 * 7\n# 42") == ["2-2:  42"])
    #expect(session(">>> f.close()  # close it\n# the file is closed\n>>> 1\n1").last == "4-4: 1")
  }

  @Test func skippedExamples() {
    let note = plan("```python\n>>> 1 / 0  # doctest: +SKIP\n0\n>>> 1 + 1\n2\n```\n")
    #expect(note.expectations.map { $0.skip != nil } == [true, false])
    #expect(!note.blocks[0].code.contains("1 / 0"))
    let rest = plan("```python\n>>> # xdoctest: +SKIP\n>>> 1 / 0\n0\n>>> # xdoctest: -SKIP\n>>> 1\n1\n```\n")
    #expect(rest.expectations.map { $0.skip != nil } == [true, false])
  }

  // MARK: Outputs

  @Test(arguments: [
    "```error\nIndexError: list index out of range\n```\n",
    "```traceback\nIndexError: list index out of range\n```\n",
    "    IndexError: list index out of range\n", "运行结果：\n\n```\nIndexError: list index out of range\n```\n",
    "::: {.cell-output .cell-output-error}\n```\nIndexError: list index out of range\n```\n:::\n",
  ])
  func outputsThatShowAnException(_ output: String) {
    let raised = RaisedException(type: "IndexError", message: "list index out of range", line: 2)
    let note = JudgedNote("```python\n[1, 2][5]\n```\n\n\(output)", raising: ("[1, 2][5]", raised))
    #expect(note.runs[0].verdict == .verified)
    #expect(note.runs[0].reasons.map(\.id) == ["announced-failure"])
  }

  @Test(arguments: ["", "Which gives:\n\n", "输出：\n\n", "### Output\n\n", "On my machine\nit then shows\n\n"])
  func anOutputUnderAnyWords(_ words: String) {
    let note = JudgedNote(
      "```python\nprint('total', 42)\nprint('mean', 3.5)\n```\n\n\(words)```\ntotal 43\nmean 3.5\n```\n",
      ["print('total'": "total 42", "print('mean'": "mean 3.5"])
    #expect(note.verdicts == [.refuted, .verified])
  }

  /// Only what a program of Python could have written is held against one.
  @Test func aTranscriptOfAShellBesideAShell() {
    let shell = "```sh\n$ python main.py\nhello\n```\n"
    #expect(plan("```sh\nls\n```\n\n\(shell)").expectations.isEmpty)
    #expect(plan("```python\nprint('hello')\n```\n\n\(shell)").expectations.map(\.form) == [.textFence])
  }

  @Test func reprexArrows() {
    let note = JudgedNote(
      "```python\nprint(8)  #> 8\nprint([1, 2])\n#> [1, 2]\nprint(9)  # > 8\n```\n",
      ["print(8)": "8", "print([1, 2])": "[1, 2]", "print(9)": "9"])
    #expect(note.verdicts == [.verified, .verified, .verified])
  }

  /// What stands in a fence behind the command that ran the code is its output.
  @Test(arguments: [
    ("console", "$ python x.py\n43", Verdict.unchecked), ("console", "$ python x.py\na\n43\nb", .refuted),
    ("", "$ python3 x.py\n42", .verified), ("{code-block} none", "a\n43\nb", .refuted),
    ("stderr", "c 6", .refuted),
    ("stderr", "c 5", .verified), ("text", "a\n42\nb\nc 5", .verified),
  ])
  func fencesOfConsoles(_ fence: String, _ text: String, _ verdict: Verdict) {
    let code = "print('a'); print(42); print('b'); print('c', 5, file=sys.stderr)"
    let note = JudgedNote(
      "```python\n\(code)\n```\n\n```\(fence)\n\(text)\n```\n", [code: "a\n42\nb"], errors: "c 5\n")
    #expect(note.verdicts.contains(verdict))
    #expect(verdict != .verified || Set(note.verdicts) == [.verified])
    #expect(note.runs.dropFirst().allSatisfy { $0.verdict == .noClaim })
  }
}
