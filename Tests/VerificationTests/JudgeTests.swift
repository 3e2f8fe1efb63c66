import NoteParsing
import Testing
import Verdicts

@testable import Verification

@Suite struct JudgeTests {
  @Test func everyBlockHasOneRunItem() {
    let note = JudgedNote(
      """
      ```python
      x = 1
      ```
      ```rust
      fn main() {}
      ```
      ```mermaid
      graph LR
      ```
      ```python
      # only a comment
      ```
      ```python verify=skip
      boom()
      ```
      ```bash
      ls
      ```
      """)
    #expect(
      note.runs.map { "\($0.range.start.line) \($0.verdict.rawValue) \($0.reason ?? "")" } == [
        "1 verified ", "4 unchecked no runner for rust", "7 no claim text", "10 no claim no code",
        "13 skipped verify=skip",
        "16 unchecked a command for the reader",
      ])
    #expect(VerdictCounts(note.items).coverage == 1.0 / 3)
  }

  @Test func aFailureIsToldInTheNotesOwnLine() throws {
    let note = JudgedNote(
      "Text\n\n```python\nx = 1\nassert x == 2\nprint(x)  # 1\n```\n",
      raising: ("assert", RaisedException(type: "AssertionError", message: "", line: 0)))
    let run = try #require(note.runs.first)
    #expect(run.verdict == .failed)
    #expect(run.range.start.line == 5)
    #expect(run.claim == "assert x == 2")
    #expect(note.verdicts == [.unchecked])
  }

  @Test func codeThatMustRaise() {
    let raises = ("f()", RaisedException(type: "ValueError", message: "no", line: 0))
    #expect(JudgedNote("```python verify=fail\nf()\n```\n", raising: raises).runs[0].verdict == .verified)
    #expect(JudgedNote("```python verify=fail\nf()\n```\n").runs[0].verdict == .refuted)
  }

  @Test(arguments: [
    ("1 + 'a'", "# error\n1 + 'a'", "", Verdict.verified), ("1 + 'a'", "1 + 'a'  # TypeError", "", .verified),
    ("1 + 'a'", "1 + 'a'  # エラーになる", "", .verified),
    ("1 + 'a'", "1 + 'a'  # the error is small", "", .failed),
    ("1 + 'a'", "1 + 'a'", "Traceback (most recent call last):\n  …\nTypeError: unsupported", .verified),
    ("1 + 'a'", "1 + 'a'", "ValueError: unsupported", .failed),
  ])
  func anErrorThatTheNoteShows(line: String, code: String, fence: String, verdict: Verdict) {
    let output = fence.isEmpty ? "" : "\n```output\n\(fence)\n```\n"
    let note = JudgedNote(
      "```python\n\(code)\n```\n" + output,
      raising: (line, RaisedException(type: "TypeError", message: "unsupported", line: 0)))
    #expect(note.runs[0].verdict == verdict)
    if !fence.isEmpty { #expect(note.verdicts.contains(.verified) == (verdict == .verified)) }
  }

  @Test(arguments: [
    ("Consider this:", "This raises `TypeError`, as `+` cannot add them.", Verdict.verified),
    ("Predict what this does.", "", .unchecked), ("次はエラーになる。", "", .unchecked),
    ("Here is the sum.", "", .failed), ("Here is the sum.", "# Errors\n\nA `TypeError` is a class.", .failed),
  ])
  func anErrorThatTheTextAnnounces(before: String, after: String, verdict: Verdict) {
    let note = JudgedNote(
      "\(before)\n\n```python\n1 + 'a'\n```\n\n\(after)\n",
      raising: ("1 + 'a'", RaisedException(type: "TypeError", message: "unsupported", line: 0)))
    #expect(note.runs[0].verdict == verdict)
  }

  @Test(arguments: [
    ("ModuleNotFoundError", "No module named 'torch'", "needs torch"),
    ("FileNotFoundError", "[Errno 2] No such file or directory: 'data.csv'", "needs the file data.csv"),
    ("URLError", "<urlopen error>", "needs the network"),
  ])
  func whatASandboxLacksIsNoFailure(type: String, message: String, reason: String) {
    let note = JudgedNote(
      "```python\ninput()\n```\n",
      raising: ("input()", RaisedException(type: type, message: message, line: 0)))
    #expect(note.runs[0].verdict == .unchecked)
    #expect(note.runs[0].reason == reason)
  }

  @Test(arguments: [
    ("SerialException", 2, "needs the file /dev/port"),
    ("OSError", 28, "the sandbox does not allow it"), ("OSError", 22, "OSError"),
  ])
  func whatTheSystemSays(type: String, number: Int, reason: String) {
    var raised = RaisedException(type: type, message: "could not open: '/dev/port'", line: 0)
    (raised.errno, raised.kinds) = (number, [type, "OSError"])
    let note = JudgedNote("```python\nf()\n```\n", raising: ("f()", raised))
    #expect(note.runs[0].reason == reason)
  }

  @Test func randomAndFlakyResults() {
    let code = "```python\nprint(x)  # 0.5\n```\n"
    let runs = { (values: [String]) in
      JudgedNote(code, ["print": values[0]], seeds: values.dropFirst().map { ["print": $0] }).items.last
    }
    #expect(runs(["0.5", "0.5", "0.5"])?.verdict == .verified)
    #expect(runs(["0.61", "0.72", "0.83"])?.reason == "random")
    #expect(runs(["0.61", "0.61", "0.61"])?.verdict == .refuted)
    #expect(runs(["0.5", "0.5", "0.9"])?.verdict == .flaky)
    #expect(runs(["0.5", "0.5", "0.9"])?.reason == "holds in 2 of 3 runs")
    #expect(runs(["0.9", "0.8", "0.5"])?.reason == "holds in 1 of 3 runs")
  }

  @Test func aBoundThatEveryRunBreaks() {
    let note = JudgedNote(
      "```python\nprint(x)  # < 0.5\n```\n", ["print": "0.6"], seeds: [["print": "0.7"], ["print": "0.8"]])
    #expect(note.verdicts == [.refuted])
  }

  @Test func directives() {
    let note = JudgedNote(
      """
      ```python timeout=30 needs=torch,scipy seed=7 fresh title="A plot" {1,3}
      x
      ```

      %% verify: skip %%

      ```python
      x
      ```

      ```python timout=30 verify=skp
      x
      ```

      %% verify: fast %%
      ```python
      x
      ```
      """)
    let first = note.plan.blocks[0].directives
    #expect(first.timeout == 30)
    #expect(first.needs == ["torch", "scipy"])
    #expect(first.seed == 7)
    #expect(first.isFresh)
    #expect(note.plan.blocks[1].directives.treatment == .skip)
    #expect(
      note.plan.findings.map { "\($0.range.start.line): \($0.message)" } == [
        "11: “timout=30” is no directive; did you mean timeout=?",
        "11: “verify=skp” is no directive; write verify=skip or verify=fail",
        "15: “fast” is no directive of verify",
      ])
  }

  @Test func figures() throws {
    let note = JudgedNote("```python\nplt.plot(x)\nplt.savefig(\"loss.png\")\n```\n")
    let item = try #require(note.items.first { $0.kind == .figure })
    #expect(item.range.start.line == 3)
    #expect(item.verdict == .unchecked)
  }

  @Test func placesInQuotesAndLists() throws {
    let note = JudgedNote(
      "> - Text\n>   ```python\n>   print(x)  # 0.5 wrong\n>   print(y)  # 0.5\n>   ```\n",
      ["print(y)": "0.7"])
    let item = try #require(note.items.last)
    #expect(item.range.start.line == 4)
    #expect(item.range.start.column == 17)
    #expect(item.range.end.column == 20)
  }
}
