internal import Words

/// What parts the statements of a formula from each other.
extension StatementReader {
  enum Separator {
    case none, space, comma, implication
    case words(condition: Bool)
  }

  static func separator(_ node: MathNode, at place: Int, in nodes: [MathNode], depth: Int) -> Separator {
    switch node.kind {
    case .space:
      let before = place > 0 ? RelationChain.relation(nodes[place - 1]) != nil : true
      let after = place + 1 < nodes.count ? RelationChain.relation(nodes[place + 1]) != nil : true
      return before || after || depth > 0 ? .none : .space
    case .symbol(let symbol):
      guard let sign = symbol.scalar else { return .none }
      if implications.contains(sign) { return .implication }
      guard depth <= 0 else { return .none }
      switch sign {
      case ",", ";", "、", "，": return isBetweenDigits(place, in: nodes) ? .none : .comma
      case ".", "。", "?":
        if sign == ".", place > 0,
          nodes[place - 1].scalar == "." || (place + 1 < nodes.count && nodes[place + 1].scalar == ".")
        {
          return .none
        }
        let rest = nodes[(place + 1)...]
        return rest.allSatisfy({ $0.symbol == nil && !$0.hasDigits }) ? .space : .none
      default: return .none
      }
    case .arrow: return .implication
    case .text(_, let content):
      let text = content.plainText.withoutOuterSpaces
      if text.isEmpty { return .words(condition: false) }
      if WordList.conditions.first(in: text) != nil { return .words(condition: true) }
      return WordList.connectives.first(in: text) != nil ? .words(condition: false) : .none
    default: return .none
    }
  }

  private static let implications: Set<Unicode.Scalar> = [
    "⇒", "⟹", "⇔", "⟺", "⇐", "⟸", "→", "⟶", "↦", "⟼", "∴", "∵", "⊢", "⊨", "↔", "⟷", "⇝",
  ]

  private static func isBetweenDigits(_ place: Int, in nodes: [MathNode]) -> Bool {
    guard nodes[place].symbol == ",", place > 0, place + 1 < nodes.count else { return false }
    let (before, after) = (nodes[place - 1], nodes[place + 1])
    guard case .number = before.kind, after.hasDigits else { return false }
    return before.range.upperBound == nodes[place].range.lowerBound
      && nodes[place].range.upperBound == after.range.lowerBound
  }
}
