internal import NoteMath

/// A question.
enum Question: SurroundingReason {
  static let id = "question"
  static let page = ReasonPage(
    what: "The sentence of the claim is a question.",
    why: "A question states nothing.",
    whatToDo: "Answer it in a sentence of its own.")
  static let examples: [ReasonExample] = [
    .applies("Is $2 + 2 = 5$?"),
    .not("We find $2 + 2 = 5$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let place = facts.text?.own.lazy.compactMap(\.question).first else { return nil }
    return ground("a question", at: .note(place), "It is false as written, and the sentence is a question.")
  }
}
