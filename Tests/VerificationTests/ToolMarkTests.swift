import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// What other tools' marks ask for, and the forms of outputs that other tools write.
@Suite struct ToolMarkTests {
  /// What is skipped says which mark asks for it.
  @Test(arguments: [
    ("```python verify=skip\n1 / 0\n```\n", "verify=skip"), ("```python notest\n1 / 0\n```\n", "notest"),
    ("<!-- skip: next -->\n\n```python\n1 / 0\n```\n", "skip: next"),
    ("<!-- skip: start -->\n\n```python\n1 / 0\n```\n", "skip: start"),
    ("<!--pytest.mark.skip-->\n```python\n1 / 0\n```\n", "pytest.mark.skip"),
    ("```{python}\n#| eval: false\n1 / 0\n```\n", "eval: false"),
    ("```{code-cell} python\n:tags: [skip-execution]\n1 / 0\n```\n", "tags: [skip-execution]"),
    ("```python\n# NBVAL_SKIP\n1 / 0\n```\n", "NBVAL_SKIP"),
    ("---\nexecute:\n  eval: false\n---\n\n```{python}\n1 / 0\n```\n", "eval: false"),
    ("%% verify: skip %%\n\n```python\n1 / 0\n```\n", "verify=skip"),
  ])
  func theMarkThatSkips(_ note: String, _ mark: String) {
    let run = JudgedNote(note).runs.first { $0.verdict == .skipped }
    #expect(run?.reasons.map(\.summary) == [mark])
  }

