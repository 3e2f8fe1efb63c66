internal import LaTeXMath
internal import Numbers

/// Compares what a formula shows with what was read of it: notation that no reader took is no code.
struct NotationCensus {
  private let body: Expression
  private let standIns: NotationStandIns
  /// The keys and texts of all that was read.
  private let read: String
  private let letters: Set<Character>
  private let digits: String
  private let literals: Set<String>
  private let hasDerivative: Bool
  private let hasBars: Bool

  init(_ body: Expression, _ standIns: NotationStandIns) {
    (self.body, self.standIns) = (body, standIns)
    var texts: [String] = []
    var digits: [String] = []
    var hasDerivative = false
    var hasBars = false
    body.walk {
      switch $0 {
      case .name(let name), .application(let name, _, _, _): texts += [name.key.withoutMarks, name.base]
      case .opaque(let text): texts.append(text.withoutMarks)
      case .unit(_, let text): texts.append(text)
      case .number(let number): digits.append(number.text.filter(\.isNumber))
      case .aggregate(let aggregate):
        texts.append(aggregate.variable.key.withoutMarks)
        if [.derivative, .integral].contains(aggregate.operation) { hasDerivative = true }
      case .magnitude, .norm, .call(.determinant, _), .cases, .call(.absolute, _): hasBars = true
      default: break
      }
    }
    (letters, literals) = (Set(texts.joined()), Set(digits.map { String($0.drop { $0 == "0" }) }))
    (read, self.digits) = (texts.joined(separator: " "), digits.joined(separator: " "))
    (self.hasDerivative, self.hasBars) = (hasDerivative, hasBars)
  }

  /// What is shown between two places and was not read; nil where all was.
  func dropped(from nodes: [MathNode], in range: Range<Int>) -> Untranslatable? {
    var inside: [MathNode] = []
    for node in nodes where node.range.overlaps(range) {
      if node.range.lowerBound >= range.lowerBound && node.range.upperBound <= range.upperBound {
        inside.append(node)
      } else if let found = dropped(from: node.children, in: range) {
        return found
      }
    }
    return dropped(inside)
  }

  /// As above, of nodes that all belong to what was read.
  func dropped(_ nodes: [MathNode]) -> Untranslatable? {
    let words = nodes.wordPlaces
    for (place, node) in nodes.enumerated() {
      if let reason = mixed(nodes, place) ?? (words.contains(place) ? nil : dropped(node)) { return reason }
    }
    return nil
  }

  private func dropped(_ node: MathNode) -> Untranslatable? {
    switch node.kind {
    case .symbol(let symbol): return isRead(symbol) ? nil : Self.unread(symbol.text)
    case .sizedDelimiter(let symbol, _): return isRead(symbol) ? nil : Self.unread(symbol.text)
    case .number(let number):
      let shown = String(number.filter(\.isNumber).drop { $0 == "0" })
      // Of a number that is longer than what arithmetic takes, a part is kept.
      if shown.count > 12 { return nil }
      if shown.isEmpty { return nil }
      return literals.contains(shown) || digits.contains(shown) || read.contains(shown) || hasDerivative
        ? nil : Self.unread(number)
    case .operatorName(let name):
      guard name.name == "lg" else { return nil }
      return Untranslatable(
        "lg", "lg may be the logarithm to base 2 or 10: \\log_2 or \\log_{10} would tell",
        ja: "lg は底が 2 の対数とも 10 の対数とも読める。\\log_2 か \\log_{10} と書けば決まる。")
    case .arrow(let arrow, _, _): return Self.unread(arrow)
    case .font(.doubleStruck, _), .text, .tag, .space, .phantom: return nil
    case .scripts(let scripts):
      if case .operatorName? = scripts.base?.kind { return nil }
      // `f \bigg|_{x = 1}`
      if let base = scripts.base?.coreSymbol, ["|", "∣"].contains(base),
        scripts.sub?.content.contains(where: { $0.symbol == "=" }) == true
      {
        return Untranslatable(
          node.plainText, "the bar says at which place: put the place in, or give a name",
          ja: "縦線はどの点での値かを示す。その点を代入するか、名前を付けて書くとよい。")
      }
      // `\left. f \right|_{x = 0}`
      if case .delimited(let delimited)? = scripts.base?.kind, delimited.left.isEmpty, scripts.sub != nil {
        return Untranslatable(
          node.plainText, "the bar says at which place: put the place in, or give a name",
          ja: "縦線はどの点での値かを示す。その点を代入するか、名前を付けて書くとよい。")
      }
      // A degree sign hangs on what it belongs to.
      if let sup = scripts.sup?.content.significant, sup.count == 1, ["∘", "°"].contains(sup[0].symbol),
        !body.contains({ if case .degrees = $0 { true } else { false } })
      {
        return Untranslatable(
          node.plainText, "the degrees are not read here: multiply by \\frac{\\pi}{180}, or give radians",
          ja: "ここでは度を読めない。\\frac{\\pi}{180} を掛けるか、ラジアンで書くとよい。")
      }
      // Sets below a sum are judged by themselves.
      let hasSet = scripts.sub?.content.contains { $0.symbol == "∈" } ?? false
      // What a brace is labelled with adds nothing.
      if case .accent(let accent)? = scripts.base?.kind, accent.name.hasSuffix("brace") {
        return dropped([accent.base])
      }
      for part in [scripts.base, hasSet ? nil : scripts.sub, scripts.sup] {
        if let found = part.flatMap({ dropped($0.content) }) { return found }
      }
      return nil
    default: return dropped(node.children)
    }
  }

