/// The function takes its arguments in the other order.
enum SwappedArguments: Reason {
  static let id = "swapped-arguments"
  static let page = ReasonPage(
    what: "The function gives what the formula gives with two of its arguments exchanged.",
    why: "A difference, a quotient or a divergence depends on which comes first.",
    whatToDo: "Exchange the two on one side.")
  static let examples: [ReasonExample] = [
    .pair(
      "f(x, y) = x - 2 y", "def f(x, y):\n    return y - 2 * x"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ pair: (String, String), _ example: CounterExample) -> Ground {
    ground(
      "swapped arguments",
      "\(function) gives the formula's value with \(pair.0) and \(pair.1) exchanged: \(example.clause)",
      ja: "\(function) は \(pair.0) と \(pair.1) を入れ替えた数式の値を返す。\(example.japanese)")
  }
}
