/// The function takes rows and averages over them.
enum BatchMean: Reason {
  static let id = "batch-mean"
  static let page = ReasonPage(
    what:
      "The function takes several inputs as rows and divides by their number, or adds them up, for every number of rows; the formula is that of one.",
    why: "A loss over a batch is its mean, which the formula of one example leaves out.",
    whatToDo: "Write the mean over the batch into the formula, if readers may ask.")
  static let examples: [ReasonExample] = [
    .pair(
      #"L(y, p) = \sum_k (y_k - p_k)^2"#, "def L(y, p):\n    return np.sum((y - p) ** 2, axis=1).mean()"),
    .agreeingPair,
  ]

  static func ground(_ function: String, isMean: Bool) -> Ground {
    let way = isMean ? "mean" : "sum"
    return ground(
      "a \(way) over the batch",
      "\(function) gives the \(way) over the rows of a batch, for every number of rows; the formula is that of one row.",
      ja: "\(function) は行の数によらず、バッチの全行の\(isMean ? "平均" : "和")を返す。数式は 1 行分のもの。")
  }
}
