/// A closed interval between two long floats that is certain to hold the value it stands for.
///
/// Every operation rounds outwards, so that the width of a result is a proven bound of its error.
package struct FloatInterval: Sendable {
  let lower: LongFloat
  let upper: LongFloat

  /// An interval with finite bounds in order; `tooLarge` for others.
  init(_ lower: LongFloat, _ upper: LongFloat) throws(ArithmeticError) {
    guard lower.isFinite, upper.isFinite, lower <= upper else { throw .tooLarge }
    self.lower = lower
    self.upper = upper
  }

  private init(unchecked lower: LongFloat, _ upper: LongFloat) {
    self.lower = lower
    self.upper = upper
  }

  /// The narrowest interval of this precision, in bits, around an exact number.
  package init(_ value: Rational, precision: Int) {
    self.init(
      unchecked: LongFloat(value, precision: precision, .down), LongFloat(value, precision: precision, .up))
  }

  /// All numbers from `lower` to `upper`.
  package init(from lower: Rational, through upper: Rational, precision: Int) {
    self.init(
      unchecked: LongFloat(lower, precision: precision, .down),
      LongFloat(upper, precision: precision, .up))
  }

  package static func pi(precision: Int) -> FloatInterval {
    FloatInterval(unchecked: .pi(precision: precision, .down), .pi(precision: precision, .up))
  }

  package static func eulerGamma(precision: Int) -> FloatInterval {
    FloatInterval(unchecked: .eulerGamma(precision: precision, .down), .eulerGamma(precision: precision, .up))
  }

  package var precision: Int { lower.precision }
  package var holdsZero: Bool { lower.sign <= 0 && upper.sign >= 0 }
  package var isPositive: Bool { lower.sign > 0 }
  package var isNegative: Bool { upper.sign < 0 }

  /// The bounds as exact numbers; nil where their exponents are extreme.
  package var bounds: ClosedRange<Rational>? {
    guard let low = lower.rational, let high = upper.rational else { return nil }
    return low...high
  }

  /// A double inside or next to the interval.
  package var double: Double { (lower.double + upper.double) / 2 }

  /// The base-2 logarithm of the width relative to the value, rounded up; nil for a single point or an interval that holds zero.
  package var relativeWidthExponent: Int? {
    guard let width = LongFloat.apply(.subtract, upper, lower, .up).exponent else { return nil }
    guard !holdsZero, let scale = [lower, upper].compactMap(\.exponent).min() else { return nil }
    return width - scale + 1
  }

  /// True where the interval is one point or its relative width is at most 2^-90.
  package var isTight: Bool {
    lower == upper || (relativeWidthExponent ?? 0) <= -90
  }

  /// The order of magnitude: the decimal logarithm of the absolute value, for values of any size.
  package var decimalExponent: Double {
    let largest = max(abs(lower), abs(upper))
    return largest.isZero ? -.infinity : largest.apply(.decimalLogarithm, .up).double
  }
}

private func abs(_ value: LongFloat) -> LongFloat { value.sign < 0 ? -value : value }

// MARK: - Arithmetic

extension FloatInterval {
  package static prefix func - (value: FloatInterval) -> FloatInterval {
    FloatInterval(unchecked: -value.upper, -value.lower)
  }

  package var magnitude: FloatInterval {
    if lower.sign >= 0 { return self }
    if upper.sign <= 0 { return -self }
    return FloatInterval(unchecked: LongFloat(Rational(0), precision: precision, .down), max(-lower, upper))
  }

  package static func add(_ left: FloatInterval, _ right: FloatInterval) throws(ArithmeticError)
    -> FloatInterval
  {
    try FloatInterval(
      .apply(.add, left.lower, right.lower, .down), .apply(.add, left.upper, right.upper, .up))
  }

  package static func multiply(_ left: FloatInterval, _ right: FloatInterval) throws(ArithmeticError)
    -> FloatInterval
  {
    // Two products where the signs say which bounds make the extremes; else all four.
    switch (left.isPositive, left.isNegative, right.isPositive, right.isNegative) {
    case (true, _, true, _): try products((left.lower, right.lower), (left.upper, right.upper))
    case (true, _, _, true): try products((left.upper, right.lower), (left.lower, right.upper))
    case (_, true, true, _): try products((left.lower, right.upper), (left.upper, right.lower))
    case (_, true, _, true): try products((left.upper, right.upper), (left.lower, right.lower))
    default: try corners(.multiply, left, right)
    }
  }

  private static func products(_ low: (LongFloat, LongFloat), _ high: (LongFloat, LongFloat))
    throws(ArithmeticError) -> FloatInterval
  {
    try FloatInterval(.apply(.multiply, low.0, low.1, .down), .apply(.multiply, high.0, high.1, .up))
  }

  package static func divide(_ left: FloatInterval, _ right: FloatInterval) throws(ArithmeticError)
    -> FloatInterval
  {
    guard !right.holdsZero else {
      throw right.lower == right.upper ? .undefined("division by zero") : .unsettled
    }
    // As with products, the signs say which bounds make the extremes.
    let (least, most) = right.isPositive ? (left.lower, left.upper) : (left.upper, left.lower)
    let low = least.sign >= 0 ? right.upper : right.lower
    let high = most.sign >= 0 ? right.lower : right.upper
    return try FloatInterval(.apply(.divide, least, low, .down), .apply(.divide, most, high, .up))
  }

  /// A positive base to any power.
  package static func power(_ base: FloatInterval, _ exponent: FloatInterval) throws(ArithmeticError)
    -> FloatInterval
  {
    guard base.isPositive else { throw base.isNegative ? .complex : .unsettled }
    guard exponent.lower == exponent.upper else { return try corners(.power, base, exponent) }
    // A power with one exponent grows with its base, or falls.
    let (low, high) = exponent.lower.sign >= 0 ? (base.lower, base.upper) : (base.upper, base.lower)
    return try FloatInterval(
      .apply(.power, low, exponent.lower, .down), .apply(.power, high, exponent.lower, .up))
  }

  /// The angle of the point (`x`, `y`), for `x` above zero or `y` away from zero.
  package static func arctangent(y: FloatInterval, x: FloatInterval) throws(ArithmeticError) -> FloatInterval
  {
    guard x.isPositive || !y.holdsZero else { throw .unsettled }
    return try corners(.arctangent, y, x)
  }

  /// For an operation that is monotone in each operand on this box, whose extremes are thus at the corners.
  private static func corners(_ operation: LongFloat.Operation, _ left: FloatInterval, _ right: FloatInterval)
    throws(ArithmeticError) -> FloatInterval
  {
    if left.lower == left.upper, right.lower == right.upper {
      return try FloatInterval(
        .apply(operation, left.lower, right.lower, .down), .apply(operation, left.lower, right.lower, .up))
    }
    let pairs = [
      (left.lower, right.lower), (left.lower, right.upper), (left.upper, right.lower),
      (left.upper, right.upper),
    ]
    let low = pairs.map { LongFloat.apply(operation, $0, $1, .down) }
    let high = pairs.map { LongFloat.apply(operation, $0, $1, .up) }
    guard (low + high).allSatisfy(\.isFinite), let lowest = low.min(), let highest = high.max() else {
      throw .tooLarge
    }
    return try FloatInterval(lowest, highest)
  }

  /// The floor, where all of the interval has the same.
  package func floor() throws(ArithmeticError) -> Rational {
    let (low, high) = (lower.floor, upper.floor)
    guard low == high else { throw .unsettled }
    guard let value = low.rational else { throw .tooLarge }
    return value
  }
}
