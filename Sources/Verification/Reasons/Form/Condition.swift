internal import LaTeXMath

/// A condition in the formula.
enum Condition: StatementReason {
  static let id = "condition-in-formula"
  static let page = ReasonPage(
    what: "The formula has a word such as *if* or *suppose* in it.",
    why: "What is supposed need not be so.",
    whatToDo: "Put the condition into the sentence before, and what is right into a formula of its own.")
  static let examples: [ReasonExample] = [
    .applies(#"So $2 + 2 = 5 \text{ if } x = 3$."#),
    .not(#"So $2 + 2 = 5 \text{ and } x = 3$."#),
  ]

  static func ground(_ form: StatementForm) -> Ground? {
    guard let doubt = form.doubt, doubt.kind == .condition else { return nil }
    return ground("a condition", at: .formula(doubt.range), "It is false as written, and under a condition.")
  }
}
