internal import Verdicts

/// What would be an alarm, held against runs as on another machine and of each block by itself.
///
/// A run acquits where the claim holds in it, or where what it gives in the claim's place differs from run to run. An exception or a
/// block that does not come to the claim says nothing.
struct CounterExperiments {
  /// The verdicts of the plain runs, in the order of `keys`.
  let plain: [VerificationItem]
  let keys: [ClaimKey]
  let elsewhere: Attempt?
  let alone: Attempt?

  init(items: [VerificationItem], keys: [ClaimKey], elsewhere: Attempt?, alone: Attempt?) {
    (plain, self.keys, self.elsewhere, self.alone) = (items, keys, elsewhere, alone)
  }

  var items: [VerificationItem] { zip(keys, plain).map { settled($1, $0) } }

  private func settled(_ item: VerificationItem, _ key: ClaimKey) -> VerificationItem {
    guard item.verdict.isBad else { return item }
    if let other = elsewhere?.items[key], other.verdict.holds || differs(item, other) {
      return unchecked(item, DependsOnSurroundings.evidence(at: item.range, item.actual, other.actual))
    }
    if let alone, let other = alone.items[key], other.verdict.holds, let block = item.block,
      alone.items[ClaimKey(subject: .block(block))]?.verdict == .verified
    {
      return unchecked(item, HoldsByItself.evidence(at: item.range))
    }
    return item
  }

  private func differs(_ one: VerificationItem, _ other: VerificationItem) -> Bool {
    guard other.verdict.isBad, let here = one.actual, let there = other.actual else { return false }
    return !here.utf8.elementsEqual(there.utf8)
  }

  private func unchecked(_ item: VerificationItem, _ reason: Evidence) -> VerificationItem {
    var item = item
    item.suggestion = nil
    item.details = nil
    item.settle(.unchecked, [reason])
    return item
  }
}

extension Verdict {
  fileprivate var holds: Bool { self == .verified || self == .imprecise }
}
