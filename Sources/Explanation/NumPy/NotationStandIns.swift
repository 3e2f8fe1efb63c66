internal import LaTeXMath
internal import Words

/// Notation that the reader of numbers does not know, each with a letter that stands in its place while the formula is read.
struct NotationStandIns {
  private(set) var meanings: [String: Meaning] = [:]
  /// Where what a letter stands for is in the LaTeX.
  private(set) var ranges: [String: Range<Int>] = [:]
  private(set) var nodes: [MathNode] = []
  /// Whether a change, `\Delta x`, was read as one name.
  private(set) var hasChanges = false

  init(_ formula: MathFormula) { nodes = rewritten(formula.nodes.significant) }

  private mutating func rewritten(_ nodes: [MathNode]) -> [MathNode] {
    let nodes = nodes.withLettersParted.withDoubleBars.withBarsPaired
    var result: [MathNode] = []
    var place = 0
    while place < nodes.count {
      if let (node, end) = standIn(nodes, place) {
        result.append(node)
        place = end
      } else {
        result.append(inside(nodes[place]))
        place += 1
      }
    }
    return result
  }

  /// The same node with what stands inside of it rewritten.
  private mutating func inside(_ node: MathNode) -> MathNode {
    var node = node
    switch node.kind {
    case .group(let body): node.kind = .group(rewritten(body.significant))
    case .scripts(var scripts):
      if let base = scripts.base { scripts.base = inside(base).bracketedRoot }
      // `\hat{\beta}^{TSLS}`
      if let sup = scripts.sup, sup.content.significant.isCapitalMark, scripts.base?.symbol != "e" {
        let sentence = Wording(
          "\(sup.plainText) may be a name or a power: \\text{…} would tell",
          ja: "\(sup.plainText) は名前とも累乗とも読める。名前なら \\text{…} と書けば決まる。")
        scripts.sup = MathNode(.group([word(.none(sentence), sup.range)]), sup.range)
      }
      node.kind = .scripts(scripts)
    case .fraction(var fraction):
      fraction.numerator = group(fraction.numerator)
      fraction.denominator = group(fraction.denominator)
      node.kind = .fraction(fraction)
    case .root(let radicand, let degree): node.kind = .root(radicand: group(radicand), degree: degree)
    case .delimited(var delimited):
      delimited.body = rewritten(delimited.body.significant)
      node.kind = .delimited(delimited)
    case .environment(var environment):
      for row in environment.rows.indices {
        for cell in environment.rows[row].cells.indices {
          environment.rows[row].cells[cell].body = rewritten(
            environment.rows[row].cells[cell].body.significant)
        }
      }
      node.kind = .environment(environment)
    default: break
    }
    return node
  }

  private mutating func group(_ node: MathNode) -> MathNode {
    if case .group = node.kind { return inside(node) }
    return MathNode(.group(rewritten([node])), node.range)
  }

  private mutating func word(_ meaning: Meaning, _ range: Range<Int>) -> MathNode {
    // A letter that no formula has.
    let key = UnicodeScalar(0xA000 + UInt32(meanings.count % 1000)).map { String(Character($0)) } ?? "ꀀ"
    (meanings[key], ranges[key]) = (meaning, range)
    return MathNode(.symbol(MathSymbol(key, .ordinary)), range)
  }

  // MARK: What is known

