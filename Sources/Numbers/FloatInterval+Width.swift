extension FloatInterval {
  /// The base-2 logarithm of the width, rounded up; nil for a single point.
  package var widthExponent: Int? { LongFloat.apply(.subtract, upper, lower, .up).exponent }

  /// The base-2 logarithm of the largest absolute value in it, rounded up; nil for zero.
  package var sizeExponent: Int? { [lower, upper].compactMap(\.exponent).max() }

  /// From the lower bound of one to the upper bound of the other.
  package static func hull(_ low: FloatInterval, _ high: FloatInterval) throws(ArithmeticError)
    -> FloatInterval
  { try FloatInterval(min(low.lower, high.lower), max(low.upper, high.upper)) }
}
