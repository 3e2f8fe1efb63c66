internal import LaTeXMath

/// What nodes are in notation that the reader of numbers does not know.
extension MathNode {
  /// `\mathbb{1}_{z > 5}`, `\mathbf{1}_A`
  var isIndicatorOfSet: Bool {
    guard case .scripts(let scripts) = kind, scripts.sub != nil, let base = scripts.base else { return false }
    if case .font(_, let body) = base.kind { return ["1", "I"].contains(body.plainText) }
    return ["𝟙", "𝟏"].contains(base.plainText)
  }

  var baseAndIndex: (MathNode, MathNode?) {
    guard case .scripts(let scripts) = kind, scripts.sup == nil, scripts.primes == 0, let base = scripts.base
    else { return (self, nil) }
    return (base, scripts.sub)
  }

  var isMiddleBar: Bool { if case .middle("|") = kind { true } else { false } }

  var isDoubleStruck: Bool { if case .font(.doubleStruck, _) = kind { true } else { false } }

  /// The letters of an operator, a word or one letter in whatever font.
  var operatorWord: String? {
    switch kind {
    case .operatorName(let name): name.name
    case .text(_, let body), .font(_, let body): body.plainText
    case .symbol(let symbol) where symbol.text == "E": "E"
    case .group(let body) where body.count == 1: body[0].operatorWord
    default: nil
    }
  }

  /// `\nabla`, with or without a variable.
  var gradientBase: MathNode? {
    if symbol == "∇" { return self }
    if case .scripts(let scripts) = kind, scripts.base?.symbol == "∇", scripts.sup == nil { return self }
    return nil
  }

  /// The text of a letter that may be a function, with its index.
  var functionName: String? {
    switch kind {
    case .symbol(let symbol) where symbol.role == .ordinary && symbol.text.first?.isLetter == true:
      return symbol.text
    case .font, .text, .accent: return plainText
    case .scripts(let scripts):
      guard scripts.sup == nil, scripts.primes == 0, let base = scripts.base?.functionName else { return nil }
      guard let sub = scripts.sub?.plainText else { return base }
      return ["t", "k", "i"].contains(sub) ? nil : base + "_" + sub
    default: return nil
    }
  }
}

extension SymbolName {
  /// The variable of `x \sim p`, of `p(x)`, or the only letter of an expectation's index.
  init?(drawnIn nodes: [MathNode]) {
    var formula = MathFormula("")
    let end = nodes.firstIndex { ["∼", "~", "∈"].contains($0.symbol ?? "") || $0.coreSymbol == "∼" }
    if let end {
      formula.nodes = Array(nodes[..<end])
    } else if let bracket = nodes.indices.lazy.compactMap({ NotationBracket(nodes, $0) }).first {
      formula.nodes = Array(bracket.body.prefix { !["∣", "|"].contains($0.symbol ?? "") })
    } else {
      formula.nodes = nodes
    }
    guard let statement = StatementReader.statements(of: formula, isDefinition: true).first,
      case .expression(.name(let name))? = statement.sides.first?.content
    else { return nil }
    self = name
  }
}
