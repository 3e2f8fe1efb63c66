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
      guard depth <= 0, let relation = Self.relation(node), !isColonOfQuotient(place, nodes) else { continue }
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

  /// `648 : 3`: a colon between two numbers or brackets, with spaces, and the only one of its side. `10:30` is a time.
  static func isColonOfQuotient(_ place: Int, _ nodes: [MathNode]) -> Bool {
    guard nodes[place].scalar == ":", place > 0, place + 1 < nodes.count else { return false }
    let (before, after) = (nodes[place - 1], nodes[place + 1])
    guard before.endsNumber, after.startsNumber,
      before.range.upperBound < nodes[place].range.lowerBound,
      nodes[place].range.upperBound < after.range.lowerBound
    else { return false }
    func isOther(_ node: MathNode) -> Bool { node.scalar == ":" }
    func isEnd(_ node: MathNode) -> Bool { node.scalar != ":" && relation(node) != nil }
    return !nodes[..<place].reversed().prefix { !isEnd($0) }.contains(where: isOther)
      && !nodes[(place + 1)...].prefix { !isEnd($0) }.contains(where: isOther)
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

extension MathNode {
  fileprivate var startsNumber: Bool {
    switch kind {
    case .number, .fraction, .delimited: true
    case .scripts(let scripts): scripts.base?.startsNumber ?? false
    default: symbol == "("
    }
  }

  fileprivate var endsNumber: Bool {
    switch kind {
    case .number, .fraction, .delimited: true
    case .scripts(let scripts): scripts.base?.endsNumber ?? false
    default: symbol == ")"
    }
  }
}
