/// The function is a constant multiple of its formula.
enum ConstantFactor: Reason {
  static let id = "constant-factor"
  static let page = ReasonPage(
    what:
      "Whatever the input, the function gives the same multiple of what its formula gives, or n/(n-1) times it for n numbers.",
    why: "The base of a logarithm, a half or the divisor of a mean is another one on either side.",
    whatToDo: "Put the factor right on one side, or write it into the formula.")
  static let examples: [ReasonExample] = [
    .pair(#"H(p) = -\sum_i p_i \ln p_i"#, "def H(p):\n    return -np.sum(p * np.log2(p))"),
    .pair(#"E(x) = \frac{1}{2} \sum_i x_i^2"#, "def E(x):\n    return sum(v * v for v in x)"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ factor: String, _ example: String) -> Ground {
    ground("a constant factor", "\(function) is \(factor) times the formula: \(example.loweringFirst)")
  }
}