  /// `2\frac12`: a mixed number, or a product.
  private func mixed(_ nodes: [MathNode], _ place: Int) -> Untranslatable? {
    guard place + 1 < nodes.count, case .number(let whole) = nodes[place].kind,
      case .fraction(let fraction) = nodes[place + 1].kind, fraction.hasLine,
      case .number? = fraction.numerator.content.significant.first?.kind,
      case .number? = fraction.denominator.content.significant.first?.kind
    else { return nil }
    return Untranslatable(
      whole, "a number before a fraction may be a mixed number or a product: + or \\cdot would tell",
      ja: "分数の前の数は帯分数とも積とも読める。+ か \\cdot を書けば決まる。")
  }

  private func isRead(_ symbol: MathSymbol) -> Bool {
    let text = symbol.text
    if text.count == 1 ? letters.contains(text.first ?? " ") : read.contains(text) { return true }
    if Self.structure.contains(text) { return true }
    if standIns.meanings[text] != nil { return true }
    switch text {
    case "d", "∂", "∇": return hasDerivative
    case "e":
      return body.contains { if case .call(.elementary(.exponential), _) = $0 { true } else { false } }
    case "T", "⊤", "⊺", "′": return body.contains { if case .transpose = $0 { true } else { false } }
    case "∞": return body.contains { $0 == .infinity }
    case "|", "∣", "‖", "∥": return hasBars
    case "I" where hasBars: return body.contains { if case .cases = $0 { true } else { false } }
    case "°",
      "∘" where body.contains { if case .degrees = $0 { true } else { false } }:
      return true
    case "∘": return body.contains { if case .binary(.elementwise, _, _) = $0 { true } else { false } }
    default: return false
    }
  }

  private static func unread(_ text: String) -> Untranslatable {
    Untranslatable(
      text, "\(text) was not read: code that leaves it out would say something else",
      ja: "\(text) は読めなかった。これを省いたコードでは意味が変わってしまう。")
  }

  /// What is read as the form of an expression.
  private static let structure: Set<String> = [
    "+", "-", "−", "×", "·", "⋅", "∗", "*", "/", "÷", "⊙", "∑", "∏", "∫", "(", ")", "[", "]", "{", "}", "⌊",
    "⌋", "⌈", "⌉", ",", ";", ".", "!", "%", "=", "<", ">", "≤", "≥", "≠", "⩽", "⩾", "mod", "∈", "…", "⋯",
    ":", "√", "&", "∼", "~", "∕", "≔", "⟨", "⟩",
  ]

  // MARK: Beside what was read

