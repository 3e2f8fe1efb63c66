/// A sum or a product ends one term too early or too late.
enum OffByOne: Reason {
  static let id = "off-by-one"
  static let page = ReasonPage(
    what: "With the bound of a sum or a product moved by one the formula gives what the function gives.",
    why: "`range(n)` ends at n - 1, and a sum from 1 to n does not start at 0.",
    whatToDo: "Move the bound on one side.")
  static let examples: [ReasonExample] = [
    .pair(
      #"F(x, n) = \sum_{k=0}^{n} x^k"#, "def F(x, n):\n    return sum(x ** k for k in range(n))"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ example: CounterExample) -> Ground {
    ground(
      "off by one", "\(function) has a term too many or too few at an end of the range: \(example.clause)",
      ja: "\(function) は範囲の端で項が一つ多いか、一つ足りない。\(example.japanese)")
  }
}
