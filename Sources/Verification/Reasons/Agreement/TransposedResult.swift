/// The function gives the transpose of what its formula gives.
enum TransposedResult: Reason {
  static let id = "transposed-result"
  static let page = ReasonPage(
    what: "Rows and columns of the result are exchanged.",
    why: "Data lie in rows in code and in columns in formulas; one side was not turned.",
    whatToDo: "Transpose one side.")
  static let examples: [ReasonExample] = [
    .pair(
      #"G(A, B) = A^\top B"#, "def G(A, B):\n    return B.T @ A"),
    .agreeingPair,
  ]

  static func ground(_ function: String, _ example: CounterExample) -> Ground {
    ground(
      "transposed", "\(function) gives the transpose of the formula's value: \(example.clause)",
      ja: "\(function) は数式の値の転置を返す。\(example.japanese)")
  }
}
