internal import LaTeXMath
internal import Numbers

/// Degree signs as the name of a unit.
enum DegreeAsUnit: ReadingReason {
  static let id = "degree-as-unit"
  static let page = ReasonPage(
    what: "The equation holds when the degree signs are left out, and not when a degree is a 180th of π.",
    why: "Where degrees are converted, as in $60° \\cdot \\pi / 180$, the sign only names the unit.",
    whatToDo: "Leave the sign away where the factor stands.")
  static let examples: [ReasonExample] = [
    .applies(#"So $90° \times 2 = 180$."#),
    .not(#"So $90° \times 2 = 190$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, _, _) = facts.claim, expression.hasDegrees,
      facts.agrees(number, expression.withoutDegrees)
    else { return nil }
    return ground("the degree sign as a unit", "It holds when the degree sign only names the unit.")
  }
}
