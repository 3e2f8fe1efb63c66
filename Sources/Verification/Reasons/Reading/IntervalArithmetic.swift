internal import LaTeXMath
internal import Numbers

/// Pairs that are intervals.
enum IntervalArithmetic: ReadingReason {
  static let id = "interval-arithmetic"
  static let page = ReasonPage(
    what: "The equation holds when its pairs are intervals, and not vectors.",
    why: "The difference of the intervals $[1, 4]$ and $[2, 3]$ is $[-2, 2]$.",
    whatToDo: "Nothing: intervals are not judged.")
  static let examples: [ReasonExample] = [
    .applies("So $[1, 4] - [2, 3] = [-2, 2]$."),
    .applies("So $(1, 3) - (0, 1) = (0, 3)$."),
    .not("So $[1, 4] - [2, 3] = [-1, 2]$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .vectors(let claims, let computed, _) = facts.sides, claims.count == 2,
      let low = claims[0].number.value, let high = claims[1].number.value,
      let found = bounds(of: computed), found == (low, high)
    else { return nil }
    return ground("holds for intervals", "It holds when its pairs are intervals.")
  }

  /// The lowest and the highest value; nil where it is no interval of whole or decimal bounds.
  private static func bounds(of expression: Expression) -> (Rational, Rational)? {
    if let number = ClaimedNumber(expression)?.number.value { return (number, number) }
    switch expression {
    case .matrix(let rows):
      guard rows.count == 1, rows[0].count == 2, let low = ClaimedNumber(rows[0][0])?.number.value,
        let high = ClaimedNumber(rows[0][1])?.number.value, low <= high
      else { return nil }
      return (low, high)
    case .negate(let operand): return bounds(of: operand).map { (-$0.1, -$0.0) }
    case .binary(let operation, let a, let b):
      guard let a = bounds(of: a), let b = bounds(of: b) else { return nil }
      switch operation {
      case .add: return (a.0 + b.0, a.1 + b.1)
      case .subtract: return (a.0 - b.1, a.1 - b.0)
      case .multiply, .dot:
        let products = [a.0 * b.0, a.0 * b.1, a.1 * b.0, a.1 * b.1].sorted()
        return (products[0], products[3])
      case .divide, .modulo, .elementwise: return nil
      }
    default: return nil
    }
  }
}
