internal import Verdicts

/// What would be an alarm, held against runs as on another machine, of each block by itself, and with libraries as their older
/// versions.
///
/// A run acquits where the claim holds in it; one elsewhere also where the very value in dispute, or where the line as a whole is in
/// dispute that line, is another than in the plain run. An exception or a block that does not come to the claim says nothing.
struct CounterExperiments {
  /// The verdicts of the plain runs, in the order of `keys`.
  let plain: [VerificationItem]
  let keys: [ClaimKey]
  /// The other runs, by how they were run.
  let runs: [RunVariant: [Attempt]]
  /// What came of the plain run; nil where nothing was run.
  let run: (plan: NotePlan, result: RunResult)?

  private var elsewhere: [Attempt] { runs[.elsewhere] ?? [] }
  private var alone: [Attempt] { runs[.alone] ?? [] }

  var items: [VerificationItem] {
    let byItself = Set(
      zip(keys, plain).filter { $1.verdict.isBad && holdsByItself($1, $0) }.map(\.0))
    let continuing = byItself.isEmpty ? nil : run.map { ContinuingExample($0.plan, $0.result) }
    let goingOn = byItself.filter { continuing?.goesOn($0) == true }
    // Where one example of a heading starts anew, so may the others.
    let anew = Set(byItself.subtracting(goingOn).compactMap { continuing?.section(of: $0) })
    let held = goingOn.filter { key in continuing?.section(of: key).map(anew.contains) == false }
    return zip(keys, plain).map { settled($1, $0, byItself: byItself.contains($0) && !held.contains($0)) }
  }

  private func settled(_ item: VerificationItem, _ key: ClaimKey, byItself: Bool) -> VerificationItem {
    guard item.verdict.isBad else { return item }
    if elsewhere.contains(where: { $0.items[key]?.verdict.holds == true }) || isElsewhereAnother(item, key) {
      let other = elsewhere.lazy.compactMap { $0.items[key]?.actual }.first { $0 != item.actual }
      return unchecked(item, DependsOnSurroundings.evidence(at: item.range, item.actual, other))
    }
    if byItself { return unchecked(item, HoldsByItself.evidence(at: item.range)) }
    if let other = drawnOtherwise(item, key) {
      return unchecked(
        item,
        UnseededDraws.evidence(
          at: item.range, [item.actual, other].compactMap(\.self).joined(separator: ", ")))
    }
    if [RunVariant.older, .oldest].flatMap({ runs[$0] ?? [] }).contains(where: {
      holds(key, of: item, in: $0)
    }) {
      return unchecked(item, HeldInOlderVersion.evidence(of: item))
    }
    if !elsewhere.isEmpty, elsewhere.allSatisfy({ isCutShort(item, key, in: $0) }) {
      return unchecked(item, TakesTooLong.evidence(elsewhere: item))
    }
    return item
  }

  /// Whether a claim holds without what other examples have changed.
  private func holdsByItself(_ item: VerificationItem, _ key: ClaimKey) -> Bool {
    // Under some reading a truth value comes out by chance.
    let isTruth = ["True", "False", "None"].contains(item.expected ?? "")
    return (alone + (isTruth ? [] : runs[.rebound] ?? [])).contains { holds(key, of: item, in: $0) }
  }

  /// Whether a run had no time to come to an output: then nothing is known of it.
  private func isCutShort(_ item: VerificationItem, _ key: ClaimKey, in run: Attempt) -> Bool {
    guard item.kind == .output, run.items[key]?.actual == nil, let block = item.block,
      let reasons = run.items[ClaimKey(subject: .block(block))]?.reasons
    else { return false }
    return reasons.contains { [TakesTooLong.id, WaitsTooLong.id, NotReached.id].contains($0.id) }
  }

  /// Whether a claim holds in a run whose block ran to its end.
  private func holds(_ key: ClaimKey, of item: VerificationItem, in run: Attempt) -> Bool {
    guard let other = run.items[key], other.verdict.holds else { return false }
    return runsThrough(item, in: run)
  }

  private func runsThrough(_ item: VerificationItem, in run: Attempt) -> Bool {
    item.block.map { run.items[ClaimKey(subject: .block($0))]?.verdict == .verified } ?? false
  }

  /// What a claim comes to by itself under another seed, where its block leans on a seed that other code sets.
  ///
  /// Where another drawn value of the block holds, the draws are those of the author's run, unless it has so few digits that it may
  /// hold by chance and more of them do not.
  private func drawnOtherwise(_ item: VerificationItem, _ key: ClaimKey) -> String? {
    guard item.kind == .output, let one = alone.first, let other = runs[.reseeded]?.first else { return nil }
    func value(_ key: ClaimKey) -> String? {
      guard let first = one.items[key]?.actual, let second = other.items[key]?.actual else { return nil }
      return first == second ? nil : second
    }
    guard runsThrough(item, in: one), runsThrough(item, in: other), let found = value(key) else { return nil }
    let drawn = zip(keys, plain).filter { $1.block == item.block && $1.kind == .output && value($0) != nil }
      .map(\.1)
    let held = drawn.filter(\.verdict.holds)
    let isByChance = held.allSatisfy { ($0.expected ?? "").count(where: \.isNumber) < 2 }
    return !isByChance || 2 * held.count > drawn.count ? nil : found
  }

  /// Whether all that is in dispute comes out otherwise in some run elsewhere.
  private func isElsewhereAnother(_ item: VerificationItem, _ key: ClaimKey) -> Bool {
    guard item.kind == .output, let here = item.actual else { return false }
    // Elements in another order are the same elements: wrong ones stay wrong.
    if let there = elsewhere.lazy.compactMap({ $0.items[key]?.actual }).first(where: { $0 != here }),
      there.elements == here.elements, item.expected?.elements != here.elements
    {
      return false
    }
    // What is no claim there has another form there.
    if elsewhere.contains(where: { $0.items[key] == nil && runsThrough(item, in: $0) }) { return true }
    let others = elsewhere.compactMap { $0.items[key] }.filter { $0.actual != nil }
    guard !item.differences.isEmpty, let actual = item.actual else {
      return others.contains { !$0.actual!.utf8.elementsEqual(item.actual!.utf8) }
    }
    var open = item.differences
    for other in others {
      guard !open.isEmpty, !other.actual!.utf8.elementsEqual(actual.utf8) else { continue }
      let found = Dictionary(other.differences.map { ($0.expected, $0.actual) }) { first, _ in first }
      // What does not differ there from what is stated holds there.
      open.removeAll { difference in
        found[difference.expected].map {
          !other.actual!.bytes($0).elementsEqual(actual.bytes(difference.actual))
        } ?? true
      }
    }
    return open.isEmpty
  }

  private func unchecked(_ item: VerificationItem, _ reason: Evidence) -> VerificationItem {
    var item = item
    item.suggestion = nil
    item.details = nil
    item.settle(.unchecked, [reason])
    return item
  }
}

extension String {
  /// Words and numbers in no order.
  fileprivate var elements: [Substring] {
    split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" && $0 != "_" }.sorted()
  }

  fileprivate func bytes(_ range: Range<Int>) -> some Sequence<UInt8> {
    utf8.dropFirst(range.lowerBound).prefix(range.count)
  }
}

extension Verdict {
  fileprivate var holds: Bool { self == .verified || self == .imprecise }
}
