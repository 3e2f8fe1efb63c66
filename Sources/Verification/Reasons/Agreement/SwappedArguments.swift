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

  static func ground(_ function: String, _ pair: (String, String), _ example: String) -> Ground {
    ground(
      "swapped arguments", at: .claim,
      "\(function) gives the formula's value with \(pair.0) and \(pair.1) exchanged: \(example.loweringFirst)"
    )
  }
}
