internal import LaTeXMath
internal import Numbers

/// Zeros and ones as truth values.
enum BooleanArithmetic: ReadingReason {
  static let id = "boolean-arithmetic"
  static let page = ReasonPage(
    what: "Only zeros and ones are added and multiplied, as boolean algebra writes *or* and *and*.",
    why: "In boolean algebra $1 + 1 = 1$, and nothing in the formula says which algebra is meant.",
    whatToDo: "If numbers are meant, nothing needs to be done; else write $\\lor$ and $\\land$.")
  static let examples: [ReasonExample] = [
    .applies("So $1 + 1 = 1$."),
    .not("So $1 + 2 = 2$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    let isBoolean =
      switch facts.sides {
      case .claim(let number, let expression, _, _, _):
        expression.isBoolean && number.isBit && expression.literals.allSatisfy(\.isBit)
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
