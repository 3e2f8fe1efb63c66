/// Another result for the same.
enum OtherResult: SurroundingReason {
  static let id = "another-result"
  static let page = ReasonPage(
    what:
      "Another formula of the paragraph gives another result for the same left side, or the right one stands alone behind it.",
    why:
      #"""
      “Before: $9 + 4 = 14$, after: $9 + 4 = 13$” shows a slip and its correction, also in two short paragraphs; \#
      so does “$9 + 4 = 14$; it ought to be $13$”.
      """#,
    whatToDo: "Put what is right into a paragraph of its own.")
  static let examples: [ReasonExample] = [
    .applies("Before: $9 + 4 = 14$, after: $9 + 4 = 13$."),
    .applies("Old: $9 + 4 = 14$\n\nNew: $9 + 4 = 13$\n"),
    .applies("On page 3, $9 + 4 = 14$; it ought to be $13$."),
    .not("Before: $9 + 4 = 14$, after: $9 + 5 = 14$."),
    .not("We have $9 + 4 = 14$, so we need $13$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let place = facts.otherResult else { return nil }
    return ground(
      "another result for the same", at: .note(place),
      "It is false as written, and the paragraph gives another result for the same.")
  }
}
