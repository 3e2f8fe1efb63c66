package import NoteParsing

/// A claim of a note with its verdict, as the index keeps it.
package struct StoredVerdict: Sendable, Equatable {
  package var kind: String
  package var verdict: String
  package var reason: String?
  package var range: SourceRange
  package var claim: String
  package var expected: String?
  package var actual: String?
  /// Where expected and actual differ: ranges of bytes in either.
  package var differences: [(expected: Range<Int>, actual: Range<Int>)] {
    get { Differences.read(differencesText) }
    set { differencesText = Differences.text(newValue) }
  }
  var differencesText: String?
  package var suggestion: String?
  package var sentence: String
  package var details: String?
  /// The position among the note's code blocks.
  package var block: Int?

  package init(
    kind: String, verdict: String, reason: String?, range: SourceRange, claim: String, expected: String?,
    actual: String?, suggestion: String?, sentence: String, details: String?, block: Int?
  ) {
    self.kind = kind
    self.verdict = verdict
    self.reason = reason
    self.range = range
    self.claim = claim
    self.expected = expected
    self.actual = actual
    self.suggestion = suggestion
    self.sentence = sentence
    self.details = details
    self.block = block
  }
}

/// `1-2:1-3,8-9:9-10`
private enum Differences {
  static func text(_ differences: [(expected: Range<Int>, actual: Range<Int>)]) -> String? {
    if differences.isEmpty { return nil }
    return differences.map { "\(text($0.expected)):\(text($0.actual))" }.joined(separator: ",")
  }

  private static func text(_ range: Range<Int>) -> String { "\(range.lowerBound)-\(range.upperBound)" }

  static func read(_ text: String?) -> [(expected: Range<Int>, actual: Range<Int>)] {
    (text ?? "").split(separator: ",").compactMap { part in
      let sides = part.split(separator: ":", omittingEmptySubsequences: false)
      guard sides.count == 2, let expected = range(sides[0]), let actual = range(sides[1]) else { return nil }
      return (expected, actual)
    }
  }

  private static func range(_ text: Substring) -> Range<Int>? {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, let lower = Int(bounds[0]), let upper = Int(bounds[1]), lower <= upper else {
      return nil
    }
    return lower..<upper
  }
}