  @Test func theMarkThatSkipsAnExample() {
    let session = JudgedNote("```python\n>>> f()  # doctest: +SKIP\n3\n```\n")
    #expect(session.items.compactMap(\.reasons.first?.summary).contains("doctest: +SKIP"))
    let ignored = JudgedNote("```python\n# NBVAL_IGNORE_OUTPUT\nprint(1)  # 2\n```\n", ["print": "1"])
    #expect(
      ignored.items.filter { $0.verdict == .skipped }.map(\.reasons.first?.summary) == ["NBVAL_IGNORE_OUTPUT"]
    )
  }

  private func plan(_ markdown: String) -> NotePlan {
    let source = SourceText(Array(markdown.utf8))
    return planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
  }

  private let code = "```python\nboom()\n```\n"

  @Test(arguments: [
    ("<!-- skip: next -->", true), ("<!-- skip: next if(win32) -->", true), ("<!--pytest.mark.skip-->", true),
    ("<!--pytest-codeblocks:skip-->", true), ("<!-- pytest-codeblocks:skipif(True) -->", true),
    ("<!--phmdoctest-skip-->", true), ("<!--phmdoctest-mark.skip-->", true), ("%% skip: next %%", true),
    ("<!-- notest -->", true), ("% skip: next", true), ("%skip: next if(win, reason=\"x\")", true),
    ("% A remark.\n% skip: next", true), ("% A remark.", false), ("100 % skip: next", false),
    ("<!--- skip: next --->", true), ("<!-- prettier-ignore -->", false),
    ("<!-- skip this for now -->", false),
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

  @Test(arguments: ["%% ", "% ", "<!-- "])
  func withoutAnEnd(_ mark: String) {
    let end = mark == "%% " ? " %%" : mark == "% " ? "" : " -->"
    let note = plan("\(code)\n\(mark)skip: start\(end)\n\n\(code)\n\(code)")
    #expect(note.blocks.map(\.directives.treatment) == [.run, .skip, .skip])
  }

  @Test func theWholeNote() {
    let note = plan("<!--pytest-codeblocks:skipfile-->\n\nText.\n\n\(code)\n\(code)")
    #expect(note.blocks.map(\.directives.treatment) == [.skip, .skip])
  }

  @Test func whatABlockNeedsAndWhereItStartsAnew() {
    let needs = plan("<!--pytest-codeblocks:importorskip(PIL)-->\n\n\(code)").blocks[0].directives
    #expect(needs.needs == ["PIL"])
    #expect(plan("<!-- clear-namespace -->\n\n\(code)").blocks[0].directives.isFresh)
  }

  /// However far it stands from the code.
  @Test func aFenceThatIsSaidToBeTheOutput() {
    let text = String(repeating: "A paragraph of some length about what the code is there for.\n\n", count: 5)
    let fence = "<!--pytest-codeblocks:expected-output-->\n\n```\n2\n```\n"
    let note = JudgedNote("```python\nprint(1)\n```\n\n\(text)\(fence)", ["print(1)": "1"])
    #expect(note.verdicts == [.refuted])
  }

  @Test(arguments: [
    "# NBVAL_IGNORE_OUTPUT", "# PYTEST_VALIDATE_IGNORE_OUTPUT", "#@test {\"output\": \"ignore\"}",
  ])
  func outputsThatAreNotCompared(_ mark: String) {
    let code = "```python\n\(mark)\nprint(1)  # 2\n```\n\n```output\n3\n```\n"
    let note = JudgedNote(code, ["print(1)": "1"])
    #expect(note.verdicts == [.skipped, .skipped])
    #expect(note.runs.first?.verdict == .verified)
    #expect(
      note.items.filter { $0.kind == .output }.allSatisfy { $0.reasons.map(\.id) == ["skipped-by-author"] })
  }

  @Test(arguments: [
    ("#@test {\"skip\": true}", Directives.Treatment.skip), ("# NBVAL_CHECK_OUTPUT", .run),
    ("x = '# NBVAL_SKIP'", .run),
  ])
  func commentsInTheCode(_ line: String, _ treatment: Directives.Treatment) {
    #expect(plan("```python\n\(line)\nboom()\n```\n").blocks[0].directives.treatment == treatment)
  }

  @Test(arguments: [
    ("could not import 'spam': No module named 'spam'", Verdict.unchecked, "needs-package"),
    ("module 'numpy' has __version__ '1.0', required is: '99'", .unchecked, "needs-package"),
    ("not today", .skipped, "skipped-by-author"),
  ])
  func codeThatSkipsItself(_ message: String, _ verdict: Verdict, _ reason: String) {
    let note = JudgedNote(
      "```python\nimport pytest\npytest.skip('x')\nprint(1)  # 2\n```\n",
      raising: ("pytest.skip", RaisedException(type: "Skipped", message: message, line: 3)))
    #expect(note.runs.map(\.verdict) == [verdict])
    #expect(note.runs[0].reasons.map(\.id) == [reason])
    #expect(!note.verdicts.contains(.refuted))
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
    #expect(plan("```\(info)\nx = 1\n```\n").blocks.first?.role != .code(.python))
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

  @Test(arguments: [
    "1  # xdoctest: +IGNORE_WANT\n2", "1  # doctest: +IGNORE_OUTPUT\n2", "1  # doctest: +IGNORE_RESULT\n2",
    "# xdoctest: +IGNORE_WANT\n>>> 1\n2",
  ])
  func examplesThatAreNotCompared(_ example: String) {
    let note = JudgedNote("```python\n>>> \(example)\n```\n", values: ["1": "1"])
    #expect(note.verdicts == [.skipped])
    #expect(note.items.last?.reasons.map(\.id) == ["skipped-by-author"])
  }

  @Test(arguments: [
    "f()  # doctest: +SKIPIF(True)\n2", "f()  # doctest: +REMOTE_DATA\n2",
    "# xdoctest: +SKIP(\"why\")\n>>> f()\n2",
    "# xdoctest: +REQUIRES(module:spam)\n>>> f()\n2",
  ])
  func examplesThatAreNotRun(_ example: String) {
    let note = plan("```python\n>>> \(example)\n```\n")
    #expect(note.expectations.map { $0.skip != nil } == [true])
    #expect(!note.blocks[0].code.contains("f()"))
  }

  /// NumPy's way to say that another output is as good.
  @Test(arguments: ["1  # may vary\n2", "1 # random\n2", "1\n2 # may vary", "1\n2  # random"])
  func examplesThatVary(_ example: String) {
    let note = JudgedNote("```python\n>>> \(example)\n```\n", values: ["1": "1"])
    #expect(note.verdicts == [.unchecked])
    #expect(note.items.last?.reasons.map(\.id) == ["typical-output"])
    #expect(JudgedNote("```python\n>>> 1  # the first\n2\n```\n", values: ["1": "1"]).verdicts == [.refuted])
  }

  @Test func anExceptionOfWhichOnlyTheTypeCounts() {
    let raised = RaisedException(type: "ValueError", message: "bad", line: 2)
    func verdicts(_ type: String) -> [Verdict] {
      JudgedNote(
        "```python\n>>> int('x')  # doctest: +IGNORE_EXCEPTION_DETAIL\nTraceback (most recent call last):\n\(type): other words\n```\n",
        raising: ("int('x')", raised)
      ).verdicts
    }
    #expect(verdicts("ValueError") == [.verified])
    #expect(verdicts("KeyError") == [.refuted])
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
