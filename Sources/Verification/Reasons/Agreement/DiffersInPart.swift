/// Formula and function agree on positive inputs alone.
enum DiffersInPart: Reason {
  static let id = "differs-in-part"
  static let page = ReasonPage(
    what: "Formula and function agree where all inputs are positive, and differ for some that are not.",
    why: "The text may mean positive numbers alone.",
    whatToDo: "Say for which numbers the formula holds.")
  static let examples: [ReasonExample] = [
    .pair("g(t) = t", "def g(t):\n    return abs(t)"),
    .agreeingPair,
  ]

  static func ground(_ example: CounterExample) -> Ground {
    ground(
      "differ for negative inputs", "They agree on positive inputs and differ on others: \(example.clause)",
      ja: "正の入力では一致し、それ以外で違う。\(example.japanese)")
  }
}
