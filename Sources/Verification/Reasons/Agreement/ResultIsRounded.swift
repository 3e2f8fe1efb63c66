/// The function rounds what its formula gives.
enum ResultIsRounded: Reason {
  static let id = "result-is-rounded"
  static let page = ReasonPage(
    what: "The function gives the values of the formula to some decimals.",
    why: "Rounding is seldom part of a definition.",
    whatToDo: "Round where the value is shown.")
  static let examples: [ReasonExample] = [
    .pair(#"f(x) = \frac{x}{7}"#, "def f(x):\n    return round(x / 7, 2)"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ places: Int) -> Ground {
    ground(
      "rounded", "\(function) gives the values of the formula rounded to \(places) decimals.",
      ja: "\(function) は数式の値を\(places == 0 ? "整数" : "小数第 \(places) 位")に丸めて返す。")
  }
}
