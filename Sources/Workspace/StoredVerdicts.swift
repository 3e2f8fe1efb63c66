internal import NoteParsing
internal import VaultIndex
internal import Verification

extension StoredVerdict {
  /// An item as the index keeps it.
  init(_ item: VerificationItem) {
    self.init(
      kind: item.kind.rawValue, verdict: item.verdict.rawValue, reason: item.reason, range: item.range,
      claim: item.claim, expected: item.expected, actual: item.actual, suggestion: item.suggestion,
      sentence: item.sentence, details: item.details, block: item.block)
    differences = item.differences.map { ($0.expected, $0.actual) }
  }
}

extension VerificationItem {
  /// The item that was kept; nil when it is of a kind that this program does not know.
  init?(_ stored: StoredVerdict) {
    guard let kind = Kind(rawValue: stored.kind), let verdict = Verdict(rawValue: stored.verdict) else {
      return nil
    }
    self.init(
      kind: kind, verdict: verdict, reason: stored.reason, range: stored.range, claim: stored.claim,
      expected: stored.expected, actual: stored.actual, sentence: stored.sentence, block: stored.block)
    differences = stored.differences.map { Difference(expected: $0.expected, actual: $0.actual) }
    suggestion = stored.suggestion
    details = stored.details
  }
}

extension NoteVerdicts {
  /// What is known of the note's claims; nil when part of it cannot be read.
  var items: [VerificationItem]? {
    let stored = verdicts ?? []
    let items = stored.compactMap(VerificationItem.init)
    return items.count == stored.count ? items : nil
  }
}
