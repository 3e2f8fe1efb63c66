internal import Numbers

/// Notation of definitions that no claim about numbers has: indicators, derivatives, extremes over an index.
extension ExpressionParser {
  /// What starts here and is read in definitions alone; nil for all else.
  mutating func definitionOperand(_ node: MathNode) throws(Unreadable) -> Expression? {
    if let (operation, scripts, count) = rangedExtreme {
      index += count
      return try ranged(operation, scripts)
    }
    if case .fraction(let fraction) = node.kind, fraction.isDerivative {
      let start = index
      index += 1
      do {
        return try derivative(fraction)
      } catch {
        index = start
        // What follows an operator is read once: as a factor behind it, it would be no better.
        if fraction.numerator.content.significant.count == 1, peek(1).map(startsOperand) ?? false {
          throw error
        }
        return nil
      }
    }
    if let variable = try gradientVariable(node) {
      index += 1
      if variable.isEmpty {
        // `\nabla f(x)`: by the only argument.
        let body = try postfix()
        guard case .application(_, let list, 0, nil) = body, list.count == 1, case .name(let name) = list[0]
        else { throw Unreadable.other("a gradient without a variable", ja: "変数のない勾配") }
        return .derivative(of: body, by: name)
      }
      return .derivative(of: try term(), by: SymbolName(variable))
    }
    if let mean = try expectation(node) { return mean }
    return try indicatorOperand(node)
  }

  /// `\mathbb{E}_{x \sim p}[f(x)]` as the sum of `p(x) f(x)`.
  private mutating func expectation(_ node: MathNode) throws(Unreadable) -> Expression? {
    guard case .scripts(let scripts) = node.kind, scripts.sup == nil, let sub = scripts.sub,
      let base = scripts.base?.nameKey, ["E", "doubleStruck(E)", "bold(E)"].contains(base),
      let following = peek(1), following.opensBraces || following.opensParenthesis
    else { return nil }
    let nodes = sub.content.significant
    guard nodes.count == 3, nodes[1].symbol == "∼" || nodes[1].symbol == "~", let variable = nodes[0].nameKey,
      case .name(let distribution) = try inner([nodes[2]])
    else { return nil }
    index += 1
    let (body, closing) = try parenthesis()
    guard closing == nil else { throw Unreadable.indexOnBracket }
    let name = SymbolName(variable)
    let weight = Expression.application(distribution, [.name(name)], primes: 0, power: nil)
    return .aggregate(
      Aggregate(
        operation: .sum, variable: name, range: .indices, body: .binary(.multiply, weight, try inner(body))))
  }

  /// Whether `\max_i` or its like starts here, so that it is no function of what follows.
  var startsDefinitionOperand: Bool { isDefinition && rangedExtreme != nil }

  // MARK: Extremes

  /// `\max_i`, `\arg\max_i`, `\operatorname{argmax}_i`: the operation, its range and how many nodes it is.
  private var rangedExtreme: (operation: Aggregate.Operation, scripts: MathScripts, count: Int)? {
    func extreme(_ node: MathNode, _ prefix: String) -> (Aggregate.Operation, MathScripts)? {
      guard case .scripts(let scripts) = node.kind, scripts.sub != nil, scripts.sup == nil,
        let base = scripts.base,
        base.isWord
      else { return nil }
      switch prefix + base.plainText.filter({ !$0.isWhitespace }) {
      case "max": return (.maximum, scripts)
      case "min": return (.minimum, scripts)
      case "argmax": return (.largestPlace, scripts)
      case "argmin": return (.smallestPlace, scripts)
      default: return nil
      }
    }
    guard let node = next else { return nil }
    if let (operation, scripts) = extreme(node, "") { return (operation, scripts, 1) }
    guard node.isWord, node.plainText == "arg", let following = peek(1),
      let (operation, scripts) = extreme(following, "arg")
    else { return nil }
    return (operation, scripts, 2)
  }

  // MARK: Derivatives

  private mutating func derivative(_ fraction: MathFraction) throws(Unreadable) -> Expression {
    let above = fraction.numerator.content.significant
    let below = fraction.denominator.content.significant
    let times = try order(above.first)
    guard let operand = try? inner(Array(below.dropFirst())) else {
      throw Unreadable.severalVariables
    }
    let variable: SymbolName
    switch operand {
    case .name(let name) where times == 1: variable = name
    case .power(.name(let name), .number(let number)) where number.value?.integer == times: variable = name
    default: throw Unreadable.severalVariables
    }
    var body = above.count > 1 ? try inner(Array(above.dropFirst())) : try term()
    for _ in 0..<times { body = .derivative(of: body, by: variable) }
    return body
  }

