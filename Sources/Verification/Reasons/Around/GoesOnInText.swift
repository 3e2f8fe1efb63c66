internal import NoteMath

/// More of the formula in the text.
enum GoesOnInText: SurroundingReason {
  static let id = "goes-on-in-text"
  static let page = ReasonPage(
    what: "An operator stands right before or behind the formula, outside of its dollars.",
    why: "The formula goes on in the text, which is not read as one.",
    whatToDo: "Put all of it between the dollars.")
  static let examples: [ReasonExample] = [
    .applies("So n/2 + $1 = 23$."),
    .not("So $1 + 1 = 23$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard facts.text != nil, !facts.isDisplay, let place = facts.surroundings.operatorBeside(facts.range)
    else {
      return nil
    }
    return ground(
      "more of the formula in the text", at: .note(place),
      "It is false as written, and an operator outside of its dollars goes on with it.")
  }
}
