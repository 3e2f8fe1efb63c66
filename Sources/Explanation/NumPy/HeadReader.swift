internal import LaTeXMath

/// The left side of a definition that is no expression: `\text{cos}(\mathbf{a}, \mathbf{b})`, `\text{Adam + L2}`.
struct HeadReader {
  var name: String
  var arguments: [String] = []

  /// Reads the nodes of a left side: a word or a letter, and letters in parentheses behind it.
  init?(_ nodes: [MathNode]) {
    guard let first = nodes.first else { return nil }
    let word = first.plainText.filter { !$0.isWhitespace }
    guard word.first?.isLetter == true, word.count <= 40 else { return nil }
    name = word
    let rest = nodes.dropFirst()
    guard !rest.isEmpty else { return }
    var inside: [MathNode] = []
    if rest.count == 1, case .delimited(let delimited) = rest[rest.startIndex].kind {
      inside = delimited.body
    } else if rest.first?.coreSymbol == "(", rest.last?.coreSymbol == ")" {
      inside = Array(rest.dropFirst().dropLast())
    } else {
      return nil
    }
    for part in inside.significant.split(whereSeparator: {
      [",", ";", "|", "∣", "‖", "∥"].contains($0.symbol ?? "")
    }) {
      var formula = MathFormula("")
      formula.nodes = Array(part)
      if let symbol = SymbolName(formula) { arguments.append(symbol.key) }
    }
  }
}
