internal import LaTeXMath

/// What may be permutations.
enum Permutations: SignReason {
  static let id = "permutations"
  static let page = ReasonPage(
    what: "Parentheses hold nothing but different digits, as the cycles of permutations do: `(12)(13)`.",
    why: "The product of two cycles is no product of numbers.",
    whatToDo: "Write a sign of multiplication between numbers.")
  static let examples: [ReasonExample] = [
    .applies("So $(12)(13) = 132$."),
    .not(#"So $12 \times 13 = 132$."#),
  ]

  static func ground(_ formula: MathFormula) -> Ground? {
    guard let range = formula.nodes.cycle else { return nil }
    return ground(
      "what may be permutations", at: .formula(range),
      "It is false as written, and may be about permutations.")
  }
}
