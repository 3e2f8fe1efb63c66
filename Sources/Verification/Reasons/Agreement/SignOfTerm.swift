/// A term of the formula has the other sign in the code.
enum SignOfTerm: Reason {
  static let id = "sign-of-term"
  static let page = ReasonPage(
    what: "With the other sign of one term the formula gives what the function gives.",
    why: "A plus was read as a minus on one side.",
    whatToDo: "Put the sign right.")
  static let examples: [ReasonExample] = [
    .pair(
      "f(x, y) = x^2 + 3 y", "def f(x, y):\n    return x ** 2 - 3 * y"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ term: String, _ example: CounterExample) -> Ground {
    ground(
      "the sign of a term", "\(function) has $\(term)$ with the other sign: \(example.clause)",
      ja: "\(function) では $\(term)$ の符号が逆。\(example.japanese)")
  }
}
