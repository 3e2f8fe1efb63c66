import Testing
import Verdicts

@testable import Verification

/// Errors as they creep into outputs, each of which is found where it stands; and what looks like them and is right.
@Suite struct PlantedErrorTests {
  private let loop = "for n in (1, 2, 5): print(n)"

  @Test(arguments: [
    ("1\n5", "4: refuted 1|5: verified 5"), ("1\n2\n5", "4: verified 1|5: verified 2|6: verified 5"),
    ("1\n...\n5", "4: verified 1|6: verified 5"),
  ])
  func aLineLeftOut(_ stated: String, _ verdicts: String) {
    let note = JudgedNote("```pycon\n>>> \(loop)\n...\n\(stated)\n```\n", [loop: "1\n2\n5"])
    let fence = JudgedNote("```python\n\(loop)\n```\n\n```output\n\(stated)\n```\n", [loop: "1\n2\n5"])
    #expect(note.outputs.joined(separator: "|") == verdicts)
    #expect(fence.verdicts == note.verdicts)
  }

  @Test func aLineLeftOutIsNamed() {
    let note = JudgedNote("```python\n\(loop)\n```\n\n```output\n1\n5\n```\n", [loop: "1\n2\n5"])
    #expect(
      note.items.first { $0.verdict == .refuted }?.sentence
        == "After this line the output has “2”, which the note leaves out.")
  }

  /// A long output is shown in part.
  @Test func aPartOfALongOutput() {
    let output = (1...40).map { "line \($0)" }.joined(separator: "\n")
    let note = JudgedNote("```python\nshow()\n```\n\n```output\nline 1\nline 40\n```\n", ["show()": output])
    #expect(note.verdicts == [.verified, .verified])
  }

  @Test func aPlainFenceBesideMoreThanItShows() {
    let note = JudgedNote(
      "```python\nprint('into', 61)\nA()\n```\n\n```\ninto\n-61\n```\n", ["print('into', 61)": "into\n61"],
      values: ["A()": "<A object>"])
    #expect(note.outputs == ["7: verified into", "8: refuted -61"])
  }

  @Test(arguments: [
    ("[8, {'a': 1}]", "[{'a': 1}, 8]", Verdict.refuted), ("[{'a': 1}, 8]", "[{'a': 1}, 8]", .verified),
    ("[..., 'b', ..., 'd', ...]", "['a', 'b', 'c', 'd', 'e']", .verified),
    ("[..., 'd', ..., 'b', ...]", "['a', 'b', 'c', 'd', 'e']", .refuted),
    ("[..., 'd', 'e', ...]", "['a', 'b', 'c', 'd', 'e']", .verified),
    ("['a', ..., 'x', ..., 'e']", "['a', 'b', 'c', 'd', 'e']", .refuted),
  ])
  func lists(_ stated: String, _ actual: String, _ verdict: Verdict) {
    #expect(JudgedNote.snippet("f()  # \(stated)", [:], values: ["f()": actual]).verdicts == [verdict])
  }

  @Test(arguments: [("IndexError: 'b'", true), ("KeyError: 'b'", false), ("LookupError: no", false)])
  func anotherException(_ stated: String, _ isAnother: Bool) {
    var raised = RaisedException(type: "KeyError", message: "'a'", line: 2)
    raised.kinds = ["KeyError", "LookupError", "Exception"]
    let note = JudgedNote(
      "```pycon\n>>> d['a']\nTraceback (most recent call last):\n\(stated)\n```\n",
      raising: ("d['a']", raised))
    let refuted = note.items.filter { $0.kind == .output && $0.verdict == .refuted }.map(\.sentence)
    #expect(refuted == (isAnother ? ["The note shows IndexError; the code raises KeyError."] : []))
  }
}
