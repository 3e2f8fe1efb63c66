/// The modulus at the end of a congruence: `\pmod{12}`, `\mod 12`, `\bmod 12`, `(\text{mod } 12)`.
extension [MathNode] {
  /// The side without the modulus that ends it, and the modulus; nil where none does.
  func partingModulus() -> (side: [MathNode], modulus: [MathNode])? {
    guard let last, count > 1 else { return nil }
    switch last.kind {
    case .modulus(let nodes, _, isParenthesized: true): return (Array(dropLast()), nodes)
    case .delimited(let delimited) where delimited.left == "(":
      return delimited.body.behindModulusWord.map { (Array(dropLast()), $0) }
    default: break
    }
    if last.symbol == ")", let opening = lastIndex(where: { $0.symbol == "(" }), opening > 0 {
      let body = Array(self[(opening + 1)..<(count - 1)])
      if let modulus = body.behindModulusWord { return (Array(self[..<opening]), modulus) }
    }
    guard let place = lastIndex(where: { $0.isModulusWord }), place > 0 else { return nil }
    var modulus = Array(self[(place + 1)...])
    if case .modulus(let nodes, _, _) = self[place].kind { modulus = (nodes + modulus).joiningDigits }
    let isInParentheses = modulus.first?.symbol == "(" && modulus.last?.symbol == ")"
    // In `2 \bmod 12 + 1` it is an operator.
    return modulus.count == 1 || isInParentheses ? (Array(self[..<place]), modulus) : nil
  }

  /// Whether a modulus in parentheses stands at the end: `\pmod{12}`, `(\text{mod } 12)`.
  var endsInModulus: Bool {
    guard let last, count > 1 else { return false }
    switch last.kind {
    case .modulus(_, _, isParenthesized: true): return true
    case .delimited(let delimited): return delimited.left == "(" && delimited.body.behindModulusWord != nil
    default: return last.symbol == ")" && contains(where: \.isModulusWord)
    }
  }

  /// `\mod 12`, whose argument is the first digit for TeX.
  private var joiningDigits: [MathNode] {
    guard count == 2, case .number(let first) = self[0].kind, case .number(let rest) = self[1].kind,
      self[0].range.upperBound == self[1].range.lowerBound
    else { return self }
    return [MathNode(.number(first + rest), self[0].range.lowerBound..<self[1].range.upperBound)]
  }

  private var behindModulusWord: [MathNode]? {
    let nodes = significant
    guard let first = nodes.first, first.isModulusWord, nodes.count > 1 else { return nil }
    return Array(nodes.dropFirst())
  }
}

extension MathNode {
  /// `\bmod`, `\mod`, or the word in upright letters.
  fileprivate var isModulusWord: Bool {
    if case .modulus(_, hasWord: true, isParenthesized: false) = kind { return true }
    return symbol == "mod" || (isWord && plainText.withoutOuterSpaces == "mod")
  }
}
