internal import NoteMath

/// An operator that the note gives a meaning of its own.
enum OperatorOfTheNote: SurroundingReason {
  static let id = "operator-of-the-note"
  static let page = ReasonPage(
    what:
      #"""
      The formula has an operator that a sentence of its section defines before it: *define $a * b = ab + a$*, \#
      规定 $a \times b$ 表示 ….
      """#,
    why: "The sign then means what the note says.",
    whatToDo: "Take a sign of its own for the operation, or end the section in which it holds.")
  static let examples: [ReasonExample] = [
    .applies("Define $a * b = ab + a$. Then $2 * 3 = 8$."),
    .applies("We define $a + b$ to be the greater one. Then $3 + 5 = 5$."),
    .not("Define $a * b = ab + a$. Then $2 + 3 = 8$."),
    .not("We define the length as $a + b$. Then $3 + 5 = 5$."),
  ]

  static func ground(_ facts: FormulaFacts) -> Ground? {
    guard let place = facts.definedOperator else { return nil }
    return ground(
      "an operator that the note defines", at: .note(place),
      "It is false as written, and the note defines one of its operators.")
  }
}
