internal import LaTeXMath

/// A negated sign.
enum NegatedSign: SignReason {
  static let id = "negated-sign"
  static let page = ReasonPage(
    what: "The formula has a sign with a stroke through it, such as ≠ by `\\not`.",
    why: "It may say that the rest does not hold either.",
    whatToDo: "Put what is right into a formula of its own.")
  static let examples: [ReasonExample] = [
    .applies(#"So $1 + 1 = 3, \quad A \not\perp B$."#),
    .not(#"So $1 + 1 = 3, \quad A \perp B$."#),
  ]

  static func ground(_ formula: MathFormula) -> Ground? {
    guard let node = formula.first(where: { if case .negated = $0.kind { true } else { false } }) else {
      return nil
    }
    return ground(
      "a negated sign", at: .formula(node.range), "It is false as written, and a sign is negated.")
  }
}
