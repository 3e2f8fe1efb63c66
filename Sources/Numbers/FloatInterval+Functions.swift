/// The functions that can be computed on intervals.
package enum ElementaryFunction: String, Sendable, CaseIterable {
  case squareRoot, cubeRoot, exponential, naturalLogarithm, binaryLogarithm, decimalLogarithm
  case sine, cosine, tangent, arcsine, arccosine, arctangent
  case hyperbolicSine, hyperbolicCosine, hyperbolicTangent
  case inverseHyperbolicSine, inverseHyperbolicCosine, inverseHyperbolicTangent
  case errorFunction, complementaryErrorFunction, gamma, digamma, zeta
}

extension FloatInterval {
  /// The values of the function on the interval.
  ///
  /// Real roots only; arguments whose size would make MPFR work for long end as `tooLarge`.
  package func apply(_ function: ElementaryFunction) throws(ArithmeticError) -> FloatInterval {
    switch function {
    case .exponential, .cubeRoot, .arctangent, .hyperbolicSine, .hyperbolicTangent, .inverseHyperbolicSine,
      .errorFunction:
      return try increasing(function)
    case .complementaryErrorFunction:
      return try decreasing(function)
    case .squareRoot:
      guard upper.sign >= 0 else { throw .complex }
      guard lower.sign >= 0 else { throw .unsettled }
      return try increasing(function)
    case .naturalLogarithm, .binaryLogarithm, .decimalLogarithm:
      return try logarithm(function)
    case .arcsine, .inverseHyperbolicTangent, .arccosine:
      return try onUnitInterval(function)
    case .inverseHyperbolicCosine:
      guard try compare(upper, 1) != .below else { throw .complex }
      guard try compare(lower, 1) != .below else { throw .unsettled }
      return try increasing(function)
    case .hyperbolicCosine:
      return try magnitude.increasing(function)
    case .sine: return try wave(function, crest: 1)
    case .cosine: return try wave(function, crest: 0)
    case .tangent: return try tangent()
    case .gamma: return try gamma()
    case .digamma:
      guard isPositive else { throw .unsettled }
      try limit(exponent: 64)
      return try increasing(function)
    case .zeta:
      guard lower > LongFloat(Rational(1), precision: precision, .up) else { throw .unsettled }
      try limit(exponent: 64)
      return try decreasing(function)
    }
  }

  private func increasing(_ function: ElementaryFunction) throws(ArithmeticError) -> FloatInterval {
    if lower == upper { return try atPoint(function) }
    return try FloatInterval(lower.apply(function, .down), upper.apply(function, .up))
  }

  private func decreasing(_ function: ElementaryFunction) throws(ArithmeticError) -> FloatInterval {
    if lower == upper { return try atPoint(function) }
    return try FloatInterval(upper.apply(function, .down), lower.apply(function, .up))
  }

  private func atPoint(_ function: ElementaryFunction) throws(ArithmeticError) -> FloatInterval {
    let (down, up) = lower.applyBothWays(function)
    return try FloatInterval(down, up)
  }

  private func logarithm(_ function: ElementaryFunction) throws(ArithmeticError) -> FloatInterval {
    if upper.isZero { throw .undefined("the logarithm of zero") }
    guard upper.sign > 0 else { throw .complex }
    guard lower.sign > 0 else { throw .unsettled }
    return try increasing(function)
  }

  private func onUnitInterval(_ function: ElementaryFunction) throws(ArithmeticError) -> FloatInterval {
    let (low, high) = (try compare(lower, -1), try compare(upper, 1))
    guard try compare(upper, -1) != .below, try compare(lower, 1) != .above else { throw .complex }
    guard low != .below, high != .above else { throw .unsettled }
    if function == .inverseHyperbolicTangent {
      guard low == .above, high == .below else { throw .undefined("the inverse hyperbolic tangent of ±1") }
    }
    return function == .arccosine ? try decreasing(function) : try increasing(function)
  }

  private enum Position { case below, equal, above }

  private func compare(_ value: LongFloat, _ integer: Int) throws(ArithmeticError) -> Position {
    let other = LongFloat(Rational(integer), precision: precision, .down)
    return value == other ? .equal : value < other ? .below : .above
  }

  /// MPFR's work grows with the exponent for periodic functions and their like.
  private func limit(exponent limit: Int) throws(ArithmeticError) {
    for bound in [lower, upper] where (bound.exponent ?? 0) > limit { throw .tooLarge }
  }

  /// A wave of period 2π with its crests at `crest · π/2 + 2kπ` and its troughs half a period later.
  private func wave(_ function: ElementaryFunction, crest: Int) throws(ArithmeticError) -> FloatInterval {
    try limit(exponent: 2_000)
    let one = LongFloat(Rational(1), precision: precision, .down)
    if lower == upper { return try atPoint(function) }
    let (a, c) = lower.applyBothWays(function)
    let (b, d) = upper.applyBothWays(function)
    let high = try mayHoldMultiple(ofQuarterTurns: 4, offset: crest) ? one : max(c, d)
    let low = try mayHoldMultiple(ofQuarterTurns: 4, offset: crest + 2) ? -one : min(a, b)
    return try FloatInterval(low, high)
  }

  private func tangent() throws(ArithmeticError) -> FloatInterval {
    try limit(exponent: 2_000)
    guard try !mayHoldMultiple(ofQuarterTurns: 2, offset: 1) else {
      throw .undefined("the tangent at a right angle")
    }
    return try increasing(.tangent)
  }

  /// Whether some `(offset + period · k) · π/2` may lie in the interval; it can only err towards true.
  private func mayHoldMultiple(ofQuarterTurns period: Int, offset: Int) throws(ArithmeticError) -> Bool {
    let working = precision + max(0, lower.exponent ?? 0, upper.exponent ?? 0)
    let quarter = try FloatInterval.divide(
      .pi(precision: working), FloatInterval(Rational(2), precision: working))
    let turns = try FloatInterval.divide(
      .add(.divide(self, quarter), FloatInterval(Rational(-offset), precision: working)),
      FloatInterval(Rational(period), precision: working))
    return turns.lower.floor != turns.upper.floor || turns.lower.isInteger
  }

  private func gamma() throws(ArithmeticError) -> FloatInterval {
    guard isPositive else { throw .unsettled }
    try limit(exponent: 20)
    // The minimum lies at 1.4616…; the interval must be on one side of it.
    let minimum = Rational(14_616) / Rational(10_000)
    if upper < LongFloat(minimum, precision: precision, .down) { return try decreasing(.gamma) }
    guard lower > LongFloat(Rational(14_617) / Rational(10_000), precision: precision, .up) else {
      throw .unsettled
    }
    return try increasing(.gamma)
  }
}
