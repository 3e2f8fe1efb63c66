/// Integrals with bounds, and limits.
extension ExpressionParser {
  /// `\int_0^1 x^2\,dx`, with the sign of the integral next.
  mutating func integral(_ node: MathNode, _ scripts: MathScripts) throws(Unreadable) -> Expression {
    let unread = Unreadable(node)
    guard let sub = scripts.sub, let sup = scripts.sup, scripts.primes == 0 else { throw unread }
    index += 1
    let start = index
    guard let (body, key, end) = integrand() else {
      index = start
      throw unread
    }
    index = end
    // `\int_0^1 dx\, f(x)`: what follows may belong to it.
    if body.isEmpty, let node = next, startsOperand(node) { throw unread }
    guard let low = sub.content.bound(of: key), let high = sup.content.bound(of: key) else { throw unread }
    return .aggregate(
      Aggregate(
        operation: .integral, variable: SymbolName(key), range: .bounds(try inner(low), try inner(high)),
        body: body.isEmpty ? .number(.one) : try inner(body)))
  }

  /// What stands up to the differential that belongs to the integral, the variable, and the place behind it.
  private func integrand() -> (body: [MathNode], variable: String, end: Int)? {
    var (open, nesting) = (0, 0)
    for place in index..<nodes.count {
      nesting += nodes[place].nesting
      if nodes[place].coreSymbol == "∫" { open += 1 }
      guard nesting == 0, let (key, length) = nodes[place...].differential else { continue }
      if open == 0 { return (Array(nodes[index..<place]), key, place + length) }
      open -= 1
    }
    guard open == 0 else { return nil }
    // `\int_0^1 \frac{dx}{1 + x^2}`
    for place in index..<nodes.count {
      guard case .fraction(var fraction) = nodes[place].kind, fraction.hasLine else { continue }
      let above = fraction.numerator.content.significant
      guard let start = above.indices.first(where: { above[$0...].differential != nil }),
        let (key, length) = above[start...].differential, start + length == above.count
      else { continue }
      let rest = start == 0 ? [MathNode(.number("1"), fraction.numerator.range)] : Array(above[..<start])
      fraction.numerator = MathNode(.group(rest), fraction.numerator.range)
      return (nodes[index..<place] + [MathNode(.fraction(fraction), nodes[place].range)], key, place + 1)
    }
    return nil
  }

  /// `\lim_{x \to 2} x^2`, with the word next.
  mutating func limit(_ scripts: MathScripts) throws(Unreadable) -> Expression {
    let unread = Unreadable.operatorName("lim")
    guard let sub = scripts.sub?.content.significant, scripts.sup == nil, scripts.primes == 0, sub.count > 2,
      let key = sub[0].nameKey, let arrow = sub[1].symbol, ["→", "↘", "↗"].contains(arrow)
    else { throw unread }
    var point = Array(sub[2...])
    var side = arrow == "→" ? 0 : arrow == "↘" ? 1 : -1
    // `0^+`: from above.
    if point.count == 1, case .scripts(let mark) = point[0].kind, let base = mark.base, mark.sub == nil,
      let sign = mark.sup?.content.significant, sign.count == 1, let direction = sign[0].sign
    {
      point = [base]
      side = direction == .subtract ? -1 : 1
    }
    index += 1
    return .aggregate(
      Aggregate(
        operation: .limit, variable: SymbolName(key), range: .towards(try inner(point), side: side),
        body: try term()))
  }
}

extension [MathNode] {
  /// A bound, also where it is written as `x = 0`; nil for one of another variable.
  fileprivate func bound(of variable: String) -> [MathNode]? {
    let nodes = significant
    guard let place = nodes.firstIndex(where: { $0.symbol == "=" }) else { return nodes }
    return place == 1 && nodes[0].nameKey == variable ? Array(nodes[2...]) : nil
  }
}

extension ArraySlice<MathNode> {
  /// The variable of `dx`, `\mathrm{d}x` or `\mathrm{dx}` at the start, and how many nodes it takes.
  fileprivate var differential: (variable: String, length: Int)? {
    guard let first else { return nil }
    if case .font(.roman, let nodes) = first.kind, nodes.plainText.count == 2, nodes.plainText.first == "d" {
      return (String(nodes.plainText.dropFirst()), 1)
    }
    guard first.plainText == "d", first.nameKey != nil, count > 1, let key = self[startIndex + 1].nameKey,
      !self[startIndex + 1].isWord
    else { return nil }
    return (key, 2)
  }
}
