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
    .applies("$$\n1 + 2\n$$\n\n$$\n+ 3 \\times 4 = 15\n$$\n"),
    .not("**So** $1 + 1 = 23$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    let place =
      facts.text != nil && !facts.isDisplay
      ? facts.surroundings.operatorBeside(facts.range) : facts.surroundings.leadingPlus(of: facts.range)
    guard let place else { return nil }
    return ground(
      "more of the formula in the text", at: .note(place),
      "It is false as written, and an operator outside of its dollars goes on with it.")
  }
}
