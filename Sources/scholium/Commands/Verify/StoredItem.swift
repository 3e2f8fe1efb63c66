import Foundation
import NoteParsing
import VaultIndex
import Verification

/// An item as the index keeps it.
struct StoredItem: Codable {
  var kind: VerificationItem.Kind
  var verdict: Verdict
  var reason: String?
  /// Offset, line and column of the start, then of the end.
  var range: [Int]
  var claim: String
  var expected: String?
  var actual: String?
  /// The bounds in expected, then in actual.
  var differences: [[Int]]
  var suggestion: String?
  var sentence: String
  var details: String?
  var block: Int?

  init(_ item: VerificationItem) {
    kind = item.kind
    verdict = item.verdict
    reason = item.reason
    range = [item.range.start, item.range.end].flatMap { [$0.offset, $0.line, $0.column] }
    claim = item.claim
    expected = item.expected
    actual = item.actual
    differences = item.differences.map {
      [$0.expected.lowerBound, $0.expected.upperBound, $0.actual.lowerBound, $0.actual.upperBound]
    }
    suggestion = item.suggestion
    sentence = item.sentence
    details = item.details
    block = item.block
  }

  private struct Unreadable: Error {}

  /// The item that was stored as `json`.
  static func item(_ json: String) throws -> VerificationItem {
    let stored = try JSONDecoder().decode(StoredItem.self, from: Data(json.utf8))
    guard stored.range.count == 6 else { throw Unreadable() }
    func position(_ index: Int) -> SourcePosition {
      SourcePosition(
        offset: stored.range[index], line: stored.range[index + 1], column: stored.range[index + 2])
    }
    var item = VerificationItem(
      kind: stored.kind, verdict: stored.verdict, reason: stored.reason,
      range: SourceRange(start: position(0), end: position(3)), claim: stored.claim,
      expected: stored.expected,
      actual: stored.actual, sentence: stored.sentence, block: stored.block)
    item.differences = try stored.differences.map { bounds in
      guard bounds.count == 4, bounds[0] <= bounds[1], bounds[2] <= bounds[3] else { throw Unreadable() }
      return VerificationItem.Difference(expected: bounds[0]..<bounds[1], actual: bounds[2]..<bounds[3])
    }
    item.suggestion = stored.suggestion
    item.details = stored.details
    return item
  }

  func verdict(at item: VerificationItem) throws -> StoredVerdict {
    StoredVerdict(
      kind: kind.rawValue, verdict: verdict.rawValue, reason: reason, line: item.range.start.line,
      column: item.range.start.column, claim: claim, expected: expected, actual: actual,
      json: String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
  }
}
