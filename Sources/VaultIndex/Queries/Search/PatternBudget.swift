import Synchronization

/// What the texts that patterns are asked of may take together, beyond what their length explains.
final class PatternBudget: Sendable {
  /// Steps are how often ICU reports progress beyond once a character: a repeat inside a repeat would run for ever, and
  /// ICU's own limit ends as if nothing matched. Time is the processor's, in nanoseconds: what ICU does between two
  /// characters is not reported apart from them, and a long text hides it.
  typealias Amount = (steps: Int, time: Int)

  /// The most for one text.
  let text: Amount
  private let all: Amount
  private let spent = Mutex<Amount>((0, 0))

  /// - Parameters:
  ///   - text: The most for one text; as given, some tenths of a second.
  ///   - all: The most for all of them together.
  init(text: Amount = (2_000, 2_000_000_000), all: Amount = (40_000, 10_000_000_000)) {
    (self.text, self.all) = (text, all)
  }

  /// Whether nothing is left.
  var isSpent: Bool { spent.withLock { $0.steps > all.steps || $0.time > all.time } }

  /// Takes what a text has needed.
  func spend(steps: Int, time: Int) {
    spent.withLock { $0 = ($0.steps + steps, $0.time + time) }
  }
}
