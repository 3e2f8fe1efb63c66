internal import LaTeXMath
internal import Numbers

/// Percent signs as the name of a unit.
enum PercentAsUnit: ReadingReason {
  static let id = "percent-as-unit"
  static let page = ReasonPage(
    what: "The equation holds when the percent signs are left out, and not when each divides by a hundred.",
    why: "Some write $0.25 \\times 100 = 25\\%$, where the sign names the unit of the result.",
    whatToDo: "Write the factor 100 or the percent sign, not both.")
  static let examples: [ReasonExample] = [
    .applies(#"So $50\% \times 50\% = 2500\%$."#),
    .not(#"So $50\% \times 50\% = 30\%$."#),
    .not(#"So $3/4 = 0.75\%$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, value, _) = facts.claim, number.isPercent || expression.hasPercents else {
      return nil
    }
    // Nobody takes a quarter for a quarter of a percent.
    if !expression.hasPercents, value.double.magnitude < 1 { return nil }
    var plain = number
    if plain.isPercent { (plain.isPercent, plain.lastPlace) = (false, plain.lastPlace + 2) }
    guard facts.agrees(plain, expression.withoutPercents) else { return nil }
    return ground(
      "holds with the percent signs as units", "It holds when the percent signs only name the unit.")
  }
}
