internal import NoteMath

/// A line through it.
enum StruckThrough: SurroundingReason {
  static let id = "struck-through"
  static let page = ReasonPage(
    what: "The claim is struck through, by `~~` or `<del>`.",
    why: "It is taken back.",
    whatToDo: "Nothing needs to be done.")
  static let examples: [ReasonExample] = [
    .applies("No: ~~$2 + 2 = 5$~~ in all."),
    .not("No: **$2 + 2 = 5$** in all."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard facts.text != nil, let place = facts.surroundings.strike(around: facts.range) else { return nil }
    return ground("a line through it", at: .note(place), "It is false as written, and struck through.")
  }
}
