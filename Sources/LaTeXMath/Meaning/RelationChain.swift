/// The sides of `a = b \approx c` and the relations between them, before the sides are read.
package struct RelationChain {
  /// The nodes of each side.
  package var sides: [[MathNode]]
  /// One fewer than the sides.
  package var relations: [Relation]

  /// Parts nodes at the relations outside of brackets; a side may be empty.
  /// - Parameter hasCongruences: Whether `≡` is a relation of its own, and not just another one.
  static func sides(of nodes: [MathNode], hasCongruences: Bool = false) throws(Unreadable) -> RelationChain {
    var sides: [[MathNode]] = []
    var relations: [Relation] = []
    var depth = 0
    var start = 0
    for (place, node) in nodes.enumerated() where place >= start {
      depth += node.nesting
      guard depth <= 0, let relation = Self.relation(node) else { continue }
      sides.append(Array(nodes[start..<place]))
      start = place + 1
      // `:=` as two symbols.
      let isDefinition = node.scalar == ":" && start < nodes.count && nodes[start].scalar == "="
      if isDefinition { start += 1 }
      let isCongruence = hasCongruences && node.symbol == "≡"
      relations.append(isDefinition ? .definition : isCongruence ? .congruent : relation)
    }
    sides.append(Array(nodes[start...]))
    return RelationChain(sides: sides, relations: relations)
  }

  /// The relation that a node is; nil for what is none.
  package static func relation(_ node: MathNode) -> Relation? {
    switch node.kind {
    case .symbol(let symbol): relation(symbol)
    case .stack(let base, _, _): relation(base).map { _ in .other }
    case .scripts(let scripts): scripts.base.flatMap(relation).map { _ in .other }
    case .negated(let node): node.symbol == "=" ? .notEqual : relation(node).map { _ in .other }
    case .arrow: .other
    case .role(.relation, _): .other
    case .group(let nodes): nodes.count == 1 ? relation(nodes[0]) : nil
    default: nil
    }
  }

  private static func relation(_ symbol: MathSymbol) -> Relation? {
    switch symbol.scalar {
    case "="?, "＝"?: .equal
    case "≈"?, "≒"?, "≃"?, "≅"?, "≐"?, "≊"?: .approximate
    case "<"?: .less
    case "≤"?, "⩽"?, "≦"?: .lessOrEqual
    case ">"?: .greater
    case "≥"?, "⩾"?, "≧"?: .greaterOrEqual
    case "≠"?: .notEqual
    case "≔"?, "←"?, "≜"?, "≝"?: .definition
    case nil where symbol.text == ":=": .definition
    case "⪅"?: .other
    default: symbol.role == .relation ? .other : nil
    }
  }
}
