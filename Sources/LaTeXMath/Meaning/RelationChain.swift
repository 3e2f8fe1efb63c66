/// The sides of `a = b \approx c` and the relations between them, before the sides are read.
struct RelationChain {
  var sides: [[MathNode]]
  /// One fewer than the sides.
  var relations: [Relation]

  /// Parts nodes at the relations outside of brackets; a side may be empty.
  static func sides(of nodes: [MathNode]) throws(Unreadable) -> RelationChain {
    var sides: [[MathNode]] = [[]]
    var relations: [Relation] = []
    var depth = 0
    var place = 0
    while place < nodes.count {
      let node = nodes[place]
      if let symbol = node.coreSymbol {
        if ["(", "[", "{"].contains(symbol) { depth += 1 }
        if [")", "]", "}"].contains(symbol) { depth -= 1 }
      }
      if depth <= 0, var relation = Self.relation(node) {
        // `:=` as two symbols.
        if node.symbol == ":", place + 1 < nodes.count, nodes[place + 1].symbol == "=" {
          relation = .definition
          place += 1
        }
        relations.append(relation)
        sides.append([])
      } else {
        sides[sides.count - 1].append(node)
      }
      place += 1
    }
    return RelationChain(sides: sides, relations: relations)
  }

  static func relation(_ node: MathNode) -> Relation? {
    switch node.kind {
    case .symbol(let symbol):
      if let relation = table[symbol.text] { return relation }
      return symbol.role == .relation ? .other : nil
    case .stack(let base, _, _): return relation(base).map { _ in .other }
    case .scripts(let scripts): return scripts.base.flatMap(relation).map { _ in .other }
    case .negated(let node): return node.symbol == "=" ? .notEqual : relation(node).map { _ in .other }
    case .arrow: return .other
    case .role(.relation, _): return .other
    case .group(let nodes): return nodes.count == 1 ? relation(nodes[0]) : nil
    default: return nil
    }
  }

  private static let table: [String: Relation] = [
    "=": .equal, "＝": .equal, "≈": .approximate, "≒": .approximate, "≃": .approximate, "≅": .approximate,
    "≐": .approximate, "≊": .approximate, "⪅": .other,
    "<": .less, "≤": .lessOrEqual, "⩽": .lessOrEqual, "≦": .lessOrEqual, ">": .greater,
    "≥": .greaterOrEqual, "⩾": .greaterOrEqual, "≧": .greaterOrEqual, "≠": .notEqual,
    "≔": .definition, ":=": .definition, "←": .definition, "≜": .definition, "≝": .definition,
  ]
}
