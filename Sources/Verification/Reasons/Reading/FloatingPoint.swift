internal import LaTeXMath
internal import Numbers

/// What a program prints for it.
enum FloatingPoint: ReadingReason {
  static let id = "holds-in-floating-point"
  static let page = ReasonPage(
    what: "The equation is false for real numbers, and true as 64-bit floating point computes it.",
    why:
      #"""
      Whoever writes `0.1 + 0.2 = 0.30000000000000004` shows what a machine computes, and is right \#
      about that.
      """#,
    whatToDo: "Write ≈, or say in the text that it is a float, with fewer digits.")
  static let examples: [ReasonExample] = [
    .applies("So $0.1 + 0.2 = 0.30000000000000004$."),
    .not("So $0.1 + 0.2 = 0.31$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard holds(facts) else { return nil }
    return ground("holds in floating point", "As a program computes it in 64-bit floating point, it holds.")
  }

  private static func holds(_ facts: LinkFacts) -> Bool {
    switch facts.sides {
    case .claim(let number, let expression, _, _, _):
      guard let double = expression.double, double.isFinite, let result = Rational(decimal: "\(double)")
      else { return false }
      return number.isInteger ? number.value == result : facts.agrees(number, .exact(result))
    case .expressions(let left, let right, _, _):
      return left.double.map { $0 == right.double } ?? false
    default: return false
    }
  }
}
