internal import Numbers

/// Computes the Taylor series of an expression around a point, or around every point of an interval at once.
struct TaylorReader {
  let variable: SymbolName
  /// The series of the variable itself.
  let own: TaylorSeries
  var evaluator: Evaluator
  var arithmetic: TaylorArithmetic

  mutating func series(of expression: Expression) throws(EvaluationError) -> TaylorSeries {
    if !expression.uses(variable) {
      let value = try evaluator.real(expression)
      return TaylorSeries(coefficients: [value.interval(precision: arithmetic.precision)])
    }
    switch expression {
    case .name: return own
    case .negate(let operand): return arithmetic.negate(try series(of: operand))
    case .binary(let operation, let left, let right):
      return try apply(operation, try series(of: left), try series(of: right))
    case .power(let base, let exponent): return try power(base, exponent)
    case .root(let radicand, let degree):
      let index = try degree.map { degree throws(EvaluationError) in try evaluator.real(degree).integer } ?? 2
      guard let index, index > 0 else { throw .unsupported("a root of this degree") }
      return try power(try series(of: radicand), Rational(1) / Rational(index))
    case .magnitude(let operand):
      let inside = try series(of: operand)
      guard let start = inside[0], start.isPositive || start.isNegative else { throw .arithmetic(.unsettled) }
      return start.isPositive ? inside : arithmetic.negate(inside)
    case .percent(let operand), .degrees(let operand):
      let isPercent = if case .percent = expression { true } else { false }
      let unit = try evaluator.real(isPercent ? .percent(.one) : .degrees(.one))
      let inside = try series(of: operand)
      return try checked { a throws(ArithmeticError) in
        try a.scale(inside, by: unit.interval(precision: a.precision))
      }
    case .call(let function, let arguments) where arguments.count == 1:
      return try call(function, try series(of: arguments[0]))
    case .ambiguous(_, let readings):
      guard let first = readings.first else { break }
      return try series(of: first)
    default: break
    }
    throw .unsupported("an integral of this kind")
  }

  private mutating func checked<Result>(
    _ compute: (inout TaylorArithmetic) throws(ArithmeticError) -> Result
  ) throws(EvaluationError) -> Result {
    do { return try compute(&arithmetic) } catch { throw .arithmetic(error) }
  }

  private mutating func apply(_ operation: Expression.BinaryOperator, _ a: TaylorSeries, _ b: TaylorSeries)
    throws(EvaluationError) -> TaylorSeries
  {
    if operation == .modulo { throw .unsupported("an integral of remainders") }
    return try checked { arithmetic throws(ArithmeticError) in
      switch operation {
      case .add: try arithmetic.add(a, b)
      case .subtract: try arithmetic.add(a, arithmetic.negate(b))
      case .divide: try arithmetic.divide(a, b)
      default: try arithmetic.multiply(a, b)
      }
    }
  }

  private mutating func power(_ base: Expression, _ exponent: Expression) throws(EvaluationError)
    -> TaylorSeries
  {
    if exponent.uses(variable) {
      let power = try series(of: exponent)
      let isE = base == .name(SymbolName("e")) && evaluator.isConstant(SymbolName("e"))
      let size = try series(of: isE ? .one : base)
      return try checked { a throws(ArithmeticError) in
        try a.exponential(isE ? power : a.multiply(power, a.logarithm(size)))
      }
    }
    let (inside, times) = (try series(of: base), try evaluator.real(exponent))
    if let exact = times.exact { return try power(inside, exact) }
    return try checked { a throws(ArithmeticError) in
      try a.power(inside, times.interval(precision: a.precision))
    }
  }

  private mutating func power(_ inside: TaylorSeries, _ exponent: Rational) throws(EvaluationError)
    -> TaylorSeries
  {
    if let times = exponent.integer, times != 0, abs(times) <= 16 {
      return try checked { a throws(ArithmeticError) in
        let result = try a.power(inside, times: abs(times))
        return times > 0
          ? result : try a.divide(TaylorSeries(coefficients: [a.constant(Rational(1))]), result)
      }
    }
    return try checked { a throws(ArithmeticError) in try a.power(inside, a.constant(exponent)) }
  }

  private mutating func call(_ function: BuiltInFunction, _ u: TaylorSeries) throws(EvaluationError)
    -> TaylorSeries
  {
    switch function {
    case .elementary(let elementary):
      guard let result = try checked({ a throws(ArithmeticError) in try a.call(elementary, u) }) else {
        throw .unsupported("an integral of this function")
      }
      return result
    case .sigmoid:
      return try checked { a throws(ArithmeticError) in
        let one = TaylorSeries(coefficients: [a.constant(Rational(1))])
        return try a.divide(one, a.add(one, a.exponential(a.negate(u))))
      }
    default: throw .unsupported("an integral of this function")
    }
  }
}

extension TaylorArithmetic {
  /// The function of a series; nil where no rule gives it.
  fileprivate mutating func call(_ function: ElementaryFunction, _ u: TaylorSeries) throws(ArithmeticError)
    -> TaylorSeries?
  {
    let one = TaylorSeries(coefficients: [constant(Rational(1))])
    let start = u[0] ?? constant(Rational(0))
    switch function {
    case .exponential: return try exponential(u)
    case .naturalLogarithm: return try logarithm(u)
    case .decimalLogarithm, .binaryLogarithm:
      let base = constant(Rational(function == .decimalLogarithm ? 10 : 2))
      let factor = try FloatInterval.divide(constant(Rational(1)), base.apply(.naturalLogarithm))
      return try scale(logarithm(u), by: factor)
    case .sine: return try wave(u).sine
    case .cosine: return try wave(u).cosine
    case .tangent:
      let wave = try wave(u)
      return try divide(wave.sine, wave.cosine)
    case .squareRoot: return try power(u, constant(Rational(1) / Rational(2)))
    case .hyperbolicSine, .hyperbolicCosine:
      let (up, down) = (try exponential(u), try exponential(negate(u)))
      let sum = try add(up, function == .hyperbolicSine ? negate(down) : down)
      return try scale(sum, by: constant(Rational(1) / Rational(2)))
    case .hyperbolicTangent:
      let square = try exponential(add(u, u))
      return try divide(add(square, negate(one)), add(square, one))
    case .arctangent:
      return try integral(of: divide(derivative(u), add(one, multiply(u, u))), from: start.apply(function))
    case .arcsine, .arccosine:
      let root = try power(add(one, negate(multiply(u, u))), constant(Rational(1) / Rational(2)))
      let slope = try divide(derivative(u), root)
      return try integral(of: function == .arcsine ? slope : negate(slope), from: start.apply(function))
    case .errorFunction:
      let factor = try FloatInterval.divide(
        constant(Rational(2)), FloatInterval.pi(precision: precision).apply(.squareRoot))
      let bell = try multiply(exponential(negate(multiply(u, u))), derivative(u))
      return try integral(of: scale(bell, by: factor), from: start.apply(function))
    default: return nil
    }
  }
}
