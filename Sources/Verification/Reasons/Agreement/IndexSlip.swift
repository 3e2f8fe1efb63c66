/// A sum runs over one index, and its terms have another.
enum IndexSlip: Reason {
  static let id = "index-slip"
  static let page = ReasonPage(
    what:
      "No term of a sum or a product has the index that it runs over, and one other index stands free in it; the formula is read with the index that is bound.",
    why: "Such a sum would be the same term again and again.",
    whatToDo: "Write the same index below the sum and in its terms.")
  static let examples: [ReasonExample] = [
    .pair(
      #"S(x) = \sum_{i=1}^n x_j^2"#, "def S(x):\n    return np.sum(x ** 2)"),
    .agreeingPair,
  ]

  static func ground(_ slip: FormulaSide.Slip) -> Ground {
    ground(
      "an index slip", at: .claim,
      "The sum runs over \(slip.variable) and its terms have the index \(slip.index); they are read with \(slip.variable).",
      ja: "和の変数は \(slip.variable) なのに、項の添字は \(slip.index) になっている。\(slip.variable) と読んだ。")
  }
}
