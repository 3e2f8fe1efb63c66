internal import LaTeXMath

extension MathFormula {
  /// Whether the formula is about remainders: a modulus, or a finite ring or field such as `\mathbb{Z}_7` and `\mathrm{GF}(2)`.
  package var mentionsModulus: Bool { nodes.mentionModulus }
}

extension [MathNode] {
  fileprivate var mentionModulus: Bool {
    for (place, node) in enumerated() {
      switch node.kind {
      case .symbol, .number: continue
      case .modulus: return true
      case .scripts(let scripts):
        if scripts.sub != nil, let base = scripts.base, case .font(let font, _) = base.kind,
          [.doubleStruck, .bold].contains(font), ["Z", "F"].contains(base.plainText)
        {
          return true
        }
      case .fraction, .root, .accent, .environment: break
      default:
        if node.plainText == "GF" { return true }
        if case .font(.doubleStruck, _) = node.kind, place + 1 < count, self[place + 1].plainText == "/",
          node.plainText == "Z"
        {
          return true
        }
      }
      if node.children.mentionModulus { return true }
    }
    return false
  }

  /// A congruence, permutations, boolean signs: what makes plain arithmetic the wrong reading of the whole formula.
  var doubt: String? {
    var found: String?
    for node in self {
      node.walk { node in
        guard found == nil else { return }
        if case .modulus = node.kind { found = "a congruence" }
        if let symbol = node.symbol, ["⊕", "⊻", "∧", "∨", "≡", "≫", "≪", "∀", "∃", "¬", "↮"].contains(symbol)
        {
          found = symbol
        }
        if case .negated = node.kind { found = "a negated sign" }
        if case .enclosed(let enclosure, _) = node.kind, enclosure != .box { found = "something struck out" }
      }
    }
    return found ?? cycleDoubt ?? labelDoubt
  }

  /// `(1) + (2) = (4)`: every number in parentheses of its own, as equations are referred to.
  private var labelDoubt: String? {
    let nodes = significant
    let numbers = nodes.indices.filter { if case .number = nodes[$0].kind { true } else { false } }
    guard numbers.count > 1 else { return nil }
    let areLabels = numbers.allSatisfy { place in
      place > 0 && place + 1 < nodes.count && nodes[place - 1].symbol == "(" && nodes[place + 1].symbol == ")"
    }
    let hasProduct = nodes.indices.dropLast().contains {
      nodes[$0].symbol == ")" && nodes[$0 + 1].symbol == "("
    }
    return areLabels && !hasProduct ? "what may be numbers of equations" : nil
  }

  /// `(12)(13)`: parentheses that hold nothing but digits, side by side or alone on their side.
  private var cycleDoubt: String? {
    let nodes = significant
    func isCycle(at place: Int) -> Int? {
      guard place < nodes.count else { return nil }
      if case .delimited(let delimited) = nodes[place].kind, delimited.left == "(",
        case .number(let digits)? = delimited.body.first?.kind,
        delimited.body.count == 1, digits.count > 1, Set(digits).count == digits.count, !digits.contains(".")
      {
        return place + 1
      }
      guard nodes[place].symbol == "(", place + 2 < nodes.count, nodes[place + 2].symbol == ")",
        case .number(let digits) = nodes[place + 1].kind, digits.count > 1, Set(digits).count == digits.count,
        !digits.contains(".")
      else { return nil }
      return place + 3
    }
    for place in nodes.indices {
      guard let end = isCycle(at: place) else { continue }
      if isCycle(at: end) != nil { return "what may be permutations" }
      let before = place == 0 || RelationChain.relation(nodes[place - 1]) != nil
      let after = end >= nodes.count || RelationChain.relation(nodes[end]) != nil
      if before && after { return "what may be permutations" }
    }
    return nil
  }
}
