/// A function that draws random numbers does not come to its formula on average.
enum DrawsApart: Reason {
  static let id = "draws-apart"
  static let page = ReasonPage(
    what:
      "The function draws random numbers, and the mean of its calls lies further from the formula's value than chance lets it.",
    why: "Its value may be another quantity, or one whose mean is not the formula's.",
    whatToDo: "Compare the mean of many calls with the formula by hand.")
  static let examples: [ReasonExample] = [
    .pair(
      "m(a) = a", "def m(a):\n    return np.mean(np.random.uniform(0, a, size=200))"),
    .agreeingPair,
  ]

  static func ground(_ function: String) -> Ground {
    ground(
      "draws lie apart", at: .claim,
      "\(function) draws random numbers, and the mean of its calls is not the formula's value.",
      ja: "\(function) は乱数を使い、その平均が数式の値から離れている。")
  }
}
