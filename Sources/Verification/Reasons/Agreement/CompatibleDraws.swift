/// A function that draws random numbers comes to its formula on average.
enum CompatibleDraws: Reason {
  static let id = "compatible-draws"
  static let page = ReasonPage(
    what:
      "The function draws random numbers, and the mean of many calls lies as near to the formula's value as chance lets it.",
    why: "Draws show agreement only within a bound of confidence.",
    whatToDo: "Nothing; a larger number of draws makes the bound narrower.")
  static let examples: [ReasonExample] = [
    .pair(
      #"m(a) = \frac{a}{2}"#, "def m(a):\n    return np.mean(np.random.uniform(0, a, size=200))"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ value: Double, _ mean: Double, _ error: Double, _ count: Int)
    -> Ground
  {
    let texts = [value, mean, 5 * error].map { ShortNumber.text($0) }
    return ground(
      "compatible with draws",
      "\(function) draws random numbers: over \(count) calls its mean is \(texts[1]) ± \(texts[2]), and the formula gives \(texts[0]).",
      ja: "\(function) は乱数を使う。\(count) 回の平均は \(texts[1]) ± \(texts[2])、数式の値は \(texts[0])。")
  }
}
