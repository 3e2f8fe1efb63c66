internal import NoteMath

/// Quotation marks.
enum QuotationMarks: SurroundingReason {
  static let id = "quotation-marks"
  static let page = ReasonPage(
    what: "The claim stands in quotation marks.",
    why: "Somebody else says it.",
    whatToDo: "Take the marks away where the note says it itself.")
  static let examples: [ReasonExample] = [
    .applies("She wrote “$2 + 2 = 5$”."),
    .applies("She wrote “we find $2 + 2 = 5$ here”."),
    .not("She wrote $2 + 2 = 5$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard facts.text != nil, let place = facts.surroundings.quotation(around: facts.range) else { return nil }
    return ground(
      "quotation marks", at: .note(place), "It is false as written, and stands in quotation marks.")
  }
}
