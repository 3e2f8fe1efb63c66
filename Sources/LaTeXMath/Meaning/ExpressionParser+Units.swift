package import Numbers

/// Units behind a value at the end of a side, or of each term of a sum.
extension ExpressionParser {
  /// `4 \text{ bits}`, `477\,\mu s`, `3 \text{ m (deep)}`: the value with the words behind it.
  mutating func trailingUnit(of value: Expression) throws(Unreadable) -> Expression {
    guard index < nodes.count, index > 0 else { return value }
    if let spacedUnit {
      index = nodes.count
      return .unit(value, spacedUnit)
    }
    let rest = nodes[index...]
    let note = rest.firstIndex(where: \.opensParenthesis) ?? nodes.count
    guard value.isValueLike, note > index, nodes[index..<note].allSatisfy(looksLikeUnit),
      nodes[note...].allSatisfy(\.isRemark)
    else { return value }
    let words = Array(nodes[index..<note]).plainText.withoutOuterSpaces
    guard words.count <= 30 else { return value }
    index = nodes.count
    return .unit(value, words)
  }

  /// The words behind a term of a sum, `3 \text{ cm} + 4 \text{ cm}`; nil where there are none, or where nothing is added to it.
  /// - Parameter isLast: whether it may be the last term.
  mutating func unitOfTerm(_ term: Expression, isLast: Bool) -> String? {
    guard index > 0, let node = next else { return nil }
    switch node.kind {
    case .text, .font, .scripts: break
    default: return nil
    }
    let end = nodes[index...].firstIndex { !looksLikeUnit($0) } ?? nodes.count
    guard end > index, term.isValueLike, end < nodes.count ? nodes[end].sign != nil : isLast else {
      return nil
    }
    let words = Array(nodes[index..<end]).plainText.withoutOuterSpaces
    guard !words.isEmpty, words.count <= 30 else { return nil }
    index = end
    return words
  }

  func looksLikeUnit(_ node: MathNode) -> Bool {
    switch node.kind {
    case .text: true
    case .font(.roman, let nodes):
      nodes.plainText != "e" && nodes.plainText != "d" && BuiltInFunction(nodes.plainText) == nil
    case .scripts(let scripts): scripts.sub == nil && (scripts.base.map(looksLikeUnit) ?? false)
    case .symbol(let symbol): symbol.text == "/" && index > 0 && index < nodes.count - 1
    default: false
    }
  }

  /// The unit that the rest of the nodes is, in letters that could be names: only behind a number, set off by a command for space, and
  /// with a sign that no name of a quantity has there. nil for anything else.
  var spacedUnit: String? {
    guard index > 0, index < nodes.count, nodes.count - index <= 2, case .number = nodes[index - 1].kind,
      nodes[index].range.lowerBound - nodes[index - 1].range.upperBound >= 2
    else { return nil }
    let letters = nodes[index...].map { $0.symbol ?? "" }
    switch (letters.first, letters.last, letters.count) {
    case ("Ω", _, 1): return "Ω"
    case ("μ", let unit?, 2) where Self.unitLetters.contains(unit): return "μ" + unit
    case (let prefix?, "Ω", 2) where ["k", "M", "G", "m", "μ"].contains(prefix): return prefix + "Ω"
    default: return nil
    }
  }

  private static let unitLetters: Set<String> = [
    "s", "m", "g", "A", "V", "W", "F", "H", "L", "l", "J", "N", "C",
  ]
}

extension MathNode {
  /// Words alone, or a bracket that words stand in.
  fileprivate var isRemark: Bool {
    switch kind {
    case .text: true
    case .delimited(let delimited): delimited.body.allSatisfy(\.isRemark)
    case .symbol(let symbol): symbol.text == "(" || symbol.text == ")"
    default: false
    }
  }
}

extension Expression {
  /// The value in another unit, where one is exactly so many of the other.
  func converted(from unit: String, to other: String) throws(Unreadable) -> Expression {
    guard let a = MeasuringUnit(unit), let b = MeasuringUnit(other), let factors = a.factors(to: b),
      factors.count == 1
    else { throw Unreadable.other("a sum of \(unit) and \(other)", ja: "\(unit) と \(other) の和") }
    return scaled(by: factors[0])
  }

  /// The product with an exact number, as whole numbers.
  package func scaled(by factor: Rational) -> Expression {
    func number(_ digits: String) -> Expression {
      var number = WrittenNumber()
      number.digits = digits
      return .number(number)
    }
    let over = Expression.binary(.multiply, self, number(factor.numerator.description))
    return factor.isInteger ? over : .binary(.divide, over, number(factor.denominator.description))
  }

  /// Not a bare name, to which words would rather be an index.
  fileprivate var isValueLike: Bool {
    switch self {
    case .name, .opaque, .application: false
    default: true
    }
  }
}
