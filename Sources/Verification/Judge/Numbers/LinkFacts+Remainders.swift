internal import LaTeXMath
internal import Numbers

/// What remainders and machines could make of a link that is false among the real numbers.
extension LinkFacts {
  /// Whether no modulus makes the link hold with the number that it states, or one of the sides that compute, as the remainder: 21 and
  /// 26 have the same one by 5 alone, and 26 is no remainder by 5.
  var exceedRemainders: Bool {
    guard let (stated, computed) = exactSides else { return false }
    let difference = (stated - computed).numerator.magnitude
    let results = (claim == nil ? [stated, computed] : [stated]).filter(\.isInteger)
    return !results.isEmpty && results.allSatisfy { $0.magnitude >= difference }
  }

  /// What a division leaves that is written as `17 = 5 \cdot 3`, with the dividend first; nil for other links.
  var remainderLeft: Rational? {
    guard let (claim, _, expression, value) = wholeNumbers, self.claim?.isLeft == true else { return nil }
    let rest = claim - value
    guard rest.sign > 0, expression.factors.count > 1 else { return nil }
    var evaluator = Evaluator(scope: scope)
    let isLess = expression.factors.contains { factor in
      (try? evaluator.real(factor))?.exact.map { $0 > rest } ?? false
    }
    return isLess ? rest : nil
  }

  /// Whether the number stated is more than the value, of the same sign, by more than an eighth.
  var exceedValue: Bool {
    guard claim != nil, let (stated, computed) = exactSides, stated.sign == computed.sign else {
      return false
    }
    return stated.magnitude * Rational(8) > computed.magnitude * Rational(9)
  }

  private var exactSides: (Rational, Rational)? {
    switch sides {
    case .claim(let number, _, let value, _, _):
      guard let stated = number.value, let exact = value.exact else { return nil }
      return (stated, exact)
    case .expressions(_, _, let a, let b):
      guard let left = a.exact, let right = b.exact else { return nil }
      return (left, right)
    default: return nil
    }
  }
}

extension Expression {
  /// Those of a product; of anything else itself alone.
  fileprivate var factors: [Expression] {
    switch self {
    case .binary(.multiply, let a, let b), .binary(.dot, let a, let b): a.factors + b.factors
    default: [self]
    }
  }
}
