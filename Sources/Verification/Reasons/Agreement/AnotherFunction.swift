internal import Words

/// A function or an operation of the formula is another one in the code.
enum AnotherFunction: Reason {
  static let id = "another-function"
  static let page = ReasonPage(
    what:
      "With another function in one place, such as a sum for a product or a sine for a cosine, the formula gives what the code gives.",
    why: "One was written for the other.",
    whatToDo: "Use the same on both sides.")
  static let examples: [ReasonExample] = [
    .pair(
      #"f(x, y) = \max(x, y^2)"#, "def f(x, y):\n    return min(x, y ** 2)"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ way: Wording, _ example: CounterExample) -> Ground {
    ground(
      "another function", "\(function) has \(way.english): \(example.clause)",
      ja: "\(function) では\(way.japanese)。\(example.japanese)")
  }
}
