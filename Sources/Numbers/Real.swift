/// A real number, known exactly while it is rational and otherwise between two long floats.
package enum Real: Sendable {
  case exact(Rational)
  case interval(FloatInterval)

  package init(_ value: Int) { self = .exact(Rational(value)) }

  /// The interval of the value at this precision, in bits.
  package func interval(precision: Int) -> FloatInterval {
    switch self {
    case .exact(let value): FloatInterval(value, precision: precision)
    case .interval(let value): value
    }
  }

  package var exact: Rational? { if case .exact(let value) = self { value } else { nil } }

  /// The value as an `Int`, when it is exactly one.
  package var integer: Int? { exact?.integer }

  package var isZero: Bool { exact?.isZero ?? false }

  /// A double near the value, for people to read.
  package var double: Double {
    switch self {
    case .exact(let value): value.double
    case .interval(let value): value.double
    }
  }

  /// -1, 0 or 1; nil where an interval holds zero.
  package var sign: Int? {
    switch self {
    case .exact(let value): value.sign
    case .interval(let value): value.isPositive ? 1 : value.isNegative ? -1 : nil
    }
  }
}

/// Arithmetic on reals with a precision for what is not rational; the bounds of `Rational` are kept.
package struct RealArithmetic: Sendable {
  /// In bits.
  package var precision: Int

  package init(precision: Int = 256) { self.precision = precision }

  private func bounded(_ value: Rational) -> Real {
    value.bitCount <= Rational.maximumBits
      ? .exact(value) : .interval(FloatInterval(value, precision: precision))
  }

  private func intervals(_ left: Real, _ right: Real) -> (FloatInterval, FloatInterval) {
    (left.interval(precision: precision), right.interval(precision: precision))
  }

  package func negate(_ value: Real) -> Real {
    switch value {
    case .exact(let value): .exact(-value)
    case .interval(let value): .interval(-value)
    }
  }

  package func add(_ left: Real, _ right: Real) throws(ArithmeticError) -> Real {
    if let a = left.exact, let b = right.exact { return bounded(a + b) }
    let (a, b) = intervals(left, right)
    return .interval(try .add(a, b))
  }

  package func subtract(_ left: Real, _ right: Real) throws(ArithmeticError) -> Real {
    try add(left, negate(right))
  }

  package func multiply(_ left: Real, _ right: Real) throws(ArithmeticError) -> Real {
    if let a = left.exact, let b = right.exact { return bounded(a * b) }
    if left.isZero || right.isZero { return Real(0) }
    let (a, b) = intervals(left, right)
    return .interval(try .multiply(a, b))
  }

  package func divide(_ left: Real, _ right: Real) throws(ArithmeticError) -> Real {
    if right.isZero { throw .undefined("division by zero") }
    if let a = left.exact, let b = right.exact { return bounded(a / b) }
    if left.isZero, right.sign != nil { return Real(0) }
    let (a, b) = intervals(left, right)
    return .interval(try .divide(a, b))
  }

  package func power(_ base: Real, _ exponent: Real) throws(ArithmeticError) -> Real {
    if base.isZero {
      guard let sign = exponent.sign else { throw .unsettled }
      if sign == 0 { throw .undefined("zero to the power of zero") }
      if sign < 0 { throw .undefined("division by zero") }
      return Real(0)
    }
    if exponent.isZero { return base.sign == nil ? try unsettled() : Real(1) }
    if let power = exponent.exact {
      if power.isInteger { return try integerPower(base, power) }
      if let value = base.exact, let degree = power.denominator.integer, let times = power.numerator.integer,
        let root = value.root(degree), value.sign > 0, let result = root.power(times)
      {
        return .exact(result)
      }
    }
    let (a, b) = intervals(base, exponent)
    return .interval(try .power(a, b))
  }

  private func unsettled() throws(ArithmeticError) -> Real { throw .unsettled }

  private func integerPower(_ base: Real, _ exponent: Rational) throws(ArithmeticError) -> Real {
    if let value = base.exact, let times = exponent.integer, let result = value.power(times) {
      return .exact(result)
    }
    let power = FloatInterval(exponent, precision: precision)
    let value = base.interval(precision: precision)
    if value.holdsZero {
      guard exponent.sign > 0, let times = exponent.integer, times <= 64 else { throw .unsettled }
      var result = exponent.isEven ? value.magnitude : value
      let factor = result
      for _ in 1..<times { result = try .multiply(result, factor) }
      return .interval(result)
    }
    let result = try FloatInterval.power(value.magnitude, power)
    return .interval(value.isNegative && !exponent.isEven ? -result : result)
  }

  /// The real root; of odd degree also of negative numbers.
  package func root(_ value: Real, degree: Int) throws(ArithmeticError) -> Real {
    guard degree > 0 else { throw .undefined("a root whose degree is not positive") }
    if let exact = value.exact, let root = exact.root(degree) { return .exact(root) }
    if degree == 2 { return try apply(.squareRoot, value) }
    if value.sign == -1 {
      guard degree % 2 == 1 else { throw .complex }
      return negate(try root(negate(value), degree: degree))
    }
    return try power(value, .exact(Rational(1) / Rational(degree)))
  }

  package func magnitude(_ value: Real) -> Real {
    switch value {
    case .exact(let value): .exact(value.magnitude)
    case .interval(let value): .interval(value.magnitude)
    }
  }

  package func floor(_ value: Real) throws(ArithmeticError) -> Real {
    switch value {
    case .exact(let value): .exact(value.floor)
    case .interval(let value): .exact(try value.floor())
    }
  }

  /// -1, 0 or 1 for left below, equal to or above right.
  package func compare(_ left: Real, _ right: Real) throws(ArithmeticError) -> Int {
    if let a = left.exact, let b = right.exact { return a < b ? -1 : a == b ? 0 : 1 }
    guard let sign = try subtract(left, right).sign else { throw .unsettled }
    return sign
  }

  /// A function of one number, exact where the result is known to be rational.
  package func apply(_ function: ElementaryFunction, _ value: Real) throws(ArithmeticError) -> Real {
    if let exact = value.exact, let result = Self.exactValue(function, exact) { return .exact(result) }
    return .interval(try value.interval(precision: precision).apply(function))
  }

  private static func exactValue(_ function: ElementaryFunction, _ value: Rational) -> Rational? {
    switch function {
    case .squareRoot: return value.root(2)
    case .cubeRoot: return value.root(3)
    case .sine, .tangent, .arcsine, .arctangent, .hyperbolicSine, .hyperbolicTangent, .inverseHyperbolicSine,
      .inverseHyperbolicTangent, .errorFunction:
      return value.isZero ? value : nil
    case .exponential, .cosine, .hyperbolicCosine, .complementaryErrorFunction:
      return value.isZero ? Rational(1) : nil
    case .naturalLogarithm, .arccosine, .inverseHyperbolicCosine:
      return value == Rational(1) ? Rational(0) : nil
    case .binaryLogarithm: return logarithm(value, base: 2)
    case .decimalLogarithm: return logarithm(value, base: 10)
    case .gamma: return value.integer.flatMap { $0 > 0 ? Rational.factorial($0 - 1) : nil }
    case .digamma, .zeta: return nil
    }
  }

  /// The logarithm where it is an integer.
  private static func logarithm(_ value: Rational, base: Int) -> Rational? {
    guard value.sign > 0 else { return nil }
    if value < Rational(1) { return logarithm(Rational(1) / value, base: base).map { -$0 } }
    guard value.isInteger else { return nil }
    let estimate = Int((Double(value.bitCount) - 1) / (base == 2 ? 1 : 3.321928094887362))
    for power in max(0, estimate - 2)...(estimate + 2) {
      if (power == 0 ? Rational(1) : Rational(base).power(power)) == value { return Rational(power) }
    }
    return nil
  }
}
