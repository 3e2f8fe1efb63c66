internal import LaTeXMath
internal import Numbers

/// Rounded to thousands.
enum RoundedToThousands: PrecisionReason {
  static let id = "rounded-to-thousands"
  static let page = ReasonPage(
    what: "A whole number ends in three zeros or more, and is the value rounded to thousands.",
    why: "It is rounded without saying so.",
    whatToDo: "Write ≈.")
  static let examples: [ReasonExample] = [
    .applies(#"So $6 \times 49152 = 295000$."#),
    .not(#"So $6 \times 49152 = 295912$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, value, _) = facts.claim, ClaimedNumber(expression) == nil,
      LastDigit.ground(facts) == nil, OrderOfMagnitude.ground(facts) == nil, CutOff.ground(facts) == nil,
      number.isRoundedToThousands(value)
    else { return nil }
    return ground("rounded to thousands", "It is rounded to thousands.")
  }
}