  private mutating func standIn(_ nodes: [MathNode], _ place: Int) -> (MathNode, end: Int)? {
    let node = nodes[place]
    if let current = current(node) { return (current, place + 1) }
    if node.symbol == "Δ", place + 1 < nodes.count, case .root = nodes[place + 1].kind {
      let range = node.range.lowerBound..<nodes[place + 1].range.upperBound
      return (
        word(
          .none(
            Wording(
              "the change of a root has no value here: give it a name", ja: "根の変化量は、ここでは値にならない。名前を付けて書くとよい。")),
          range), place + 2
      )
    }
    if node.isIndicatorOfSet, place + 1 < nodes.count, let bracket = NotationBracket(nodes, place + 1) {
      let sentence = Wording(
        "an indicator of a set applied to something has no form here: \\mathbb{1}[…] has",
        ja: "集合の指示関数を何かに適用する書き方は、ここでは読めない。\\mathbb{1}[…] なら読める。")
      return (word(.none(sentence), node.range.lowerBound..<bracket.upperBound), bracket.end)
    }
    if let change = nodes.change(at: place) {
      hasChanges = true
      return change
    }
    if let end = nodes.wordEnd(from: place) {
      let text = Array(nodes[place..<end]).plainText
      let sentence = Wording(
        "\(text) may be one name or a product: \\text{…} or \\cdot would tell",
        ja: "\(text) は 1 つの名前とも積とも読める。\\text{…} か \\cdot を使えば決まる。")
      return (
        word(.none(sentence), node.range.lowerBound..<nodes[end - 1].range.upperBound), end
      )
    }
    if node.gradientBase != nil { return gradient(nodes, place) }
    if node.symbol == "∫" || node.coreSymbol == "∫" || ["∬", "∭", "∮"].contains(node.coreSymbol) {
      return integral(nodes, place)
    }
    if let conditional = conditional(nodes, place) { return conditional }
    if let unknown = nodes.bracketWithoutForm(at: place) {
      return (word(.none(unknown.sentence), unknown.range), unknown.end)
    }
    let (base, sub) = node.baseAndIndex
    guard let name = base.operatorWord, place + 1 < nodes.count,
      let bracket = NotationBracket(nodes, place + 1)
    else { return nil }
    // `\mathbb{E}[X]^2`: a power of the whole.
    if !bracket.isPlain, let (closing, power) = nodes[bracket.end - 1].raised,
      let (whole, end) = standIn(Array(nodes[..<(bracket.end - 1)]) + [closing], place), end == bracket.end
    {
      let range = node.range.lowerBound..<bracket.upperBound
      return (MathNode(.scripts(MathScripts(base: whole, sup: power)), range), end)
    }
    guard bracket.isPlain else { return nil }
    let range = node.range.lowerBound..<bracket.upperBound
    switch name {
    case "E" where bracket.left == "[" || base.isDoubleStruck:
      guard let body = expression(bracket.body) else {
        return (word(.none(Self.unread), range), bracket.end)
      }
      let isOne = sub?.content.significant.contains { $0.symbol == "," } != true
      let isPlain = !body.contains {
        switch $0 {
        case .norm, .transpose, .binary(.dot, _, _): true
        case .name(let name): name.key.transposed != nil
        default: false
        }
      }
      guard isOne, isPlain else {
        let sentence = Wording(
          "along which axis the samples lie is not said: give the mean as a formula",
          ja: "標本がどの軸に並ぶかが書かれていない。平均を式で書くとよい。")
        return (word(.none(sentence), range), bracket.end)
      }
      let variable = sub.flatMap { SymbolName(drawnIn: $0.content.significant) }
      return (word(.expectation(variable: variable, body: body), range), bracket.end)
    case "Var", "Std", "std", "V":
      guard name != "V" || base.isDoubleStruck else { return nil }
      guard let body = expression(bracket.body) else { return nil }
      return (
        word(.spread(function: name == "Var" || name == "V" ? "var" : "std", body: body), range), bracket.end
      )
    case "Cov":
      let parts = bracket.body.split { $0.symbol == "," }
      guard parts.count == 2, let first = expression(Array(parts[0])),
        let second = expression(Array(parts[1]))
      else { return nil }
      return (word(.covariance(first, second), range), bracket.end)
    default: return nil
    }
  }

  private static let unread =
    Wording(
      "what the expectation is taken of cannot be read: give it as a function of the samples",
      ja: "期待値をとる式を読めない。標本の関数として書くとよい。")

  private mutating func expression(_ nodes: [MathNode]) -> Expression? {
    var formula = MathFormula("")
    formula.nodes = rewritten(nodes)
    let statements = self.statements(of: formula)
    guard statements.count == 1, statements[0].sides.count == 1,
      case .expression(let expression) = statements[0].sides[0].content,
      NotationCensus(expression, self).dropped(formula.nodes) == nil
    else { return nil }
    return expression
  }

