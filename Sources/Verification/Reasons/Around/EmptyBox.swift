internal import NoteMath
internal import NoteParsing

/// A box that is not ticked.
enum EmptyBox: SurroundingReason {
  static let id = "empty-box"
  static let page = ReasonPage(
    what: "The claim is a task that is not done, or a choice that was not taken.",
    why: "Wrong answers stand beside such boxes too.",
    whatToDo: "Tick the one that is right.")
  static let examples: [ReasonExample] = [
    .applies("- [ ] $2 + 2 = 5$"),
    .not("- [x] $2 + 2 = 5$"),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard facts.text != nil, let place = facts.surroundings.emptyBox(before: facts.range.start) else {
      return nil
    }
    return ground(
      "a box that is not ticked", at: .note(place), "It is false as written, beside a box that is not ticked."
    )
  }
}
