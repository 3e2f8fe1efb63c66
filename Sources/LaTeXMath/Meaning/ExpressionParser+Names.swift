/// Variables, functions and what is applied to what.
extension ExpressionParser {
  /// A letter, a word or an accented letter, with what may follow it.
  mutating func namedOperand(_ node: MathNode) throws(Unreadable) -> Expression {
    if let (function, count, scripts) = spelledFunction {
      index += count - 1
      if let scripts { return try scriptedFunction(function, scripts) }
      index += 1
      return try builtIn(function, node)
    }
    let text = node.plainText.withoutOuterSpaces
    index += 1
    if let function = BuiltInFunction(text), node.isWord { return try builtIn(function, node) }
    guard let key = node.nameKey else { throw Unreadable(node) }
    return try applied(SymbolName(key), primes: 0)
  }

  /// A node with scripts: a name with indices, a power, a function with a power or a base.
  mutating func scripted(_ node: MathNode, _ scripts: MathScripts) throws(Unreadable) -> Expression {
    guard let base = scripts.base else {
      throw Unreadable.other("an index without anything before it", ja: "前に何もない添字")
    }
    if let symbol = base.symbol, symbol == "∑" || symbol == "∏" { return try aggregate(node, scripts) }
    if base.symbol == "∫" { return try integral(node, scripts) }
    if let symbol = base.coreSymbol, ["(", "[", "{", "⌊", "⌈", "|", "∣", "‖", "∥"].contains(symbol) {
      throw Unreadable.other("an index on an opening bracket", ja: "開き括弧に付いた添字")
    }
    let text = base.plainText.withoutOuterSpaces
    if case .operatorName = base.kind {
      if text == "lim" { return try limit(scripts) }
      guard let function = BuiltInFunction(text) else { throw Unreadable.operatorName(text) }
      return try scriptedFunction(function, scripts)
    }
    if base.isWord, let function = BuiltInFunction(text) { return try scriptedFunction(function, scripts) }
    if base.nameKey != nil { return try scriptedName(base, scripts) }
    if case .accent(let accent) = base.kind, ["underbrace", "overbrace"].contains(accent.name) {
      index += 1
      return try inner(accent.base.content)
    }
    index += 1
    let value: Expression
    switch base.kind {
    case .number(let digits):
      // `525'600`
      if scripts.sub == nil, scripts.sup == nil, scripts.primes == 1, digits.count <= 3,
        !digits.contains("."),
        case .number(let rest)? = next?.kind, isJoined(0), rest.prefix(while: { $0 != "." }).count == 3
      {
        index += 1
        return try number(digits + rest)
      }
      guard scripts.sub == nil, scripts.primes == 0 else {
        throw Unreadable.other("a numeral with an index", ja: "添字の付いた数")
      }
      if let power = scripts.sup?.content.significant, power.count == 1, ["∘", "°"].contains(power[0].symbol)
      {
        return .degrees(.number(.init(decimalDigits: digits)))
      }
      value = .number(.init(decimalDigits: digits))
    case .group(let nodes): value = try inner(nodes)
    case .delimited(let delimited):
      // `\left. x^2 \right|_0^1`
      if delimited.left.isEmpty, Self.bars.contains(delimited.right) {
        guard let difference = try difference(of: try inner(delimited.body), scripts) else {
          throw Unreadable.other("a bar behind an expression", ja: "式の後ろの縦線")
        }
        return difference
      }
      value = try bracketed(delimited.left, delimited.body, delimited.right)
    case .environment(let environment): value = try self.environment(environment)
    case .fraction(let fraction) where !fraction.isDerivative:
      value = try inner([MathNode(.fraction(fraction), base.range)])
    default: throw Unreadable(base)
    }
    return try apply(scripts, to: value, isGroup: true)
  }

