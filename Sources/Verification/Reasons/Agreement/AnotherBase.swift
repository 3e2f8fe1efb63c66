internal import Words

/// The logarithm of the code has another base than the formula's.
enum AnotherBase: Reason {
  static let id = "another-base"
  static let page = ReasonPage(
    what: "With a logarithm to another base the formula gives what the function gives.",
    why: "Entropies are in bits with base 2 and in nats with base e; code and formula must agree on one.",
    whatToDo: "Use one base on both sides, or name the unit.")
  static let examples: [ReasonExample] = [
    .pair(
      #"P(p) = 2^{-\sum_i p_i \ln p_i}"#, "def P(p):\n    return 2 ** (-np.sum(p * np.log2(p)))"),
    .pair(
      #"H(p) = -\sum_i p_i \ln p_i"#, "def H(p):\n    return -np.sum(p * np.log2(p))"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ base: Wording, _ factor: String?, _ example: CounterExample)
    -> Ground
  {
    let times = factor.map { ", which makes it \($0) times the formula" } ?? ""
    let japanese = factor.map { "（数式の \($0) 倍になる）" } ?? ""
    return ground(
      "another base",
      "\(function) has \(base.english) where the formula has another\(times): \(example.clause)",
      ja: "\(function) は\(base.japanese)を使い、数式とは底が違う\(japanese)。\(example.japanese)")
  }
}