  /// Notation outside of all sides of statements that changes what they say: a bar, a colon, an arrow.
  static func beside(_ statements: [Statement], _ nodes: [MathNode]) -> Untranslatable? {
    let sides = statements.flatMap { $0.sides.map(\.range) }.filter { !$0.isEmpty }
    for (place, node) in nodes.enumerated() {
      if sides.contains(where: {
        $0.lowerBound <= node.range.lowerBound && node.range.upperBound <= $0.upperBound
      }) {
        continue
      }
      if case .environment(let environment) = node.kind {
        for row in environment.rows {
          if let found = beside(statements, row.cells.flatMap(\.body)) { return found }
        }
        continue
      }
      if case .arrow(let arrow, _, _) = node.kind {
        return Untranslatable(
          node.plainText, "the arrow \(arrow) says where something tends or goes: it gives no value",
          ja: "矢印 \(arrow) は行き先や近づく先を示すもので、値を与えない。")
      }
      switch node.coreSymbol {
      case "→", "↦", "⟶", "⟼":
        return Untranslatable(
          node.plainText, "an arrow says where something tends or goes: it gives no value",
          ja: "矢印は行き先や近づく先を示すもので、値を与えない。")
      case ":":
        if place + 1 < nodes.count, nodes[place + 1].symbol == "=" { continue }
        if place > 0, case .text = nodes[place - 1].kind { continue }
        return Untranslatable(
          ":", "the colon may be a ratio, a condition or what a function goes from: it gives no value",
          ja: "コロンは比とも条件とも関数の定義域の印とも読め、値を与えない。")
      case "|", "∣":
        return Untranslatable(
          node.plainText, "the bar may say a place, a condition or a divisor: it gives no value here",
          ja: "縦線は点とも条件とも整除の印とも読め、ここでは値を与えない。")
      case let sign?:
        guard node.symbolRole == .relation, !relations.contains(sign) else { continue }
        return unread(sign)
      default: continue
      }
    }
    return nil
  }

  /// Relations behind which a formula goes on without a change of what stands before.
  private static let relations: Set<String> = [
    "=", "＝", "≈", "≒", "≃", "≅", "≐", "≊", "≔", ":=", "←", "≜", "≝", "∼", "~", "∈", "∝", "<", ">", "≤", "≥",
    "⩽", "⩾", "≦", "≧", "≪", "≫", "≲", "≳", "≠", "≡", "⇒", "⟹", "⇔", "⟺", "⇐", "⟸", "⊂", "⊆", "⊃", "⊇", "∋",
    "∴", "∵", "∉",
  ]

  /// Symbols that are spelled in two ways and have one name: `x_{\text{a b}}` and `x_{ab}`.
  static func clash(_ nodes: [MathNode]) -> Untranslatable? {
    var spelled: [String: String] = [:]
    var found: Untranslatable?
    MathNode.visit(nodes) { node in
      guard found == nil, case .scripts(let scripts) = node.kind, scripts.sup == nil, scripts.sub != nil,
        let key = SymbolName(spelled: node)?.key
      else { return }
      if let other = spelled[key], other != node.plainText {
        found = Untranslatable(
          key, "two symbols here have one name in code, \(key): name one of them otherwise",
          ja: "2 つの記号がコードでは同じ名前 \(key) になる。一方に別の名前を付けるとよい。")
      }
      spelled[key] = node.plainText
    }
    return found
  }
}

extension String {
  /// A key without the names of its fonts and accents: `A` and a bracket of `bold(A)`.
  fileprivate var withoutMarks: String {
    var result = ""
    var word = ""
    for character in self {
      if character.isASCII, character.isLetter {
        word.append(character)
      } else {
        if character != "(" || !Self.marks.contains(word) { result += word }
        result.append(character)
        word = ""
      }
    }
    return result + word
  }

  private static let marks: Set<String> = [
    "bold", "boldItalic", "doubleStruck", "calligraphic", "script", "fraktur", "roman", "sansSerif",
    "monospace", "hat", "widehat", "bar", "overline", "tilde", "widetilde", "vec", "overrightarrow", "dot",
    "ddot", "mathring", "check", "breve", "acute", "grave", "underline",
  ]
}

extension [MathNode] {
  /// The places of letters that spell a function: `exp(x)`.
  fileprivate var wordPlaces: Set<Int> {
    var found: Set<Int> = []
    var start = 0
    while start < count {
      var end = start
      var word = ""
      while end < count, let letter = self[end].coreSymbol, letter.utf8.count == 1,
        letter.first?.isLetter == true
      {
        word += letter
        end += 1
      }
      if (2...20).contains(word.count),
        (0..<word.count - 1).contains(where: { BuiltInFunction(String(word.dropFirst($0))) != nil })
      {
        found.formUnion(start..<end)
      }
      start = Swift.max(end, start + 1)
    }
    return found
  }
}
