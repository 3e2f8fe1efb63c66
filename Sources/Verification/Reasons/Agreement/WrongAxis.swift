/// The function works along the other axis.
enum WrongAxis: Reason {
  static let id = "wrong-axis"
  static let page = ReasonPage(
    what: "The function gives what the formula gives for the transposed matrix: rows are taken for columns.",
    why: "`axis=0` goes down the rows, `axis=1` along the columns.",
    whatToDo: "Choose the other axis in the code, or exchange the indices in the formula.")
  static let examples: [ReasonExample] = [
    .pair(
      #"r(A)_i = \sum_j A_{ij}"#, "def r(A):\n    return A.sum(axis=0)"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ example: CounterExample) -> Ground {
    ground(
      "the other axis", "\(function) works along the other axis: \(example.clause)",
      ja: "\(function) は別の軸に沿って計算している。\(example.japanese)")
  }
}
