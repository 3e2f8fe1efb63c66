internal import Verdicts

/// The verdicts of several runs under different seeds as one.
struct SeedComparison {
  let attempts: [Attempt]

  var items: [VerificationItem] {
    guard let first = attempts.first else { return [] }
    return first.keys.map { key in
      let main = first.items[key]!
      let others = attempts.dropFirst().map { $0.items[key] }
      return others.isEmpty ? main : combined(main, others)
    }
  }

  private func combined(_ main: VerificationItem, _ others: [VerificationItem?]) -> VerificationItem {
    // A run that did not come to the claim says nothing of it.
    let all = [main] + others.filter { $0?.verdict != .unchecked }
    let holding = all.count { $0.map(SeedComparison.holds) ?? false }
    switch main.verdict {
    case .verified, .imprecise:
      return holding == all.count ? main : flaky(main, holding, all)
    case .refuted, .failed:
      if holding > 0 { return flaky(main, holding, all) }
      // A bound that every run breaks is broken; a value that differs from run to run is nobody's mistake.
      guard main.kind == .output, main.suggestion != nil, Set(all.map { $0?.actual }).count > 1 else {
        return main
      }
      var item = main
      item.suggestion = nil
      let values = all.compactMap { $0?.actual }.prefix(3).joined(separator: "; ")
      item.settle(.unchecked, [UnseededDraws.evidence(at: main.range, values)])
      return item
    default: return main
    }
  }

  private static func holds(_ item: VerificationItem) -> Bool {
    item.verdict == .verified || item.verdict == .imprecise
  }

  private func flaky(_ main: VerificationItem, _ holding: Int, _ all: [VerificationItem?]) -> VerificationItem
  {
    var item = main
    let against = all.compactMap(\.self).first { !SeedComparison.holds($0) }
    let sentence =
      "Holds in \(holding) of \(all.count) runs under different seeds. \(against?.sentence ?? "")"
      .trimmingSpace
    item.settle(.flaky, [HoldsInSomeRuns.evidence(at: main.range, holding, of: all.count, sentence)])
    if SeedComparison.holds(main), let against { item.actual = against.actual }
    return item
  }
}
