internal import LaTeXMath

/// The formula has something that is not computed here.
enum FormulaNotEvaluated: Reason {
  static let id = "formula-not-evaluated"
  static let page = ReasonPage(
    what: "The right side of the formula has something that Scholium does not compute, or too many readings.",
    why: "Without its value nothing can be compared.",
    whatToDo: "Write the formula with the operations that Documentation/Agreement.md lists.")
  static let examples: [ReasonExample] = [
    .pair(#"f(x, y) = \gamma(x) + y"#, "def f(x, y):\n    return x + y"),
    .agreeingPair,
  ]

  static func ground(_ error: EvaluationError) -> Ground {
    ground("the formula is not computed", "The formula is not computed: \(error.reason).")
  }

  static var readings: Ground {
    ground("too many readings", "The formula can be read in more ways than are tried.")
  }
}
