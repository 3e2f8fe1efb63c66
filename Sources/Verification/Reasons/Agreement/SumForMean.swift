/// One side has a mean where the other has a sum.
enum SumForMean: Reason {
  static let id = "sum-for-mean"
  static let page = ReasonPage(
    what: "The function gives n times, or the nth part of, what its formula gives for n numbers.",
    why: "A mean is divided by the number of elements, a sum is not.",
    whatToDo: "Divide on both sides, or on none.")
  static let examples: [ReasonExample] = [
    .pair(
      #"m(x) = \frac{1}{n} \sum_{i=1}^n x_i^2"#, "def m(x):\n    return np.sum(x ** 2)"),
    .pair(
      #"m(x) = \sum_{i=1}^n x_i^2"#, "def m(x):\n    return np.mean(x ** 2)"),
    .agreeingPair,
  ]

  static func ground(_ function: String, isSum: Bool, _ example: CounterExample) -> Ground {
    let ways = isSum ? "a sum where the formula has a mean" : "a mean where the formula has a sum"
    let japanese = isSum ? "数式が平均のところで和を" : "数式が和のところで平均を"
    return ground(
      isSum ? "a sum for a mean" : "a mean for a sum", "\(function) gives \(ways): \(example.clause)",
      ja: "\(function) は\(japanese)返す。\(example.japanese)")
  }
}
