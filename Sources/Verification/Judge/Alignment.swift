/// Which stated unit is about which unit of the output.
struct Alignment {
  struct Pair {
    var stated: Int
    var actual: Int
    var overlay: Overlay
  }

  private(set) var pairs: [Pair] = []
  /// The stated units that were not laid over anything, since that would have taken too long.
  private(set) var unjudged: Range<Int>?

  /// The best alignment in order, by the lines that hold, then by the words that agree.
  ///
  /// - Complexity: O(stated + actual) for lines that hold at the start and at the end; between them stated × actual, as far as the
  ///   budget goes. Beyond it, line by line where both have as many and most lines hold; else the lines between stay unjudged.
  init(
    _ stated: [StatedUnit], _ actual: [OutputUnit], _ rules: ComparisonRules,
    budget: JudgingBudget = JudgingBudget()
  ) {
    guard !stated.isEmpty, !actual.isEmpty else { return }
    let start = Self.holding(stated, actual, rules)
    let end = Self.holding(
      stated[start.count...].reversed(), actual[start.count...].reversed(), rules)
    pairs = start.enumerated().map { Pair(stated: $0, actual: $0, overlay: $1) }
    let (left, right) = (start.count..<stated.count - end.count, start.count..<actual.count - end.count)
    if !left.isEmpty, !right.isEmpty {
      if budget.take(left.count, times: right.count, each: Self.cost(stated[left], actual[right])) {
        pairs += Self.best(stated, left, actual, right, rules)
      } else if let oneForOne = Self.oneForOne(stated, left, actual, right, rules) {
        pairs += oneForOne
      } else {
        unjudged = left
      }
    }
    pairs += end.enumerated().reversed().map {
      Pair(stated: stated.count - 1 - $0, actual: actual.count - 1 - $0, overlay: $1)
    }
  }

  /// The overlays of the first lines, as far as each holds over its counterpart. No alignment has more lines that hold.
  private static func holding(
    _ stated: some Sequence<StatedUnit>, _ actual: some Sequence<OutputUnit>, _ rules: ComparisonRules
  ) -> [Overlay] {
    var overlays: [Overlay] = []
    for (unit, output) in zip(stated, actual) {
      guard !unit.isEllipsis, let overlay = overlayWhole(unit.stated, output, rules),
        overlay.comparison.agreement <= .rounded
      else { break }
      overlays.append(overlay)
    }
    return overlays
  }

  /// What one pair takes, in steps: more for long lines.
  private static func cost(_ stated: ArraySlice<StatedUnit>, _ actual: ArraySlice<OutputUnit>) -> Int {
    let lengths =
      stated.reduce(0) { $0 + $1.stated.text.scalars.count } / stated.count
      + actual.reduce(0) { $0 + $1.text.scalars.count } / actual.count
    return 400 + 20 * lengths
  }

  private static func best(
    _ stated: [StatedUnit], _ left: Range<Int>, _ actual: [OutputUnit], _ right: Range<Int>,
    _ rules: ComparisonRules
  ) -> [Pair] {
    let isComplete = stated.count == actual.count
    var overlays = [[Overlay?]](repeating: [], count: left.count)
    var best = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0..<left.count {
      let unit = stated[left.lowerBound + i]
      for j in 0..<right.count {
        let overlay =
          unit.isEllipsis ? nil : overlayWhole(unit.stated, actual[right.lowerBound + j], rules)
        overlays[i].append(overlay)
        let score = overlay.map { Alignment.score($0, unit, isComplete && i == j) } ?? 0
        best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], score > 0 ? best[i][j] + score : 0)
      }
    }
    var pairs: [Pair] = []
    var (i, j) = (left.count, right.count)
    while i > 0, j > 0 {
      if best[i][j] == best[i - 1][j] {
        i -= 1
      } else if best[i][j] == best[i][j - 1] {
        j -= 1
      } else {
        i -= 1
        j -= 1
        if let overlay = overlays[i][j] {
          pairs.append(Pair(stated: left.lowerBound + i, actual: right.lowerBound + j, overlay: overlay))
        }
      }
    }
    return pairs.reversed()
  }

  /// Each line over its counterpart; nil where the numbers of lines differ or fewer than three in four hold.
  private static func oneForOne(
    _ stated: [StatedUnit], _ left: Range<Int>, _ actual: [OutputUnit], _ right: Range<Int>,
    _ rules: ComparisonRules
  ) -> [Pair]? {
    guard left.count == right.count else { return nil }
    var pairs: [Pair] = []
    for (i, j) in zip(left, right) where !stated[i].isEllipsis {
      guard let overlay = overlayWhole(stated[i].stated, actual[j], rules),
        score(overlay, stated[i], true) > 0
      else { continue }
      pairs.append(Pair(stated: i, actual: j, overlay: overlay))
    }
    let holding = pairs.count { $0.overlay.comparison.agreement <= .rounded }
    return holding * 4 >= left.count * 3 ? pairs : nil
  }

  /// What a pair is worth. Two values that differ and have no words to hold them together belong together only where every line has its
  /// counterpart.
  private static func score(_ overlay: Overlay, _ unit: StatedUnit, _ isCounterpart: Bool) -> Int {
    switch overlay.comparison.agreement {
    case .exact, .rounded: return 100
    case .undecided, .imprecise: return 60
    case .different:
      let hasWords = unit.stated.candidates[0].pieces.contains {
        $0.words.map { label($0).count > 0 } ?? false
      }
      return hasWords ? 40 : isCounterpart ? 10 : 0
    }
  }
}
