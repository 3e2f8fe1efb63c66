internal import LaTeXMath
internal import Words

/// How much of a formula is written as code: more than anybody writes is not, since parts are compared with each other.
enum FormulaSize {
  static let nodes = 2_000
  static let statements = 64

  /// What a reader is told of a formula that is longer.
  static let sentence = Wording(
    "this is too long for one function: give its parts as formulas of their own",
    ja: "1 つの関数にするには長すぎる。部分ごとに別の数式として与えるとよい。")
}

extension [MathNode] {
  /// Whether the nodes and those under them are more than a number; no more than that are counted.
  func haveMore(than limit: Int) -> Bool {
    var left = limit
    return !count(self, &left)
  }

  private func count(_ nodes: [MathNode], _ left: inout Int) -> Bool {
    for node in nodes {
      left -= 1
      guard left >= 0, count(node.children, &left) else { return false }
    }
    return true
  }
}
