/// Another result for the same.
enum OtherResult: SurroundingReason {
  static let id = "another-result"
  static let page = ReasonPage(
    what: "Another formula of the paragraph gives another result for the same left side.",
    why: "“Before: $9 + 4 = 14$, after: $9 + 4 = 13$” shows a slip and its correction.",
    whatToDo: "Put what is right into a paragraph of its own.")
  static let examples: [ReasonExample] = [
    .applies("Before: $9 + 4 = 14$, after: $9 + 4 = 13$."),
    .not("Before: $9 + 4 = 14$, after: $9 + 5 = 14$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let place = facts.otherResult else { return nil }
    return ground(
      "another result for the same", at: .note(place),
      "It is false as written, and the paragraph gives another result for the same.")
  }
}
