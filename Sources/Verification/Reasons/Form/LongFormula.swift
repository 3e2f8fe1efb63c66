/// A very long formula.
enum LongFormula: Reason {
  static let id = "very-long-formula"
  static let page = ReasonPage(
    what: "The formula is longer than 8,000 bytes.",
    why: "To judge it would take too long.",
    whatToDo: "Part it into several formulas.")
  static let examples: [ReasonExample] = [
    .not("So $1 = 1$.")
  ]

  /// That the formula is too long.
  static var ground: Ground {
    ground(
      "too long to judge",
      "The formula is longer than \(NumberClaims.longestFormula) bytes, and its numbers are not judged.")
  }
}
