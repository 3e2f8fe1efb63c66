/// The function is the negative of its formula.
enum OppositeSign: Reason {
  static let id = "opposite-sign"
  static let page = ReasonPage(
    what: "Whatever the input, the function gives the negative of what its formula gives.",
    why: "A minus sign is missing on one side.",
    whatToDo: "Put the sign right.")
  static let examples: [ReasonExample] = [
    .pair(#"H(p) = -\sum_i p_i \ln p_i"#, "def H(p):\n    return np.sum(p * np.log(p))"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ example: CounterExample) -> Ground {
    ground(
      "the opposite sign", "\(function) has the opposite sign: \(example.clause)",
      ja: "\(function) は符号が逆。\(example.japanese)")
  }
}
