import NoteParsing
import Testing
import Verdicts

/// A row of the index can hold anything: it is read, or the note is judged again.
@Suite struct StoredItemTests {
  private static let item: VerificationItem = {
    let range = SourceRange(
      start: SourcePosition(offset: 10, line: 2, column: 1),
      end: SourcePosition(offset: 14, line: 2, column: 5))
    var item = VerificationItem(
      kind: .output, verdict: .refuted,
      reasons: [Evidence(id: "differs", summary: "another value", range: range, sentence: "It is 42.")],
      range: range, claim: "# 41", expected: "41", actual: "42", sentence: "It is 42.", block: 0)
    item.differences = [VerificationItem.Difference(expected: 1..<2, actual: 1..<2)]
    item.reading = "41"
    item.suggestion = "42"
    return item
  }()

  @Test func anItemIsReadAsItWasKept() throws {
    #expect(VerificationItem(stored: try Self.item.stored()) == Self.item)
  }

  @Test(arguments: [
    (#""refuted""#, #""wrong""#), (#""output""#, "3"), ("[10,2,1,14,2,5]", "[10,2,1,14,2]"),
    ("[10,2,1,14,2,5]", "[10,2,1,9,2,5]"), ("[10,2,1,14,2,5]", "[-1,2,1,14,2,5]"),
    ("[10,2,1,14,2,5]", "[10,0,1,14,2,5]"), ("[10,2,1,14,2,5]", "[10,2,1,14,2,5,6]"),
    ("[1,2]", "[1,3]"), ("[1,2]", "[2,1]"), ("[1,2]", "[-1,2]"), ("[1,2]", "[0,9223372036854775807]"),
    (#""block":0"#, #""block":-1"#), (##""claim":"# 41","##, ""), ("{", "["), ("}", ""),
  ])
  func anythingElseIsNone(_ change: (String, String)) throws {
    let text = try Self.item.stored()
    #expect(text.contains(change.0))
    #expect(VerificationItem(stored: text.replacing(change.0, with: change.1)) == nil)
  }
}
