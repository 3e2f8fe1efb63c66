internal import LaTeXMath
internal import Numbers

/// `e` or `π` as the name of something else.
enum ConstantAsName: ReadingReason {
  static let id = "constant-as-name"
  static let page = ReasonPage(
    what:
      #"""
      One side is the letter e or π alone, or has an e in whole numbers, and the numbers are far \#
      apart.
      """#,
    why: "The letter may name an edge, an error, a policy or an identity element rather than the constant.",
    whatToDo:
      #"""
      Give the letter a value in the note, or bind it to a name of the code, or list it in \#
      `[math.symbols]`.
      """#)
  static let examples: [ReasonExample] = [
    .applies("So $e > 5$."),
    .not(#"So $e \approx 2.71$."#),
    .not(#"So $e \approx 2.11828$."#),
    .not(#"So $e^{0.5} \approx 1.25$."#),
    .not("So $e^0 = 4$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let constant = constant(facts), !isAnything(constant, facts) else { return nil }
    return ground(
      "\(constant) may be a name here", "The letter \(constant) may be a name here, and not the constant.")
  }

  /// Whether the side that computes comes to the same whatever the letter is: `e^0`, `\ln(1)`.
  private static func isAnything(_ constant: String, _ facts: LinkFacts) -> Bool {
    guard let (_, expression, value, _) = facts.claim, let exact = value.exact else { return false }
    return [2, 5].allSatisfy { other in
      var scope = facts.scope
      scope.lostConstants.insert(constant)
      var number = WrittenNumber()
      number.digits = String(other)
      scope.values[constant] = Scope.Given(value: .number(number), text: "")
      var evaluator = Evaluator(scope: scope)
      return (try? evaluator.real(expression.withoutUnit).exact) == exact
    }
  }

  private static func constant(_ facts: LinkFacts) -> String? {
    switch facts.sides {
    case .claim(let number, let expression, let value, _, _):
      // 2.11828 is the constant, with a slip.
      if number.significantDigits >= 4, number.differsInOneDigit(from: value) { return nil }
      // A power of e with decimals is one of the constant: `e^{0.5} \approx 1.25`.
      if let constant = expression.bareConstant, !(expression.isPowerOfE && number.hasPoint),
        facts.isFar(number, value)
      {
        return constant
      }
      let isNear = NumberReasons.precision.contains { $0.ground(facts) != nil }
      return expression.hasBareE && !isNear ? "e" : nil
    case .expressions(let left, let right, _, _): return left.hasBareE || right.hasBareE ? "e" : nil
    case .order(let left, let right, let x, let y, _):
      return (left.bareConstant ?? right.bareConstant).flatMap { abs(x.double - y.double) > 0.2 ? $0 : nil }
    default: return nil
    }
  }
}
