/// Small questions about presentation nodes that the meaning layer asks everywhere.
extension MathNode {
  /// The character, for a single symbol.
  package var symbol: String? { if case .symbol(let symbol) = kind { symbol.text } else { nil } }

  /// The role of a single symbol.
  package var symbolRole: MathSymbol.Role? { if case .symbol(let symbol) = kind { symbol.role } else { nil } }

  /// The symbol itself or the one that carries scripts, as `)` does in `(a + b)^2`.
  package var coreSymbol: String? {
    if case .scripts(let scripts) = kind { return scripts.base?.coreSymbol }
    if case .sizedDelimiter(let symbol, _) = kind { return symbol.text }
    return symbol
  }

  /// The symbol where it is one scalar; scalars compare faster than text.
  package var scalar: Unicode.Scalar? { if case .symbol(let symbol) = kind { symbol.scalar } else { nil } }

  /// As `coreSymbol`.
  package var coreScalar: Unicode.Scalar? {
    switch kind {
    case .scripts(let scripts): scripts.base?.coreScalar
    case .symbol(let symbol), .sizedDelimiter(let symbol, _): symbol.scalar
    default: nil
    }
  }

  /// 1 for an opening bracket, -1 for a closing one, 0 for what is none.
  package var nesting: Int {
    switch coreScalar {
    case "("?, "["?, "{"?: 1
    case ")"?, "]"?, "}"?: -1
    default: 0
    }
  }

  /// The nodes inside a group, or the node itself.
  package var content: [MathNode] { if case .group(let nodes) = kind { nodes } else { [self] } }

  /// Letters, digits and signs in reading order, for names and units; fonts are left out.
  package var plainText: String {
    switch kind {
    case .symbol(let symbol), .sizedDelimiter(let symbol, _): return symbol.text
    case .number(let digits): return digits
    case .operatorName(let name): return name.name
    case .characters(let text), .verbatim(let text), .middle(let text): return text
    case .group(let nodes), .font(_, let nodes), .text(_, let nodes), .math(let nodes), .style(_, let nodes),
      .size(_, let nodes), .color(_, let nodes), .role(_, let nodes), .enclosed(_, let nodes),
      .overlap(_, let nodes), .raised(_, let nodes):
      return nodes.plainText
    case .delimited(let delimited): return delimited.left + delimited.body.plainText + delimited.right
    case .scripts(let scripts):
      let base = scripts.base?.plainText ?? ""
      let sub = scripts.sub.map { "_" + $0.plainText } ?? ""
      let sup = scripts.sup.map { "^" + $0.plainText } ?? ""
      return base + sub + String(repeating: "'", count: scripts.primes) + sup
    case .fraction(let fraction): return fraction.numerator.plainText + "/" + fraction.denominator.plainText
    case .root(let radicand, _): return "√" + radicand.plainText
    case .accent(let accent): return accent.name + "(" + accent.base.plainText + ")"
    case .stack(let base, _, _): return base.plainText
    default: return ""
    }
  }

