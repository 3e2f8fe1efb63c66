extension ExpressionParser {
  /// Reads one side of a relation. What looks like the number of an exercise, `(2)\; 3 \times 4`, may be one or a factor.
  static func side(_ nodes: [MathNode], isDefinition: Bool = false) throws(Unreadable) -> Expression {
    let nodes = nodes.significant.withoutItemLetter
    if isDefinition { return try parse(nodes, isDefinition: true) }
    guard let length = itemNumberLength(nodes), length < nodes.count,
      let rest = try? parse(Array(nodes[length...]))
    else { return try parse(nodes) }
    guard let whole = try? parse(nodes) else { return rest }
    // `(25)(15)` is a product: nobody numbers a bracket.
    if nodes[length].opensParenthesis, ClaimedNumber(rest) != nil { return whole }
    return .ambiguous(.itemNumber, [whole, rest])
  }

  /// How many nodes at the start are a whole number of one or two digits in parentheses; nil when none are.
  private static func itemNumberLength(_ nodes: [MathNode]) -> Int? {
    for length in 1...4 where length <= nodes.count {
      let text = nodes[..<length].map(\.plainText).joined().utf8
      guard text.first == UInt8(ascii: "(") else { return nil }
      let digits = text.dropFirst().dropLast()
      if text.last == UInt8(ascii: ")") {
        return (1...2).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
          ? length : nil
      }
    }
    return nil
  }
}

extension [MathNode] {
  /// Without what stands before a parenthesis that nothing opens: `a)\; 3 \times 4`.
  fileprivate var withoutItemLetter: [MathNode] {
    guard count > 2, self[1].symbol == ")", self[0].plainText.count <= 2, self[0].nesting == 0 else {
      return self
    }
    return Array(self[2...])
  }
}
