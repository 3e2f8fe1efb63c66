extension [MathNode] {
  /// Without the parentheses that hold all of it: a condition of a case is often written in them.
  var withoutOuterParentheses: [MathNode] {
    if count == 1, case .delimited(let delimited) = self[0].kind, delimited.left == "(",
      delimited.right == ")"
    {
      return delimited.body.significant
    }
    guard count > 2, first?.symbol == "(", last?.symbol == ")" else { return self }
    var depth = 0
    for (place, node) in enumerated() {
      if node.symbol == "(" { depth += 1 }
      if node.symbol == ")" { depth -= 1 }
      if depth == 0, place + 1 < count { return self }
    }
    return Array(self[1..<(count - 1)])
  }
}
