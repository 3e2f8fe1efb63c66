/// Only one of several values that the function returns is held against the formula.
enum PartlyTested: Reason {
  static let id = "partly-tested"
  static let page = ReasonPage(
    what: "The function returns several values, and one of them is what the formula gives.",
    why: "What the others are, the formula does not say.",
    whatToDo: "Nothing, or bind the other values to formulas of their own.")
  static let examples: [ReasonExample] = [
    .pair(
      "f(x) = x^2 + 1", "def f(x):\n    return x ** 2 + 1, 2 * x"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ place: Int, of count: Int) -> Ground {
    let names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    return ground(
      "partly tested",
      "Of the \(count) values that \(function) returns the \(names[min(place, 7)]) is compared.",
      ja: "\(function) が返す \(count) 個の値のうち、\(place + 1) 番目を比べた。")
  }
}
