/// Which stated unit is about which unit of the output.
struct Alignment {
  struct Pair {
    var stated: Int
    var actual: Int
    var overlay: Overlay
  }

  private(set) var pairs: [Pair] = []

  /// The best alignment in order, by the lines that hold, then by the words that agree.
  ///
  /// - Complexity: O(stated × actual), the longest outputs cut to 400 units.
  init(_ stated: [StatedUnit], _ actual: [OutputUnit], _ rules: ComparisonRules) {
    let actual = actual.prefix(400)
    let stated = stated.prefix(400)
    guard !stated.isEmpty, !actual.isEmpty else { return }
    let isComplete = stated.count == actual.count
    var overlays = [[Overlay?]](repeating: [], count: stated.count)
    var best = [[Int]](repeating: [Int](repeating: 0, count: actual.count + 1), count: stated.count + 1)
    for i in stated.indices {
      for j in actual.indices {
        let overlay = stated[i].isEllipsis ? nil : overlayWhole(stated[i].stated, actual[j], rules)
        overlays[i].append(overlay)
        let score = overlay.map { Alignment.score($0, stated[i], isComplete && i == j) } ?? 0
        best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], score > 0 ? best[i][j] + score : 0)
      }
    }
    var (i, j) = (stated.count, actual.count)
    while i > 0, j > 0 {
      if best[i][j] == best[i - 1][j] {
        i -= 1
      } else if best[i][j] == best[i][j - 1] {
        j -= 1
      } else {
        i -= 1
        j -= 1
        if let overlay = overlays[i][j] { pairs.append(Pair(stated: i, actual: j, overlay: overlay)) }
      }
    }
    pairs.reverse()
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
