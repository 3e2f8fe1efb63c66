internal import LaTeXMath
internal import Numbers

/// A percentage of what stands before it.
enum PercentOfLeft: ReadingReason {
  static let id = "percent-of-left"
  static let page = ReasonPage(
    what: "The equation holds when a percentage that is added or taken off is one of what stands before it.",
    why: "Shops and calculators write $80 - 25\\% = 60$, a discount of a quarter.",
    whatToDo: "Write $80 \\times (1 - 25\\%)$.")
  static let examples: [ReasonExample] = [
    .applies(#"So $80 - 25\% = 60$."#),
    .applies(#"So $200 + 15\% + 10\% = 253$."#),
    .not(#"So $80 - 25\% = 65$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, _, _) = facts.claim, expression.hasPercents,
      facts.agrees(number, expression.withPercentsOfLeft)
    else { return nil }
    return ground(
      "holds with percentages of what stands before them",
      "It holds as a percentage of what stands before it.")
  }
}
