/// The function leaves out a term or a factor of its formula.
enum MissingTerm: Reason {
  static let id = "missing-term"
  static let page = ReasonPage(
    what: "Without one term or factor the formula gives what the function gives.",
    why: "The term was forgotten on one side, or is meant to be without effect there.",
    whatToDo: "Add it to the code, or take it out of the formula.")
  static let examples: [ReasonExample] = [
    .pair(
      "J(w, c) = w^3 + 2 c w + c", "def J(w, c):\n    return w ** 3 + 2 * c * w"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ term: String, _ example: CounterExample) -> Ground {
    ground(
      "a missing term", "\(function) leaves out $\(term)$ of the formula: \(example.clause)",
      ja: "\(function) には数式の $\(term)$ がない。\(example.japanese)")
  }
}