  /// All nodes below, itself first.
  package func walk(_ visit: (MathNode) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

extension [MathNode] {
  /// The text of all nodes.
  package var plainText: String { map(\.plainText).joined() }

  /// The nodes without what only changes their looks, groups of one taken out of their braces, and thin spaces left out.
  package var significant: [MathNode] {
    var nodes = allSatisfy(\.standsForItself) ? self : flatMap(\.significant)
    if nodes.contains(where: { $0.wideDigit != nil }) { nodes = nodes.joiningWideDigits }
    if let last = nodes.last?.scalar, Self.endMarks.contains(last) { nodes.removeLast() }
    return nodes.contains(where: \.isBracedComma) ? nodes.joiningBasesInGroups : nodes
  }

  /// What says that a calculation is done, and nothing of it.
  private static let endMarks: Set<Unicode.Scalar> = ["✓", "✔", "□", "■", "∎"]

  /// `8{,}000^2`, where the exponent is the whole number's: `{8{,}000}^2`.
  private var joiningBasesInGroups: [MathNode] {
    var result: [MathNode] = []
    for node in self {
      var start = result.count
      while start >= 2, result[start - 1].isBracedComma, case .number = result[start - 2].kind { start -= 2 }
      guard start < result.count, case .scripts(var scripts) = node.kind, let base = scripts.base,
        case .number = base.kind
      else {
        result.append(node)
        continue
      }
      let digits = result[start...] + [base]
      scripts.base = MathNode(.group(Array(digits)), digits[start].range.lowerBound..<base.range.upperBound)
      result.removeSubrange(start...)
      result.append(MathNode(.scripts(scripts), digits[start].range.lowerBound..<node.range.upperBound))
    }
    return result
  }

  /// Runs of full-width digits as numbers.
  private var joiningWideDigits: [MathNode] {
    var result: [MathNode] = []
    for node in self {
      guard let digit = node.wideDigit else {
        result.append(node)
        continue
      }
      if let last = result.last, case .number(let digits) = last.kind,
        last.range.upperBound == node.range.lowerBound,
        digit != "." || !digits.contains(".")
      {
        result[result.count - 1] = MathNode(
          .number(digits + digit), last.range.lowerBound..<node.range.upperBound)
      } else {
        result.append(digit == "." ? node : MathNode(.number(digit), node.range))
      }
    }
    return result
  }
}

extension MathNode {
  fileprivate var significant: [MathNode] {
    switch kind {
    case .style(_, let nodes), .size(_, let nodes), .color(_, let nodes), .html(_, _, let nodes),
      .link(_, let nodes), .overlap(_, let nodes), .raised(_, let nodes):
      return nodes.significant
    case .enclosed(.box, let nodes), .enclosed(.colorBox, let nodes): return nodes.significant
    case .phantom, .tag: return []
    case .space(let length): return length.isWide ? [self] : []
    case .text(_, let nodes) where nodes.plainText.allSatisfy(\.isWhitespace): return []
    case .choice(let nodes): return nodes.first?.significant ?? []
    case .group(let nodes) where nodes.count == 1 && ["+", "-", "−"].contains(nodes[0].symbol):
      return nodes
    case .font(_, let nodes) where nodes.count > 1 && nodes.contains(where: { $0.isArithmetic }):
      return nodes.significant
    case .role(_, let nodes): return nodes.count == 1 ? nodes.significant : [self]
    default: return [self]
    }
  }

  fileprivate var isBracedComma: Bool {
    if case .group(let nodes) = kind { nodes.count == 1 && nodes[0].symbol == "," } else { false }
  }

  /// Whether it is all that is significant of it, as most nodes are; never true for a full-width digit.
  fileprivate var standsForItself: Bool {
    switch kind {
    case .number, .scripts, .fraction, .root, .delimited, .environment, .operatorName, .accent: true
    case .text(_, let nodes): !nodes.plainText.allSatisfy(\.isWhitespace)
    case .group(let nodes): nodes.count != 1
    case .symbol: wideDigit == nil
    default: false
    }
  }

  /// The ASCII form of a full-width digit or point.
  fileprivate var wideDigit: String? {
    guard let scalar else { return nil }
    if scalar.value == 0xFF0E { return "." }
    guard (0xFF10...0xFF19).contains(scalar.value) else { return nil }
    return String(scalar.value - 0xFF10)
  }

  private var isArithmetic: Bool {
    if case .number = kind { return true }
    return symbolRole == .relation || symbolRole == .binary
  }
}

extension MathSymbol {
  /// The text where it is one scalar; nil for longer text, such as `mod`.
  package var scalar: Unicode.Scalar? {
    guard let scalar = text.unicodeScalars.first, UTF8.width(scalar) == text.utf8.count else { return nil }
    return scalar
  }
}

extension MathLength {
  /// At least a quad: the space that separates two statements.
  package var isWide: Bool {
    switch unit {
    case "em": value >= 1
    case "mu": value >= 18
    case "ex": value >= 2.3
    case "pt", "px": value >= 10
    case "mm": value >= 3.5
    case "cm": value >= 0.35
    case "in": value >= 0.14
    default: false
    }
  }
}
