import Testing
import Verdicts

@testable import Verification

/// Claims that turned into none when one thing in them was changed.
@Suite struct SilentErrorTests {
  /// A lone comment below the line that prints.
  @Test func aWordBelowTheLine() {
    let code = "print('Caught: ' + text)\n# Caught: this goes to the garden"
    let note = JudgedNote.snippet(code, ["print": "Caught: this goes to the buffer\n"])
    #expect(note.outputs == ["3: refuted Caught: this goes to the garden"])
    let other = JudgedNote.snippet(
      "print('Caught: ' + text)\n# now the next of them", ["print": "Caught: it"])
    #expect(other.outputs.isEmpty)
  }

  /// The lines of a loop side by side.
  @Test func aWordAmongTheLinesOfALoop() {
    let code = "for n, fruit in enumerate(fruits): print(n, fruit)"
    func note(_ stated: String) -> JudgedNote {
      .snippet("\(code)  # \(stated)", [code: "1. fig\n2. pear\n3. grape"])
    }
    #expect(note("1. fig, 2. pear, 3. grape").verdicts == [.verified])
    #expect(note("1. winter, 2. pear, 3. grape").verdicts == [.refuted])
    #expect(note("the fruits, one by one, with numbers").verdicts.isEmpty)
  }

  /// The same fields in another order.
  @Test func fieldsInAnotherOrder() {
    let call = "print(f.cache_info())"
    let came = [call: "CacheInfo(hits=4, misses=5, maxsize=8, currsize=5)"]
    let right = JudgedNote.snippet("\(call)\n# CacheInfo(hits=4, misses=5, maxsize=8, currsize=5)", came)
    let wrong = JudgedNote.snippet("\(call)\n# CacheInfo(hits=4, misses=5, currsize=5, maxsize=8)", came)
    #expect(right.verdicts == [.verified])
    #expect(wrong.verdicts == [.refuted])
  }

  /// What stands in parentheses in the note and in the output is no remark on either side.
  @Test func parenthesesOnBothSides() {
    let call = "print(message)"
    let came = [call: "wanted: (AGE: int, SIZE: int)"]
    func fence(_ stated: String) -> String { "```python\n\(call)\n```\n\n```output\n\(stated)\n```\n" }
    #expect(JudgedNote(fence("wanted: (AGE: int, SIZE: int)"), came).verdicts == [.verified])
    #expect(JudgedNote(fence("wanted: (AGE: int,)"), came).verdicts == [.refuted])
    #expect(JudgedNote.snippet("\(call)  # a (of two)", [call: "a"]).verdicts == [.verified])
  }

  /// The attributes of a tag are no words of the sentence before an output.
  @Test func tagsAroundALabel() {
    let note = JudgedNote(
      "```python\nprint(3)\n```\n\n📟 <mark style=\"color:green;\">Output</mark>:\n\n{% code overflow=\"wrap\" %}\n```\n4\n```\n{% endcode %}\n",
      ["print(3)": "3"])
    #expect(note.verdicts == [.refuted])
    #expect(note.items.first { $0.verdict == .refuted }?.reasons.isEmpty == true)
  }

  /// A number in a session of one example, from which nothing goes on.
  @Test func aValueShownAgain() {
    let note = JudgedNote("```python\nx = 3.5\n```\n\n```pycon\n>>> x\n9.5\n```\n", values: ["x": "3.5"])
    #expect(note.verdicts == [.refuted])
    let given = JudgedNote(
      "```python\nx = 3.5\n```\n\n```pycon\n>>> x\n9.5\n>>> x + 1\n10.5\n```\n",
      values: ["x": "3.5", "x + 1": "4.5"])
    #expect(given.items.contains { $0.reasons.contains { $0.id == ShowsWhatIsGiven.id } })
  }

  /// Values side by side, of which one is left out.
  @Test func aValueLeftOut() {
    let call = "print(a, b, c)"
    #expect(JudgedNote.snippet("\(call)  # 10 8", [call: "10 255 8"]).verdicts == [.refuted])
    #expect(JudgedNote.snippet("\(call)  # 10 255 8", [call: "10 255 8"]).verdicts == [.verified])
    #expect(JudgedNote.snippet("\(call)  # 3 4", [call: "10 255 8"]).verdicts.isEmpty)
  }

  /// Dots that came out leave nothing out.
  @Test func dotsOfTheOutput() {
    let note = { (stated: String) in
      JudgedNote(
        "```python\nprint(e)\n```\n\n```\n\(stated)\n```\n", ["print(e)": "Told you: so far, so good..."])
    }
    #expect(note("Told you: so far, so good...").verdicts == [.verified])
    #expect(note("Garden you: so far, so good...").verdicts == [.refuted])
  }
}
