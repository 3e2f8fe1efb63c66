internal import Words

/// A power or a root stands on one side alone.
enum AnotherPower: Reason {
  static let id = "another-power"
  static let page = ReasonPage(
    what: "Without one power or root, or with a root more, the formula gives what the function gives.",
    why: "A norm and its square, a variance and a deviation are easily taken for each other.",
    whatToDo: "Take the root, or the power, on both sides.")
  static let examples: [ReasonExample] = [
    .pair(
      #"C(a) = \sum_i |a_i|^2"#, "def C(a):\n    return np.sqrt(a @ a)"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ way: Wording, _ example: CounterExample) -> Ground {
    ground(
      "a power or a root", "\(function) \(way.english): \(example.clause)",
      ja: "\(function) は\(way.japanese)。\(example.japanese)")
  }
}
