internal import LaTeXMath
internal import Numbers

/// Digits put side by side.
enum DigitsSideBySide: ReadingReason {
  static let id = "digits-side-by-side"
  static let page = ReasonPage(
    what: "The result of a sum is the digits of its terms, one behind the other.",
    why: "A text about strings writes $1 + 2 = 12$, and means that they are put together.",
    whatToDo: "Write quotation marks round the digits, in code.")
  static let examples: [ReasonExample] = [
    .applies("So $1 + 2 = 12$."),
    .not("So $1 + 2 = 13$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (_, number, expression, _) = facts.wholeNumbers, expression.isSumOfWholeNumbers,
      expression.literals.map(\.digits).joined() == number.digits
    else { return nil }
    return ground("digits put side by side", "The result is the digits of the terms, put side by side.")
  }
}
