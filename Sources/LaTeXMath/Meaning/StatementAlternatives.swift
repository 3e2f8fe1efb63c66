/// What a side states that has several values at once: `2 \pm 1`, or the last of a list, `3, 1`.
package struct Alternatives: Sendable, Equatable {
  /// With `±` the upper sign first.
  package var values: [Expression]
  /// How often `±` or `∓` stands in it; zero for a list.
  package var signCount: Int
}

extension Alternatives {
  /// Both signs of a side with `±`; nil for a side without it, or one that is not read either way.
  init?(signsOf nodes: [MathNode]) {
    var count = 0
    for node in nodes { node.walk { if $0.isDoubleSign { count += 1 } } }
    guard count > 0, let upper = try? ExpressionParser.side(nodes.map { $0.withSign(isUpper: true) }),
      let lower = try? ExpressionParser.side(nodes.map { $0.withSign(isUpper: false) })
    else { return nil }
    self.init(values: [upper, lower], signCount: count)
  }

  /// The values of a list; nil where one of them is not read.
  init?(list: [[MathNode]]) {
    var values: [Expression] = []
    for nodes in list {
      guard let value = try? ExpressionParser.side(nodes) else { return nil }
      values.append(value)
    }
    self.init(values: values, signCount: 0)
  }
}

extension MathNode {
  fileprivate var isDoubleSign: Bool { symbol == "±" || symbol == "∓" }

  /// With one sign in the place of each `±` and `∓` below.
  fileprivate func withSign(isUpper: Bool) -> MathNode {
    func signed(_ node: MathNode) -> MathNode { node.withSign(isUpper: isUpper) }
    func signed(_ nodes: [MathNode]) -> [MathNode] { nodes.map { $0.withSign(isUpper: isUpper) } }
    switch kind {
    case .symbol where isDoubleSign:
      return MathNode(.symbol(MathSymbol((symbol == "±") == isUpper ? "+" : "-", .binary)), range)
    case .group(let nodes): return MathNode(.group(signed(nodes)), range)
    case .fraction(var fraction):
      (fraction.numerator, fraction.denominator) = (signed(fraction.numerator), signed(fraction.denominator))
      return MathNode(.fraction(fraction), range)
    case .root(let radicand, let degree):
      return MathNode(.root(radicand: signed(radicand), degree: degree), range)
    case .delimited(var delimited):
      delimited.body = signed(delimited.body)
      return MathNode(.delimited(delimited), range)
    case .scripts(var scripts):
      scripts.base = scripts.base.map { signed($0) }
      scripts.sup = scripts.sup.map { signed($0) }
      return MathNode(.scripts(scripts), range)
    default: return self
    }
  }
}
