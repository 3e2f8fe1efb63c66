internal import LaTeXMath
internal import Numbers

/// Cut off instead of rounded.
enum CutOff: PrecisionReason {
  static let id = "cut-off"
  static let page = ReasonPage(
    what: "A whole number is what is left when the places behind the point are cut off.",
    why: "It is no other number, and rounding would give the next one.",
    whatToDo: "Round it, or write ⌊ ⌋.")
  static let examples: [ReasonExample] = [
    .applies(#"So $200000 \pi = 628318$."#),
    .not(#"So $200000 \pi = 628317$."#),
    .not(#"So $\lim_{x \to 2} \frac{x^2 + 1}{x} = 2$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard case .claim(let number, let expression, let value, let agreement, _) = facts.sides,
      ClaimedNumber(expression) == nil, agreement != .different || !value.endsSoon,
      LastDigit.ground(facts) == nil, OrderOfMagnitude.ground(facts) == nil, number.isCutOff(value)
    else { return nil }
    return ground("cut off", "It is cut off instead of rounded.")
  }
}
