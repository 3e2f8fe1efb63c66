internal import LaTeXMath

/// What may be numbers of equations.
enum EquationNumbers: SignReason {
  static let id = "equation-numbers"
  static let page = ReasonPage(
    what: "Every number stands in parentheses of its own, as equations are referred to: $(1) + (2) = (4)$.",
    why: "Equations are added, not numbers.",
    whatToDo: "Write the numbers without parentheses.")
  static let examples: [ReasonExample] = [
    .applies("So $(1) + (2) = (4)$."),
    .not("So $1 + 2 = 4$."),
  ]

  static func ground(_ formula: MathFormula) -> Ground? {
    guard let range = formula.nodes.equationNumbers else { return nil }
    return ground(
      "what may be numbers of equations", at: .formula(range),
      "It is false as written, and may be about equations by their numbers.")
  }
}