  /// 1 for `d`, 2 for `d^2`.
  private func order(_ node: MathNode?) throws(Unreadable) -> Int {
    guard case .scripts(let scripts)? = node?.kind, let power = scripts.sup else { return 1 }
    guard power.plainText == "2" else { throw Unreadable.other("a derivative of this order", ja: "この階数の微分") }
    return 2
  }

  /// `x` for `\nabla_x`, nothing for `\nabla`; nil for what is none.
  private func gradientVariable(_ node: MathNode) throws(Unreadable) -> String? {
    if node.symbol == "∇" { return "" }
    guard case .scripts(let scripts) = node.kind, scripts.base?.symbol == "∇", scripts.sup == nil,
      let sub = scripts.sub
    else { return nil }
    guard case .name(let name) = try inner(sub.content) else {
      throw Unreadable.other("a gradient by several variables", ja: "複数の変数についての勾配")
    }
    return name.key
  }

  // MARK: Indicators

  /// `\mathbf{1}[x > 0]`, `\mathbb{1}_{\{x > 0\}}`
  private mutating func indicatorOperand(_ node: MathNode) throws(Unreadable) -> Expression? {
    var base = node
    var sub: MathNode?
    if case .scripts(let scripts) = node.kind, scripts.sup == nil, let core = scripts.base {
      (base, sub) = (core, scripts.sub)
    }
    guard Self.indicators.contains(base.nameKey ?? base.plainText) else { return nil }
    if let sub {
      guard sub.content.significant.hasRelation || sub.content.significant.count == 1 else { return nil }
      index += 1
      return try indicator(sub.content.significant.withoutBrackets)
    }
    guard let following = peek(1), following.opensParenthesis || following.opensBraces else { return nil }
    let start = index
    index += 1
    let (body, scripts) = try parenthesis()
    guard scripts == nil, body.hasRelation else {
      index = start
      return nil
    }
    return try indicator(body)
  }

  private static let indicators: Set<String> = [
    "bold(1)", "doubleStruck(1)", "doubleStruck(I)", "𝟙", "𝟏", "I", "bold(I)", "1",
  ]

  /// 1 where the condition holds, else 0.
  func indicator(_ body: [MathNode]) throws(Unreadable) -> Expression {
    guard let condition = try condition(body.significant) else {
      throw Unreadable.other("an indicator without a condition", ja: "条件のない指示関数")
    }
    return .cases([
      .init(value: .number(.one), condition: condition),
      .init(value: .number(.init(integer: 0)), condition: nil),
    ])
  }

  // MARK: Indices and powers before parentheses

  /// `i`, `ij`, `i, j`
  func indices(_ sub: MathNode) throws(Unreadable) -> [Expression] {
    var places: [Expression] = []
    for part in sub.content.significant.split(separator: ",") { places.append(try inner(part)) }
    if places.count == 1, case .binary(.multiply, .name(let row), .name(let column)) = places[0] {
      return [.name(row), .name(column)]
    }
    return places
  }

  /// `p^k (1 - p)`: whether the letter, which has a power, is a factor of the sum in parentheses behind it, and no function.
  func isFactorBeforeSum(_ letter: String) -> Bool {
    guard !["f", "g", "h", "F", "G", "H", "T", "φ", "ψ", "Φ", "L", "D"].contains(letter), let node = next
    else {
      return false
    }
    var rest = self
    guard let (body, _) = try? rest.parenthesis(), node.opensParenthesis else { return false }
    return body.dropFirst().contains { $0.sign != nil }
  }
}

extension Expression {
  static func derivative(of body: Expression, by variable: SymbolName) -> Expression {
    .aggregate(Aggregate(operation: .derivative, variable: variable, range: .indices, body: body))
  }

  /// Whether an index behind it takes an element, and is no norm's order.
  var isIndexable: Bool { if case .norm = self { false } else { true } }
}

extension [MathNode] {
  /// Whether a relation stands outside of brackets.
  var hasRelation: Bool {
    var depth = 0
    return contains {
      depth += $0.nesting
      return depth <= 0 && RelationChain.relation($0) != nil && $0.symbol != "|" && $0.symbol != "∣"
    }
  }

  /// What stands in braces around all.
  fileprivate var withoutBrackets: [MathNode] {
    if count == 1, case .delimited(let delimited) = self[0].kind { return delimited.body }
    guard let first, let last, count > 2, ["{", "["].contains(first.symbol ?? ""),
      ["}", "]"].contains(last.symbol ?? "")
    else { return self }
    return Array(dropFirst().dropLast())
  }
}
