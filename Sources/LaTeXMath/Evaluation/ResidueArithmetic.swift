package import Numbers

/// Computes expressions modulo a whole number.
package struct ResidueArithmetic {
  /// A whole number, two or more.
  package let modulus: Rational
  private var evaluator: Evaluator
  /// Whether a residue could mean nothing else: false once a root, a decimal or the like took part.
  package private(set) var isCertain = true

  /// The bits of the modulus times those of an exponent.
  private static let maximumWork = 5_000_000

  /// nil where the modulus is no whole number above one, or one of more than 20,000 bits.
  package init?(modulus: Rational, scope: Scope) {
    guard modulus.isInteger, modulus > Rational(1), modulus.bitCount <= 20_000 else { return nil }
    self.modulus = modulus
    evaluator = Evaluator(scope: scope)
  }

  /// The residue from 0 up to the modulus; a quotient is a product with the inverse.
  package mutating func residue(of expression: Expression) throws(EvaluationError) -> Rational {
    switch expression {
    case .negate(let operand): return reduce(-(try residue(of: operand)))
    case .binary(let operation, let left, let right) where operation != .modulo:
      if operation == .divide { return try quotient(left, right) }
      let (a, b) = (try residue(of: left), try residue(of: right))
      switch operation {
      case .add: return reduce(a + b)
      case .subtract: return reduce(a - b)
      default: return reduce(a * b)
      }
    case .power(let base, let exponent):
      guard let times = try evaluator.real(exponent).exact, times.isInteger else {
        throw .unsupported("a power modulo a number that is not whole")
      }
      guard times.bitCount * modulus.bitCount <= Self.maximumWork else { throw .tooLarge }
      let factor = try residue(of: base)
      return power(times.sign < 0 ? try inverse(factor) : factor, times.magnitude)
    default: return try residue(ofValue: expression)
    }
  }

  private func reduce(_ value: Rational) -> Rational { value - modulus * (value / modulus).floor }

  /// What is computed first and then reduced.
  private mutating func residue(ofValue expression: Expression) throws(EvaluationError) -> Rational {
    guard let value = try evaluator.real(expression).exact else {
      throw .unsupported("a congruence of numbers that are not rational")
    }
    if !value.isInteger || !expression.isWhole { isCertain = false }
    if value.isInteger { return reduce(value) }
    return reduce(value.numerator * (try inverse(reduce(value.denominator))))
  }

  private mutating func quotient(_ left: Expression, _ right: Expression) throws(EvaluationError) -> Rational
  {
    let divisor = try residue(of: right)
    if let inverse = try? inverse(divisor) { return reduce(try residue(of: left) * inverse) }
    // `6 / 2` modulo 4: the quotient itself, where it is whole; of several solutions it is only one.
    guard let value = try evaluator.real(.binary(.divide, left, right)).exact, value.isInteger else {
      throw .unsupported("a divisor without an inverse modulo \(modulus)")
    }
    isCertain = false
    return reduce(value)
  }

  /// By the extended Euclidean algorithm.
  private func inverse(_ value: Rational) throws(EvaluationError) -> Rational {
    var (rest, next) = (modulus, value)
    var (coefficient, nextCoefficient) = (Rational(0), Rational(1))
    while !next.isZero {
      let quotient = (rest / next).floor
      (rest, next) = (next, rest - quotient * next)
      (coefficient, nextCoefficient) = (nextCoefficient, coefficient - quotient * nextCoefficient)
    }
    guard rest == Rational(1) else { throw .unsupported("a divisor without an inverse modulo \(modulus)") }
    return reduce(coefficient)
  }

  private func power(_ base: Rational, _ exponent: Rational) -> Rational {
    var (result, square, rest) = (Rational(1), base, exponent)
    while rest.sign > 0 {
      if !rest.isEven { result = reduce(result * square) }
      square = reduce(square * square)
      rest = (rest / Rational(2)).floor
    }
    return reduce(result)
  }
}

extension Expression {
  /// Whether it is an operation on whole numbers that means the same in every ring.
  fileprivate var isWhole: Bool {
    switch self {
    case .number(let number): number.isInteger && !number.hasPoint
    case .name, .factorial, .binomial, .floor, .ceiling, .aggregate, .binary(.modulo, _, _): true
    case .magnitude(let operand): operand.isWhole
    case .call(let function, _):
      [.maximum, .minimum, .greatestCommonDivisor, .leastCommonMultiple].contains(function)
    default: false
    }
  }
}
