internal import LaTeXMath

extension [MathNode] {
  /// With pairs of bars as brackets: `‖x - y‖` and `|x|` also inside of parentheses, where the reader takes a bar for "given".
  var withBarsPaired: [MathNode] {
    var result = self
    for bar in [["‖", "∥"], ["|", "∣"]] { result = result.pairing(bar) }
    return result
  }

  private func pairing(_ bars: [String]) -> [MathNode] {
    guard count(where: { bars.contains($0.coreSymbol ?? "") }) > 1 else { return self }
    var result: [MathNode] = []
    var place = 0
    while place < count {
      // Double bars are no "given": what stands before them is a factor.
      guard bars.contains(self[place].symbol ?? ""), bars[0] == "‖" || opensOperand(place),
        let end = closing(of: place, bars), let closed = pair(place, end, bars)
      else {
        result.append(self[place])
        place += 1
        continue
      }
      result.append(closed)
      place = end + 1
    }
    return result
  }

  /// Whether what stands before is no operand.
  func opensOperand(_ place: Int) -> Bool {
    guard place > 0 else { return true }
    let before = self[place - 1]
    if [.binary, .relation, .punctuation, .opening, .largeOperator].contains(before.symbolRole ?? .ordinary) {
      return true
    }
    return before.coreSymbol == "∑" || before.coreSymbol == "∏" || before.symbol == "("
      || before.symbol == "[" || before.isOperatorWithIndex
  }

  /// The bar that closes one, at the same depth, behind an operand.
  private func closing(of start: Int, _ bars: [String]) -> Int? {
    var depth = 0
    for place in (start + 1)..<count {
      depth += self[place].nesting
      if depth < 0 { return nil }
      guard depth == 0, bars.contains(self[place].coreSymbol ?? "") else { continue }
      return place > start + 1 && ![.binary, .relation].contains(self[place - 1].symbolRole ?? .ordinary)
        ? place : nil
    }
    return nil
  }

  private func pair(_ start: Int, _ end: Int, _ bars: [String]) -> MathNode? {
    let range = self[start].range.lowerBound..<self[end].range.upperBound
    let body = Array(self[(start + 1)..<end])
    let bracket = MathNode(.delimited(MathDelimited(bars[0], body, bars[0])), range)
    guard case .scripts(var scripts) = self[end].kind else { return bracket }
    scripts.base = bracket
    return MathNode(.scripts(scripts), range)
  }
}

extension MathNode {
  fileprivate var isOperatorWithIndex: Bool {
    switch kind {
    case .operatorName: true
    case .scripts(let scripts): scripts.base?.isOperatorWithIndex ?? false
    default: false
    }
  }
}
