internal import NoteMath
internal import NoteParsing

/// One of the choices of a question.
enum OneOfChoices: SurroundingReason {
  static let id = "one-of-several-choices"
  static let page = ReasonPage(
    what: "The line starts with a letter, `C.`, and a line near it with the letter before or behind it.",
    why: "Of the choices that a question offers most are wrong.",
    whatToDo: "Write in a sentence of its own what is right.")
  static let examples: [ReasonExample] = [
    .applies("A. $1 + 1 = 2$\n\nB. $9 + 5 > 18$\n\nC. None.\n"),
    .not("A. We find $9 + 5 > 18$.\n\nSo it goes.\n"),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard facts.text != nil, let place = facts.surroundings.choice(at: facts.range.start) else { return nil }
    return ground(
      "one of several choices", at: .note(place), "It is false as written, and one of several choices.")
  }
}
