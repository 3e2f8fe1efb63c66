internal import LaTeXMath
internal import Numbers

/// Things that come whole.
enum WholeThings: ReadingReason {
  static let id = "things-that-come-whole"
  static let page = ReasonPage(
    what:
      "The number is a quotient rounded up, and behind it stands what is counted: buses, people, pages, 台, 辆.",
    why: "Ten people in buses of three seats need four.",
    whatToDo: "Write $\\lceil 10 / 3 \\rceil = 4$, or that the result is rounded up.")
  static let examples: [ReasonExample] = [
    .applies("So $10 / 3 = 4$ buses are needed."),
    .not("So $10 / 3 = 5$ buses are needed."),
    .not("So $10 / 3 = 4$ is the slope."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let place = facts.scope.thingBehind, let (number, expression, value, _) = facts.claim,
      number.isInteger, !number.hasPoint, expression.isQuotient,
      NamedRounding(.up, to: .place(0)).holds(number, value)
    else { return nil }
    return ground(
      "may count things that come whole", at: .note(place),
      "It is rounded up, and may count things that come whole.")
  }
}
