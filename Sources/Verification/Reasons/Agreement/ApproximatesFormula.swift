/// The function comes close to its formula.
enum ApproximatesFormula: Reason {
  static let id = "approximates-formula"
  static let page = ReasonPage(
    what: "The function differs from the formula by less than a thousandth on all inputs.",
    why: "It computes by a difference quotient, a grid or a sum that is cut off.",
    whatToDo: "Say in the text that the code approximates.")
  static let examples: [ReasonExample] = [
    .pair("f(x) = x^3", "def f(x):\n    return 1.0001 * x**3"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ example: CounterExample) -> Ground {
    ground(
      "an approximation", "\(function) approximates the formula: \(example.clause)",
      ja: "\(function) は数式の近似になっている。\(example.japanese)")
  }
}
