internal import LaTeXMath

/// A modulus in the formula.
enum CongruenceSign: SignReason {
  static let id = "modulus-in-formula"
  static let page = ReasonPage(
    what: "The formula has `\\bmod`, `\\pmod` or the like, and is false without it.",
    why: "The modulus may be meant for all of it.",
    whatToDo: "Write `\\equiv` with one `\\pmod` at the end.")
  static let examples: [ReasonExample] = [
    .applies(#"So $1 + 1 = 3, \quad 8 = 1 \pmod 7$."#),
    .not("So $3 + 5 = 1$."),
  ]

  /// That an equation with a modulus behind it does not hold modulo it either.
  static var equation: Ground {
    ground(
      "a congruence",
      "It holds neither as written nor modulo the number behind it, which may be meant otherwise.")
  }

  static func ground(_ formula: MathFormula) -> Ground? {
    guard let node = formula.first(where: { if case .modulus = $0.kind { true } else { false } }) else {
      return nil
    }
    return ground(
      "a congruence", at: .formula(node.range), "It is false as written, and the formula has a modulus.")
  }
}
