internal import LaTeXMath

/// A list of values.
enum ListOfValues: SideReason {
  static let id = "list-of-values"
  static let page = ReasonPage(
    what: "One side is a list, as in $2 + 1 = 3, 4, 5$.",
    why: "Which value of the list is meant is not known.",
    whatToDo: "Write an equation for each value.")
  static let examples: [ReasonExample] = [
    .applies("So $2 + 1 = 3, 4, 5$."),
    .not("So $2 + 1 = 3$, and $4$."),
  ]

  static func ground(_ side: Statement.Side) -> Ground? {
    guard case .listItem = side.content else { return nil }
    return ground("a list of values", at: .formula(side.range), "One side is a list of values.")
  }
}