  /// The power, transposition or norm's order that scripts give to a bracket.
  func apply(_ scripts: MathScripts, to value: Expression, isGroup: Bool) throws(Unreadable) -> Expression {
    guard scripts.primes == 0 else { throw Unreadable.other("a prime on a bracket", ja: "括弧に付いたプライム") }
    var result = value
    if isGroup, scripts.sub != nil, scripts.sup != nil, let difference = try difference(of: value, scripts) {
      return difference
    }
    if let sub = scripts.sub, isDefinition, value.isIndexable {
      result = .element(value, try indices(sub))
    } else if let sub = scripts.sub {
      guard case .norm(let operand, nil) = value else { throw Unreadable.indexOnBracket }
      result = .norm(operand, order: try inner(sub.content))
    }
    guard let sup = scripts.sup else { return result }
    let content = sup.content.significant
    if content.count == 1, let mark = content[0].symbol {
      if ["⊤", "T", "⊺"].contains(mark) { return .transpose(result) }
      if mark == "∘" || mark == "°" { return .degrees(result) }
    }
    return .power(result, try exponent(content))
  }

  private mutating func scriptedName(_ base: MathNode, _ scripts: MathScripts) throws(Unreadable)
    -> Expression
  {
    guard let baseKey = base.nameKey else { throw Unreadable(base) }
    index += 1
    var name = SymbolName(baseKey)
    if let sub = scripts.sub {
      let nodes = sub.content.significant
      name = SymbolName(baseKey + "_" + nodes.plainText.filter { !$0.isWhitespace }, base: baseKey)
      if !nodes.contains(where: { $0.isWord || $0.symbolRole == .relation }) {
        name.index = nodes.split(separator: ",").compactMap { try? inner($0, groupsThousands: false) }
      }
    }
    guard let sup = scripts.sup else { return try applied(name, primes: scripts.primes) }
    let content = sup.content.significant
    if content.isIndexMark {
      name = SymbolName(name.key + "^" + content.plainText, base: name.key + "^" + content.plainText)
      return try applied(name, primes: scripts.primes)
    }
    if scripts.primes > 0 { name = SymbolName(name.key + String(repeating: "'", count: scripts.primes)) }
    if next?.opensParenthesis == true, baseKey.count == 1, !(isDefinition && isFactorBeforeSum(baseKey)),
      !["e", "π", "i"].contains(baseKey)
    {
      // `f^2(x)` may be the square or the function twice; `\theta^2 (1 - \theta)` is a product.
      guard !isDefinition, let power = try? exponent(content), holdsOneOperand else {
        return .opaque(name.key + "^" + content.plainText + skippedBracket())
      }
      return .power(.application(name, [], primes: 0, power: nil), power)
    }
    return .power(.name(name), try exponent(content))
  }

  /// A name, applied to the parenthesis behind it where there is one.
  private mutating func applied(_ name: SymbolName, primes: Int) throws(Unreadable) -> Expression {
    let plain: Expression =
      primes == 0 ? .name(name) : .name(SymbolName(name.key + String(repeating: "'", count: primes)))
    guard let node = next else { return plain }
    if node.coreSymbol == "[" || node.isDelimited(by: "[") { return .opaque(name.key + skippedBracket()) }
    if node.coreSymbol == "{" || node.isDelimited(by: "{") { return .opaque(name.key + skippedBracket()) }
    guard node.opensParenthesis else { return plain }
    let start = index
    let (body, scripts) = try parenthesis()
    do throws(Unreadable) {
      let arguments = try elements(body.significant)
      var power: Expression?
      if let scripts {
        if isDefinition, let sub = scripts.sub, scripts.sup == nil, scripts.primes == 0 {
          let value = Expression.application(name, arguments, primes: primes, power: nil)
          return .element(value, try indices(sub))
        }
        guard scripts.sub == nil, scripts.primes == 0 else {
          throw Unreadable.indexOnBracket
        }
        if let sup = scripts.sup { power = try inner(sup.content) }
      }
      return .application(name, arguments, primes: primes, power: power)
    } catch {
      // `p(x \mid y)`, `D(p \| q)`: a value of its own.
      index = start
      return .opaque(name.key + skippedBracket())
    }
  }

