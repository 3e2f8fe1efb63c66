internal import LaTeXMath
internal import Numbers

/// Hours of a clock.
enum ClockArithmetic: ReadingReason {
  static let id = "clock-arithmetic"
  static let page = ReasonPage(
    what: "A sum of whole numbers is off by 12 or 24, and the result is an hour.",
    why: "On a clock $9 + 4 = 1$.",
    whatToDo: "Write `\\bmod 12`, or `9 + 4 \\equiv 1`.")
  static let examples: [ReasonExample] = [
    .applies("So $9 + 4 = 1$."),
    .not("So $9 + 4 = 2$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (claim, _, expression, value) = facts.wholeNumbers, expression.isSumOfWholeNumbers,
      [12, 24].contains((value - claim).integer), claim >= Rational(0), claim <= Rational(12)
    else { return nil }
    return ground("holds on a clock", "It holds for the hours of a clock.")
  }
}