  /// `\nabla f`, `\nabla_\theta \mathcal{L}(\theta + v)`: by a letter where the reader has no form for it.
  private mutating func gradient(_ nodes: [MathNode], _ place: Int) -> (MathNode, end: Int)? {
    guard place + 1 < nodes.count, let name = nodes[place + 1].functionName else { return nil }
    let range = nodes[place].range.lowerBound..<nodes[place + 1].range.upperBound
    return (word(.gradient(function: name), range), place + 2)
  }

  /// `p(y \mid x)` behind something else: alone the reader knows it.
  private mutating func conditional(_ nodes: [MathNode], _ place: Int) -> (MathNode, end: Int)? {
    guard nodes.count > place + 1, nodes[place].functionName != nil,
      let bracket = NotationBracket(nodes, place + 1),
      bracket.isPlain, bracket.left == "(",
      bracket.body.contains(where: { ["∣", "|"].contains($0.symbol ?? "") || $0.isMiddleBar }),
      !bracket.body.contains(where: { ["+", "-", "−"].contains($0.symbol ?? "") || $0.coreSymbol == "(" })
    else { return nil }
    let text = nodes[place].functionName.map { $0 + "(" + bracket.body.plainText + ")" } ?? ""
    return (word(.conditional(text), nodes[place].range.lowerBound..<bracket.upperBound), bracket.end)
  }

  /// The statements of a formula, with what the reader would have made of conditionals.
  func statements(of formula: MathFormula) -> [Statement] {
    var statements = StatementReader.statements(of: formula, isDefinition: true)
    for place in statements.indices {
      for side in statements[place].sides.indices {
        guard case .expression(let read) = statements[place].sides[side].content else { continue }
        statements[place].sides[side].content = .expression(restored(read))
      }
    }
    return statements
  }

  /// `I_1`, `I_\text{out}`, which the reader takes for an indicator.
  private mutating func current(_ node: MathNode) -> MathNode? {
    guard case .scripts(var scripts) = node.kind, scripts.base?.symbol == "I", let sub = scripts.sub,
      !sub.content.contains(where: { RelationChain.relation($0) != nil }), scripts.primes == 0
    else { return nil }
    var formula = MathFormula("")
    formula.nodes = [MathNode(.scripts(MathScripts(base: scripts.base, sub: sub)), node.range)]
    guard let name = SymbolName(formula) else { return nil }
    let letter = word(.name(name), node.range)
    guard scripts.sup != nil else { return letter }
    (scripts.base, scripts.sub) = (letter, nil)
    return MathNode(.scripts(scripts), node.range)
  }

  private mutating func integral(_ nodes: [MathNode], _ place: Int) -> (MathNode, end: Int)? {
    var formula = MathFormula("")
    formula.nodes = Array(nodes[place...])
    let statements = self.statements(of: formula)
    if let side = statements.first?.sides.first, case .expression(let read) = side.content {
      if read.contains({ if case .aggregate(let one) = $0 { one.operation == .integral } else { false } }) {
        return nil
      }
    }
    var variable = "its variable"
    for (offset, node) in nodes.enumerated() where offset > place + 1 && offset + 1 < nodes.count {
      if node.symbol == "d" || node.plainText == "d" { variable = nodes[offset + 1].plainText }
    }
    let range =
      nodes[place].range.lowerBound..<(nodes.last?.range.upperBound ?? nodes[place].range.upperBound)
    let sentence =
      variable == "its variable"
      ? Wording(
        "nothing says over what this integral runs: write the d and its variable behind it",
        ja: "何についての積分かが書かれていない。後ろに d と変数を書くとよい。")
      : Wording(
        "the integral over \(variable) is not worked out here: give samples of \(variable)",
        ja: "\(variable) についての積分は、ここでは計算しない。\(variable) の標本を与えるとよい。")
    return (word(.none(sentence), range), nodes.count)
  }
}
