internal import Words

/// The function is a constant multiple of its formula.
enum ConstantFactor: Reason {
  static let id = "constant-factor"
  static let page = ReasonPage(
    what:
      "Whatever the input, the function gives the same multiple of what its formula gives, or n/(n-1) times it for n numbers.",
    why: "The base of a logarithm, a half or the divisor of a mean is another one on either side.",
    whatToDo: "Put the factor right on one side, or write it into the formula.")
  static let examples: [ReasonExample] = [
    .pair(
      #"s(x) = \frac{1}{n} \sum_{i=1}^n x_i^2"#, "def s(x):\n    return np.sum(x ** 2) / (len(x) - 1)"),
    .pair(#"E(x) = \frac{1}{2} \sum_i x_i^2"#, "def E(x):\n    return sum(v * v for v in x)"),
    .agreeingPair,
  ]

  /// - Parameter maker: The part of the code that makes the factor, with its line.
  static func ground(_ function: String, _ factor: String, _ maker: Wording?, _ example: CounterExample)
    -> Ground
  {
    let cause = maker.map { ", by \($0.english)" } ?? ""
    let japanese = maker.map { "（\($0.japanese)による）" } ?? ""
    return ground(
      "a constant factor", "\(function) is \(factor) times the formula\(cause): \(example.clause)",
      ja: "\(function) は数式の \(factor) 倍になっている\(japanese)。\(example.japanese)")
  }
}
