internal import Numbers

/// Operands with what stands behind them: powers, factorials, percent and degree signs.
extension ExpressionParser {
  mutating func factor() throws(Unreadable) -> (Expression, OpenFunction?) {
    try nested { parser throws(Unreadable) in
      if !parser.startsDefinitionOperand, let function = try parser.openFunction() {
        return (function.apply(function.argument), function)
      }
      return (try parser.marks(behind: try parser.operand()), nil)
    }
  }

  mutating func postfix() throws(Unreadable) -> Expression {
    try factor().0
  }

  /// `!`, `!!`, `\%`, `^\circ` behind an operand.
  private mutating func marks(behind operand: Expression) throws(Unreadable) -> Expression {
    var result = operand
    while let node = next {
      if node.symbol == "!" {
        index += 1
        let isDouble = next?.symbol == "!"
        if isDouble { index += 1 }
        result = .factorial(result, isDouble: isDouble)
      } else if case .scripts(let scripts) = node.kind, scripts.base?.symbol == "!", scripts.sub == nil,
        scripts.primes == 0, let power = scripts.sup
      {
        index += 1
        result = .power(.factorial(result, isDouble: false), try inner(power.content))
      } else if node.symbol == "%" {
        index += 1
        if let node = next, startsOperand(node), node.symbol != "/" {
          throw Unreadable.other("a percent sign that may be an operator", ja: "演算子とも読めるパーセント記号")
        }
        result = .percent(result)
      } else if node.symbol == "°" {
        index += 1
        if case .number? = next?.kind { throw Unreadable.other("degrees and minutes", ja: "度と分") }
        // `E°` is a potential under standard conditions.
        if case .name = result { throw Unreadable.other("a degree sign on a name", ja: "名前に付いた度の記号") }
        result = .degrees(result)
      } else {
        return result
      }
    }
    return result
  }

  mutating func operand() throws(Unreadable) -> Expression {
    guard let node = next else { throw Unreadable.noOperand }
    if isDefinition, let definition = try definitionOperand(node) { return definition }
    switch node.kind {
    case .number(let digits):
      index += 1
      return try number(digits)
    case .scripts(let scripts):
      if let choices = try choices(scripts) { return choices }
      return try unbraced(try scripted(node, scripts), scripts)
    case .symbol, .sizedDelimiter: return try symbolOperand(node)
    case .group(let nodes):
      index += 1
      return try inner(nodes)
    case .fraction(let fraction):
      index += 1
      return try self.fraction(fraction)
    case .root(let radicand, let degree):
      index += 1
      let order: Expression? = if let degree { try inner(degree.content) } else { nil }
      return .root(try inner(radicand.content), degree: order)
    case .delimited(let delimited):
      index += 1
      return try bracketed(delimited.left, delimited.body, delimited.right)
    case .environment(let environment):
      index += 1
      return try self.environment(environment)
    case .accent(let accent):
      if ["underbrace", "overbrace", "underline"].contains(accent.name) {
        index += 1
        return try inner(accent.base.content)
      }
      if let conjugate = try conjugate(accent) { return conjugate }
      return try namedOperand(node)
    case .operatorName(let name):
      index += 1
      return try functionOrName(name.name, node)
    case .stack(let base, _, _):
      index += 1
      return try inner(base.content)
    case .font, .text: return try namedOperand(node)
    default: throw Unreadable(node)
    }
  }

  private func fraction(_ fraction: MathFraction) throws(Unreadable) -> Expression {
    if fraction.isBinomial {
      return .binomial(try inner(fraction.numerator.content), try inner(fraction.denominator.content))
    }
    guard fraction.hasLine, fraction.left.isEmpty else {
      throw Unreadable.other("one expression over another", ja: "上下に重ねた式")
    }
    if fraction.isDerivative {
      return .opaque(fraction.numerator.plainText + "/" + fraction.denominator.plainText)
    }
    return .binary(.divide, try inner(fraction.numerator.content), try inner(fraction.denominator.content))
  }

  // MARK: Symbols

  private mutating func symbolOperand(_ node: MathNode) throws(Unreadable) -> Expression {
    guard let symbol = node.coreSymbol else { throw Unreadable(node) }
    switch symbol {
    case "(", "[", "{", "⌊", "⌈", "|", "∣", "‖", "∥", "⟨": return try bracketedBySymbols(opening: symbol)
    case "∞":
      index += 1
      return .infinity
    case ".":
      // `.5^2`
      if case .scripts(let scripts)? = peek(1)?.kind, case .number(let digits)? = scripts.base?.kind,
        !digits.contains("."), isJoined(1), scripts.sub == nil, scripts.primes == 0, let power = scripts.sup
      {
        index += 2
        return .power(.number(.init(decimalDigits: "." + digits)), try exponent(power.content))
      }
      // `40/.4`
      guard case .number(let digits)? = peek(1)?.kind, !digits.contains("."), isJoined(1) else { break }
      index += 2
      return try number("." + digits)
    case "∑", "∏": return try aggregate(node, MathScripts(base: node))
    case "$", "€", "£", "¥", "￥":
      index += 1
      guard let node = next, startsOperand(node) else {
        throw Unreadable.other("a currency sign", ja: "通貨記号")
      }
      return try operand()
    default: break
    }
    guard node.symbolRole == .ordinary,
      symbol.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "∇" || $0 == "∂" })
    else { throw Unreadable(node) }
    return try namedOperand(node)
  }

  /// What stands between two delimiters that are symbols of their own.
  private mutating func bracketedBySymbols(opening: String) throws(Unreadable) -> Expression {
    let start = index
    let closing = Self.closing[opening] ?? opening
    guard let end = matchingIndex(from: start, opening, closing) else {
      throw Unreadable.other("a bracket without its partner, or of unequal kinds", ja: "対のない括弧、または種類の揃わない括弧")
    }
    index = end + 1
    let body = Array(nodes[(start + 1)..<end])
    let value = try bracketed(opening, body, closing)
    if case .scripts(let scripts) = nodes[end].kind { return try apply(scripts, to: value, isGroup: true) }
    return value
  }

  static let closing = ["(": ")", "[": "]", "{": "}", "⌊": "⌋", "⌈": "⌉", "⟨": "⟩"]

  /// The place of the delimiter that closes the one at `start`.
  func matchingIndex(from start: Int, _ opening: String, _ closing: String) -> Int? {
    var depth = 0
    for place in start..<nodes.count {
      guard let symbol = nodes[place].coreSymbol else { continue }
      if symbol == opening, opening != closing || place == start {
        depth += 1
      } else if symbol == closing {
        depth -= 1
        if depth == 0 { return place }
      }
    }
    return nil
  }
}

extension WrittenNumber {
  /// Digits with at most one point.
  init(decimalDigits: String) {
    self.init()
    digits = decimalDigits
    guard let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else { return }
    hasPoint = true
    lastPlace = 1 - digits.utf8[point...].count
    digits.remove(at: point)
  }
}

extension MathFraction {
  /// `\frac{dy}{dx}`, `\frac{\partial}{\partial x}`: a derivative, which is one thing and no quotient.
  var isDerivative: Bool {
    func differential(_ node: MathNode) -> String? {
      guard let first = node.content.significant.first else { return nil }
      let text = first.plainText
      for mark in ["d", "∂", "∇"] where text == mark || text.hasPrefix(mark + "^") { return mark }
      return nil
    }
    guard let below = differential(denominator), denominator.content.significant.count > 1 else {
      return false
    }
    if differential(numerator) == below { return true }
    return numerator.content.significant.contains { $0.coreSymbol == below }
  }
}
