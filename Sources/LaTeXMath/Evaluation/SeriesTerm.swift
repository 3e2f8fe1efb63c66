internal import Numbers

/// A term of a series as a product: a coefficient, a power `r^n`, powers of `an + b`, factorials of such.
struct SeriesTerm {
  struct Line {
    /// Above zero.
    var slope: Rational
    var constant: Rational
    var power: Rational
  }

  var coefficient: Real
  var ratio = Real(1)
  var lines: [Line] = []
  /// Whole numbers, and a whole power.
  var factorials: [Line] = []

  init(_ coefficient: Real) { self.coefficient = coefficient }
}

/// Reads the body of a series as a sum of products.
struct SeriesReader {
  static let maximumTerms = 40

  let variable: SymbolName
  var evaluator: Evaluator

  /// nil for what has no such form.
  mutating func terms(of expression: Expression, depth: Int = 0) -> [SeriesTerm]? {
    guard depth < 24 else { return nil }
    switch expression {
    case .negate(let operand):
      guard let terms = terms(of: operand, depth: depth + 1) else { return nil }
      return product([SeriesTerm(Real(-1))], terms)
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      guard let a = terms(of: left, depth: depth + 1), var b = terms(of: right, depth: depth + 1) else {
        return nil
      }
      if case .binary(.subtract, _, _) = expression {
        for place in b.indices { b[place].coefficient = evaluator.arithmetic.negate(b[place].coefficient) }
      }
      return a.count + b.count <= Self.maximumTerms ? a + b : nil
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right):
      guard let a = terms(of: left, depth: depth + 1), let b = terms(of: right, depth: depth + 1) else {
        return nil
      }
      return product(a, b)
    case .binary(.divide, let above, let below):
      guard let a = terms(of: above, depth: depth + 1), let b = factor(below, depth + 1),
        let inverse = power(b, Rational(-1))
      else { return nil }
      return product(a, [inverse])
    default: return factor(expression, depth + 1).map { [$0] }
    }
  }

  /// An expression that is one product.
  private mutating func factor(_ expression: Expression, _ depth: Int) -> SeriesTerm? {
    guard depth < 24 else { return nil }
    if !expression.uses(variable) { return (try? evaluator.real(expression)).map { SeriesTerm($0) } }
    switch expression {
    case .negate(let operand):
      guard let a = factor(operand, depth + 1) else { return nil }
      return product(a, SeriesTerm(Real(-1)))
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right):
      guard let a = factor(left, depth + 1), let b = factor(right, depth + 1) else { return nil }
      return product(a, b)
    case .binary(.divide, let above, let below):
      guard let a = factor(above, depth + 1), let b = factor(below, depth + 1),
        let inverse = power(b, Rational(-1))
      else { return nil }
      return product(a, inverse)
    case .power(let base, let exponent) where !exponent.uses(variable):
      guard let exact = try? evaluator.real(exponent).exact, let inside = factor(base, depth + 1) else {
        return nil
      }
      return power(inside, exact)
    case .power(let base, let exponent) where !base.uses(variable):
      guard let line = line(exponent), let base = try? evaluator.real(base) else { return nil }
      let arithmetic = evaluator.arithmetic
      guard let start = try? arithmetic.power(base, .exact(line.constant)),
        let ratio = try? arithmetic.power(base, .exact(line.slope))
      else { return nil }
      var result = SeriesTerm(start)
      result.ratio = ratio
      return result
    case .factorial(let operand, isDouble: false):
      guard let line = line(operand), line.slope.isInteger, line.slope.sign > 0, line.slope <= Rational(8),
        line.constant.isInteger
      else { return nil }
      var result = SeriesTerm(Real(1))
      result.factorials = [.init(slope: line.slope, constant: line.constant, power: Rational(1))]
      return result
    default:
      guard let line = line(expression), line.slope.sign > 0 else { return nil }
      var result = SeriesTerm(Real(1))
      result.lines = [.init(slope: line.slope, constant: line.constant, power: Rational(1))]
      return result
    }
  }

  /// `an + b`, with `a` not zero.
  private mutating func line(_ expression: Expression) -> (slope: Rational, constant: Rational)? {
    guard let function = RationalFunction(expression, in: variable, &evaluator),
      function.numerator.count == 2, function.denominator.count == 1, let scale = function.denominator.first
    else { return nil }
    return (function.numerator[1] / scale, function.numerator[0] / scale)
  }

  private func product(_ left: [SeriesTerm], _ right: [SeriesTerm]) -> [SeriesTerm]? {
    guard left.count * right.count <= Self.maximumTerms else { return nil }
    var result: [SeriesTerm] = []
    for a in left {
      for b in right {
        guard let term = product(a, b) else { return nil }
        result.append(term)
      }
    }
    return result
  }

  private func product(_ a: SeriesTerm, _ b: SeriesTerm) -> SeriesTerm? {
    let arithmetic = evaluator.arithmetic
    guard let coefficient = try? arithmetic.multiply(a.coefficient, b.coefficient),
      let ratio = try? arithmetic.multiply(a.ratio, b.ratio)
    else { return nil }
    var result = SeriesTerm(coefficient)
    result.ratio = ratio
    result.lines = a.lines + b.lines
    result.factorials = a.factorials + b.factorials
    return result
  }

  private func power(_ term: SeriesTerm, _ exponent: Rational) -> SeriesTerm? {
    let arithmetic = evaluator.arithmetic
    // A negative number has no root.
    guard exponent.isInteger || (term.ratio.sign == 1 && term.factorials.isEmpty),
      let coefficient = try? arithmetic.power(term.coefficient, .exact(exponent)),
      let ratio = try? arithmetic.power(term.ratio, .exact(exponent))
    else { return nil }
    var result = SeriesTerm(coefficient)
    result.ratio = ratio
    result.lines = term.lines.map { line in
      .init(slope: line.slope, constant: line.constant, power: line.power * exponent)
    }
    result.factorials = term.factorials.map { line in
      .init(slope: line.slope, constant: line.constant, power: line.power * exponent)
    }
    return result
  }
}