  /// The nodes in the parenthesis that starts here, and the scripts on its end.
  mutating func parenthesis() throws(Unreadable) -> ([MathNode], MathScripts?) {
    guard let node = next else { throw Unreadable.other("a bracket is missing", ja: "足りない括弧") }
    if case .delimited(let delimited) = node.kind {
      index += 1
      return (delimited.body, nil)
    }
    if case .scripts(let scripts) = node.kind, case .delimited(let delimited)? = scripts.base?.kind {
      index += 1
      return (delimited.body, scripts)
    }
    let opening = node.coreSymbol ?? "("
    guard let end = matchingIndex(from: index, opening, Self.closing[opening] ?? ")") else {
      throw Unreadable.other("a bracket without its partner", ja: "対のない括弧")
    }
    let body = Array(nodes[(index + 1)..<end])
    index = end + 1
    if case .scripts(let scripts) = nodes[end].kind { return (body, scripts) }
    return (body, nil)
  }

  /// Whether the parenthesis that starts here holds one operand.
  private var holdsOneOperand: Bool {
    var ahead = self
    guard let (body, _) = try? ahead.parenthesis() else { return false }
    return (try? elements(body.significant))?.count == 1
  }

  private mutating func skippedBracket() -> String {
    let start = index
    if (try? parenthesis()) == nil { index = start + 1 }
    return Array(nodes[start..<index]).plainText
  }
}

extension MathNode {
  /// More than one letter set as a word: an operator's name, text, upright letters.
  package var isWord: Bool {
    switch kind {
    case .operatorName: true
    case .text: true
    case .font(.roman, let nodes), .font(.sansSerif, let nodes), .font(.monospace, let nodes):
      nodes.plainText.count > 1
    default: false
    }
  }

  var opensParenthesis: Bool { coreSymbol == "(" || isDelimited(by: "(") }

  func isDelimited(by left: String) -> Bool {
    switch kind {
    case .delimited(let delimited): delimited.left == left
    case .scripts(let scripts): scripts.base?.isDelimited(by: left) ?? false
    default: false
    }
  }

  /// The one spelling of a letter or word as a name; nil for what is none.
  package var nameKey: String? {
    switch kind {
    case .symbol(let symbol):
      guard symbol.role == .ordinary else { return nil }
      let isName = symbol.text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == "∇" || $0 == "∂"
      }
      return isName && !symbol.text.isEmpty ? symbol.text : nil
    case .font(let font, let nodes):
      guard !nodes.isEmpty, nodes.allSatisfy({ $0.nameKey != nil || $0.isNameFiller }) else { return nil }
      let text = nodes.plainText
      switch font {
      case .bold, .boldItalic: return "bold(\(text))"
      case .roman, .italic, .normal: return text
      default: return "\(font.rawValue)(\(text))"
      }
    case .text(_, let nodes):
      let text = nodes.plainText.withoutOuterSpaces
      return text.isEmpty || text.contains(where: \.isWhitespace) ? nil : text
    case .accent(let accent): return accent.base.baseNameKey.map { "\(accent.name)(\($0))" }
    case .operatorName(let name): return name.name
    case .group(let nodes) where nodes.count == 1: return nodes[0].nameKey
    default: return nil
    }
  }

  private var isNameFiller: Bool { if case .number = kind { true } else { symbol == "-" || symbol == "_" } }

  private var baseNameKey: String? {
    if let nameKey { return nameKey }
    if case .scripts(let scripts) = kind, scripts.sup == nil { return plainText }
    return nil
  }
}

extension [MathNode] {
  /// A superscript that names instead of raising: `(l)`, `\top`, `*`, `+`, `\text{new}`.
  package var isIndexMark: Bool {
    guard let first else { return true }
    if first.isWord { return BuiltInFunction(first.plainText) == nil }
    if first.opensParenthesis, let last, last.coreSymbol == ")" || last.isDelimited(by: "(") { return true }
    // `a^{[2]}`, a layer
    if first.isDelimited(by: "[") || first.coreSymbol == "[" && last?.coreSymbol == "]" { return true }
    guard count == 1, let symbol = first.symbol else { return false }
    return ["⊤", "T", "⊺", "∗", "*", "+", "-", "−", "†", "⋆", "′", "∘", "⊥", "±"].contains(symbol)
  }
}

extension String {
  var withoutOuterSpaces: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return self }
    return String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
