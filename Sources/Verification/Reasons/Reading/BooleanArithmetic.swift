internal import LaTeXMath
internal import Numbers

extension Expression {
  /// Its value where a sum is "or", or the exclusive one, and a product "and"; nil for a difference.
  fileprivate func truth(isExclusive: Bool) -> Bool? {
    switch self {
    case .number(let number): return number.digits == "1"
    case .binary(let operation, let a, let b):
      guard let x = a.truth(isExclusive: isExclusive), let y = b.truth(isExclusive: isExclusive) else {
        return nil
      }
      return switch operation {
      case .add: isExclusive ? x != y : x || y
      case .multiply, .dot: x && y
      default: nil
      }
    default: return nil
    }
  }
}

/// Zeros and ones as truth values.
enum BooleanArithmetic: ReadingReason {
  static let id = "boolean-arithmetic"
  static let page = ReasonPage(
    what: "Only zeros and ones are added and multiplied, as boolean algebra writes *or* and *and*.",
    why: "In boolean algebra $1 + 1 = 1$, and nothing in the formula says which algebra is meant.",
    whatToDo: "If numbers are meant, nothing needs to be done; else write $\\lor$ and $\\land$.")
  static let examples: [ReasonExample] = [
    .applies("So $1 + 1 = 1$."),
    .applies("So $1 + 1 = 0$."),
    .not("So $1 + 2 = 2$."),
    .not(#"So $1 \cdot 1 = 0$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    let isBoolean =
      switch facts.sides {
      case .claim(let number, let expression, _, _, _):
        expression.isBoolean && number.isBit && expression.literals.allSatisfy(\.isBit)
          && [true, false].contains {
            expression.truth(isExclusive: $0).map { $0 == (number.digits == "1") } ?? true
          }
      case .expressions(let left, let right, _, _):
        left.isBoolean && right.isBoolean
          && (left.literals + right.literals).allSatisfy { $0.digits == "0" || $0.digits == "1" }
      default: false
      }
    guard isBoolean else { return nil }
    return ground(
      "zeros and ones, which may be boolean",
      "Only zeros and ones are computed with: they may be truth values.")
  }
}
