internal import LaTeXMath

/// An environment right behind a relation.
enum EnvironmentAfterRelation: StatementReason {
  static let id = "environment-after-relation"
  static let page = ReasonPage(
    what: "Rows are aligned right behind a relation or an operator.",
    why: "How the rows go on with what stands before is not known.",
    whatToDo: "Put all of the chain into the environment.")
  static let examples: [ReasonExample] = [
    .applies(#"So $3 = \begin{aligned} 2 + 2 &= 5 \end{aligned}$."#),
    .not(#"So $\begin{aligned} 2 + 2 &= 5 \end{aligned}$."#),
  ]

  static func ground(_ form: StatementForm) -> Ground? {
    guard let doubt = form.doubt, doubt.kind == .environment else { return nil }
    return ground(
      "an environment after a relation", at: .formula(doubt.range),
      "It is false as written, and stands in an environment behind a relation.")
  }
}
