internal import LaTeXMath

/// Signs that are typed for others which look the same.
extension [MathNode] {
  /// `＋１２` as `+12`: what is typed in full width.
  var foldingWidth: [MathNode] {
    guard contains(where: { $0.narrow != nil || $0.isModulus }) else { return self }
    var result: [MathNode] = []
    for node in self {
      if case .number(let digits) = node.kind, let last = result.last,
        case .modulus(let nodes, let hasWord, let isParenthesized) = last.kind, nodes.count == 1,
        case .number(let first) = nodes[0].kind, last.range.upperBound == node.range.lowerBound
      {
        // `\mod32`: the command takes one digit, the eye takes both.
        let number = MathNode(.number(first + digits), nodes[0].range)
        result[result.count - 1] = MathNode(
          .modulus([number], hasWord: hasWord, isParenthesized: isParenthesized),
          last.range.lowerBound..<node.range.upperBound)
      } else if let narrow = node.narrow, narrow.isNumber {
        if let last = result.last, case .number(let before) = last.kind,
          last.range.upperBound == node.range.lowerBound
        {
          result[result.count - 1] = MathNode(
            .number(before + String(narrow)), last.range.lowerBound..<node.range.upperBound)
        } else {
          result.append(MathNode(.number(String(narrow)), node.range))
        }
      } else if let narrow = node.narrow {
        result.append(MathNode(.symbol(MathSymbol(String(narrow), narrow.role)), node.range))
      } else {
        result.append(node)
      }
    }
    return result
  }

  /// `\mid a \mid`: a sign of division where no operand stands before it opens bars.
  var pairingDividers: [MathNode] {
    guard count(where: { $0.coreSymbol == "∣" }) > 1 else { return self }
    var result = self
    var open: (place: Int, depth: Int)?
    var depth = 0
    for (place, node) in enumerated() {
      depth += node.nesting
      if let start = open, depth < start.depth { open = nil }
      guard node.coreSymbol == "∣" else { continue }
      if let start = open?.place, open?.depth == depth {
        result[start] = self[start].bar(.opening, at: self[start].range)
        if case .scripts(var scripts) = node.kind {
          scripts.base = node.bar(.closing, at: scripts.base?.range ?? node.range)
          result[place] = MathNode(.scripts(scripts), node.range)
        } else {
          result[place] = node.bar(.closing, at: node.range)
        }
        open = nil
      } else if open == nil, node.symbol == "∣", place == 0 || self[place - 1].isBeforeOperand {
        open = (place, depth)
      }
    }
    return result
  }
}

extension MathNode {
  fileprivate var isModulus: Bool { if case .modulus = kind { true } else { false } }

  /// The character of usual width that a full-width one stands for.
  fileprivate var narrow: Character? {
    guard case .symbol(let symbol) = kind, let scalar = symbol.text.unicodeScalars.first,
      symbol.text.unicodeScalars.count == 1, (0xFF08...0xFF5A).contains(scalar.value), symbol.text != "，",
      symbol.text != "．", symbol.text != "；", let narrow = UnicodeScalar(scalar.value - 0xFEE0)
    else { return nil }
    return Character(narrow)
  }

  fileprivate func bar(_ role: MathSymbol.Role, at range: Range<Int>) -> MathNode {
    MathNode(.symbol(MathSymbol("|", role)), range)
  }

  fileprivate var isBeforeOperand: Bool {
    switch symbolRole {
    // A dot holds an argument's place: `p(\cdot \mid x)`.
    case .binary, .relation, .opening, .punctuation: !["∣", "⋅", "∗", "*"].contains(coreSymbol ?? "")
    default: false
    }
  }
}

extension Character {
  fileprivate var role: MathSymbol.Role {
    switch self {
    case "+", "-", "*": .binary
    case "=", "<", ">", ":": .relation
    case "(", "[": .opening
    case ")", "]": .closing
    default: .ordinary
    }
  }
}
