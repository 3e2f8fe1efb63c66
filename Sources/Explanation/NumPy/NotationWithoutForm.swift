internal import LaTeXMath
internal import Words

extension [MathNode] {
  /// Brackets that mean something which the reader has no form for, with what would say it.
  func bracketWithoutForm(at place: Int) -> (sentence: Wording, range: Range<Int>, end: Int)? {
    let node = self[place]
    func found(_ sentence: Wording, _ end: Int) -> (sentence: Wording, range: Range<Int>, end: Int) {
      (sentence, node.range.lowerBound..<self[end - 1].range.upperBound, end)
    }
    // `[x]_+`
    if let bracket = NotationBracket(self, place), !bracket.isPlain,
      case .scripts(let scripts) = self[bracket.end - 1].kind,
      ["+", "-", "−"].contains(scripts.sub?.plainText)
    {
      return found(
        Wording(
          "a bracket with a sign below is the part above or below zero: \\max(0, …) says it",
          ja: "符号の添字が付いた括弧は正の部分か負の部分を表す。\\max(0, …) と書けば決まる。"), bracket.end)
    }
    // `\langle x, y \rangle`
    if case .delimited(let delimited) = node.kind, delimited.left == "⟨" || delimited.right == "⟩" {
      return found(Self.inner, place + 1)
    }
    if node.coreSymbol == "⟨", let end = self[place...].firstIndex(where: { $0.coreSymbol == "⟩" }) {
      return found(Self.inner, end + 1)
    }
    return nil
  }

  private static let inner =
    Wording(
      "angle brackets may be an inner product or a mean: x^\\top y, x \\cdot y or \\mathbb{E}[…] says which",
      ja: "山括弧は内積とも平均とも読める。x^\\top y、x \\cdot y、\\mathbb{E}[…] のどれかで書けば決まる。")

  /// With `||x||` as a norm: two bars that touch, before and behind, and no others.
  var withDoubleBars: [MathNode] {
    let bars = indices.filter { self[$0].coreSymbol == "|" || self[$0].coreSymbol == "∣" }
    guard bars.count == 4, touch(bars[0], bars[1]), touch(bars[2], bars[3]), bars[1] + 1 < bars[2],
      opensOperand(bars[0]), bars[3] + 1 == count || self[bars[3] + 1].symbolRole != .ordinary,
      self[bars[0]].symbol != nil, self[bars[1]].symbol != nil, self[bars[2]].symbol != nil
    else { return self }
    var result = self
    result[bars[3]] = self[bars[3]].withBase(MathSymbol("‖", .ordinary), from: self[bars[2]].range.lowerBound)
    result.remove(at: bars[2])
    let opening = self[bars[0]].range.lowerBound..<self[bars[1]].range.upperBound
    result[bars[1]] = MathNode(.symbol(MathSymbol("‖", .ordinary)), opening)
    result.remove(at: bars[0])
    return result
  }

  private func touch(_ first: Int, _ second: Int) -> Bool {
    second == first + 1 && self[first].range.upperBound == self[second].range.lowerBound
  }
}

extension MathNode {
  fileprivate func withBase(_ symbol: MathSymbol, from start: Int) -> MathNode {
    var node = self
    let letter = MathNode(.symbol(symbol), start..<range.upperBound)
    if case .scripts(var scripts) = kind {
      scripts.base = letter
      node.kind = .scripts(scripts)
    } else {
      node = letter
    }
    node.range = start..<range.upperBound
    return node
  }

  /// A root in brackets, so that a power may hang on it: `\sqrt{x}^3`.
  var bracketedRoot: MathNode {
    if case .root = kind { return MathNode(.delimited(MathDelimited("(", [self], ")")), range) }
    return self
  }

  /// A closing bracket, or a pair, without the power that hangs on it.
  var raised: (bracket: MathNode, power: MathNode)? {
    guard case .scripts(let scripts) = kind, let base = scripts.base, let power = scripts.sup,
      scripts.sub == nil, scripts.primes == 0
    else { return nil }
    return (base, power)
  }
}
