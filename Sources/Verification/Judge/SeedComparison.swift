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
    let all = [main] + others
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
      item.verdict = .unchecked
      item.reason = "random"
      item.suggestion = nil
      let values = all.compactMap { $0?.actual }.prefix(3).joined(separator: "; ")
      item.sentence = "The output depends on random draws without a seed: \(values)."
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
    item.verdict = .flaky
    item.reason = "holds in \(holding) of \(all.count) runs"
    let against = all.compactMap(\.self).first { !SeedComparison.holds($0) }
    item.sentence =
      "Holds in \(holding) of \(all.count) runs under different seeds. \(against?.sentence ?? "")"
      .trimmingSpace
    if SeedComparison.holds(main), let against { item.actual = against.actual }
    return item
  }
}
