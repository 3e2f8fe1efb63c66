internal import LaTeXMath

/// What is drawn from a distribution: `x \sim \mathcal{N}(\mu, \sigma^2)`.
extension FormulaTarget {
  /// The distribution of a statement that has one relation, `\sim`; nil for any other.
  static func draw(_ statement: Statement, in formula: MathFormula) -> Result<
    [FormulaTarget], Untranslatable
  >? {
    guard statement.relations == [.other], statement.sides.count == 2,
      statement.sides[0].range.upperBound < statement.sides[1].range.lowerBound
    else { return nil }
    let between = statement.sides[0].range.upperBound..<statement.sides[1].range.lowerBound
    var isDraw = false
    MathNode.visit(formula.nodes) { node in
      if node.coreSymbol == "∼" || node.coreSymbol == "~", node.range.lowerBound >= between.lowerBound,
        node.range.lowerBound < between.upperBound
      {
        isDraw = true
      }
    }
    guard isDraw else { return nil }
    guard case .expression(let body) = statement.sides[1].content, case .application = body else {
      return .failure(
        Untranslatable(
          "", "no distribution with its parameters stands here: give samples",
          ja: "パラメータの付いた分布が書かれていない。標本を与えるとよい。"))
    }
    var target = FormulaTarget(
      body: body, range: statement.sides[1].range, left: statement.sides[0].range)
    guard case .expression(let left) = statement.sides[0].content else {
      return .failure(Untranslatable("", "what is drawn has no name", ja: "抽出されるものに名前がない。"))
    }
    if case .name(let symbol) = left { target.name = "draw_" + symbol.base }
    target.isDraw = true
    return .success([target])
  }
}
