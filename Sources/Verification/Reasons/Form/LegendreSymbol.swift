internal import LaTeXMath

/// A fraction in parentheses that is -1, 0 or 1.
enum LegendreSymbol: SignReason {
  static let id = "legendre-symbol"
  static let page = ReasonPage(
    what: "A fraction stands alone in parentheses, and is said to be -1, 0 or 1.",
    why: #"The Legendre symbol looks so: $\left(\frac{2}{7}\right) = 1$ says that 2 is a square modulo 7."#,
    whatToDo: "Leave the parentheses away where a quotient is meant.")
  static let examples: [ReasonExample] = [
    .applies(#"So $\left(\frac{3}{5}\right) = -1$."#),
    .not(#"So $\frac{3}{5} = -1$."#),
    .not(#"So $\left(\frac{3}{5}\right) = 2$."#),
  ]

  static func ground(_ formula: MathFormula) -> Ground? {
    let nodes = formula.nodes.significant
    for place in nodes.indices {
      guard let (range, end) = nodes.bracketedFraction(at: place),
        place == 0 || RelationChain.relation(nodes[place - 1]) != nil, end < nodes.count,
        RelationChain.relation(nodes[end]) == .equal
      else { continue }
      let rest = nodes[(end + 1)...].prefix {
        RelationChain.relation($0) == nil && !$0.plainText.hasPrefix(",")
      }
      let value = Array(rest).plainText.filter { !$0.isWhitespace && $0 != "." }
      if ["1", "-1", "−1", "0", "+1"].contains(value) {
        return ground("what may be a Legendre symbol", at: .formula(range), "It may be a Legendre symbol.")
      }
    }
    return nil
  }
}

extension [MathNode] {
  /// Where a parenthesis that holds one fraction starts at a place: its bytes, and the place behind it.
  fileprivate func bracketedFraction(at place: Int) -> (Range<Int>, Int)? {
    if case .delimited(let delimited) = self[place].kind, delimited.left == "(" {
      let body = delimited.body.significant
      if body.count == 1, case .fraction = body[0].kind { return (self[place].range, place + 1) }
    }
    guard self[place].symbol == "(", place + 2 < count, case .fraction = self[place + 1].kind,
      self[place + 2].symbol == ")"
    else { return nil }
    return (self[place].range.lowerBound..<self[place + 2].range.upperBound, place + 3)
  }
}
