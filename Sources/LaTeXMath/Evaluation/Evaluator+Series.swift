internal import Numbers

/// Sums without end, where a bound of what is left out is proven.
extension Evaluator {
  mutating func series(_ aggregate: Aggregate, from lower: Expression) throws(EvaluationError) -> Real {
    guard aggregate.operation == .sum, let first = try real(lower).integer, abs(first) <= 1000 else {
      throw .unsupported("a product without end")
    }
    let body = try inlined(aggregate.body)
    try spend(5_000)
    if let function = RationalFunction(body, in: aggregate.variable, &self),
      let value = try sum(of: function, from: first)
    {
      return value
    }
    var reader = SeriesReader(variable: aggregate.variable, evaluator: self)
    guard let terms = reader.terms(of: body) else { throw .unsupported("a sum without end") }
    var total = Real(0)
    for term in terms {
      let value = try sum(of: term, from: first)
      total = try checked { a throws(ArithmeticError) in try a.add(total, value) }
    }
    return total
  }

  private func notProven() -> EvaluationError { .unsupported("a sum without end") }

  // MARK: Quotients of polynomials

  /// By partial fractions, where all zeros of the denominator are rational and different: `\sum \frac{1}{n(n+1)}`; nil for others.
  private mutating func sum(of function: RationalFunction, from first: Int) throws(EvaluationError) -> Real? {
    guard function.numerator.count + 2 <= function.denominator.count,
      let roots = function.denominator.simpleRationalRoots
    else { return nil }
    // The first terms by themselves, up to where nothing is negative.
    let last = roots.map { $0.floor.integer ?? 10_000 }.max() ?? first
    let start = max(first, last + 1)
    guard start - first <= 1000 else { return nil }
    var total = Real(0)
    for n in first..<max(first, start) {
      let below = function.denominator.value(at: Rational(n))
      if below.isZero { throw .arithmetic(.undefined("division by zero")) }
      let term = Real.exact(function.numerator.value(at: Rational(n)) / below)
      total = try checked { a throws(ArithmeticError) in try a.add(total, term) }
    }
    let slope = function.denominator.derivative
    for root in roots {
      let share = function.numerator.value(at: root) / slope.value(at: root)
      total = try checked { a throws(ArithmeticError) in
        let value = Real.exact(Rational(start) - root)
        return try a.subtract(total, a.multiply(.exact(share), a.apply(.digamma, value)))
      }
    }
    return total
  }

  // MARK: Products

  private mutating func sum(of term: SeriesTerm, from first: Int) throws(EvaluationError) -> Real {
    for line in term.lines + term.factorials where (line.slope * Rational(first) + line.constant).sign < 0 {
      throw notProven()
    }
    if term.factorials.isEmpty, let ratio = term.ratio.exact, ratio.magnitude == Rational(1) {
      for line in term.lines where (line.slope * Rational(first) + line.constant).isZero {
        throw line.power.sign < 0 ? .arithmetic(.undefined("division by zero")) : notProven()
      }
      return ratio.sign < 0 ? try alternatingSum(of: term, from: first) : try powerSum(of: term, from: first)
    }
    return try geometricSum(of: term, from: first)
  }

  private mutating func value(of term: SeriesTerm, at n: Int) throws(EvaluationError) -> Real {
    try checked { a throws(ArithmeticError) in
      var result = term.coefficient
      if n != 0 { result = try a.multiply(result, a.power(term.ratio, Real(n))) }
      for line in term.lines {
        let inside = Real.exact(line.slope * Rational(n) + line.constant)
        result = try a.multiply(result, a.power(inside, .exact(line.power)))
      }
      for line in term.factorials {
        guard let count = (line.slope * Rational(n) + line.constant).integer,
          let factorial = Rational.factorial(count)
        else { throw .tooLarge }
        result = try a.multiply(result, a.power(.exact(factorial), .exact(line.power)))
      }
      return result
    }
  }

  /// Where each term is less than the one before by a factor that is proven: the rest is at most that of a geometric series.
  private mutating func geometricSum(of term: SeriesTerm, from first: Int) throws(EvaluationError) -> Real {
    guard term.factorials.allSatisfy({ $0.power.sign < 0 }) else { throw notProven() }
    if term.factorials.isEmpty, term.lines.isEmpty, let ratio = term.ratio.exact,
      ratio.magnitude < Rational(1),
      !ratio.isZero
    {
      let start = try value(of: term, at: first)
      return try checked { a throws(ArithmeticError) in try a.divide(start, .exact(Rational(1) - ratio)) }
    }
    // Powers of exact numbers would grow.
    var term = term
    if !term.ratio.isZero { term.ratio = .interval(term.ratio.interval(precision: arithmetic.precision)) }
    var total = Real(0)
    for n in first..<(first + 3000) {
      let next = try value(of: term, at: n)
      if n > max(first, 1), (n - first).isMultiple(of: 8), let bound = try factorFrom(n, of: term) {
        let rest = try checked { a throws(ArithmeticError) in
          try a.divide(a.magnitude(next), a.subtract(Real(1), bound))
        }
        let size = rest.interval(precision: arithmetic.precision)
        let scale = total.interval(precision: arithmetic.precision).sizeExponent ?? 0
        if (size.sizeExponent ?? -10_000) < scale - 128, let bounds = size.bounds {
          let error = FloatInterval(
            from: -bounds.upperBound, through: bounds.upperBound, precision: arithmetic.precision)
          return try checked { a throws(ArithmeticError) in try a.add(total, .interval(error)) }
        }
      }
      total = try checked { a throws(ArithmeticError) in
        .interval(try a.add(total, next).interval(precision: a.precision))
      }
    }
    throw notProven()
  }

  /// A bound, below one, of the quotient of each term and the one before, from a place on; nil where none is proven there.
  private mutating func factorFrom(_ n: Int, of term: SeriesTerm) throws(EvaluationError) -> Real? {
    let bound = try checked { a throws(ArithmeticError) in
      var bound = a.magnitude(term.ratio)
      // The quotients of growing lines fall towards one; those of falling ones are below one.
      for line in term.lines where line.power.sign > 0 {
        let here = line.slope * Rational(n) + line.constant
        guard here.sign > 0 else { throw .unsettled }
        bound = try a.multiply(bound, a.power(.exact((here + line.slope) / here), .exact(line.power)))
      }
      for line in term.factorials {
        let here = line.slope * Rational(n) + line.constant
        var growth = Rational(1)
        for step in 1...max(1, line.slope.integer ?? 1) { growth = growth * (here + Rational(step)) }
        bound = try a.multiply(bound, a.power(.exact(growth), .exact(line.power)))
      }
      return bound
    }
    return (try? compare(bound, Real(1))) == -1 ? bound : nil
  }

  /// An alternating sum of `\prod (an + b)^{-p}`, whose terms are moments of a positive measure: the method of Cohen, Villegas and
  /// Zagier, whose error is at most the sum over `d_n`.
  private mutating func alternatingSum(of term: SeriesTerm, from first: Int) throws(EvaluationError) -> Real {
    guard !term.lines.isEmpty, term.lines.allSatisfy({ $0.power.sign < 0 }) else { throw notProven() }
    var plain = term
    plain.ratio = Real(1)
    plain.coefficient = Real(1)
    let count = 60
    var (previous, divisor) = (Rational(1), Rational(3))
    for _ in 1..<count { (previous, divisor) = (divisor, Rational(6) * divisor - previous) }
    var (b, c) = (Rational(-1), -divisor)
    var total = Real(0)
    for k in 0..<count {
      c = b - c
      let (value, weight) = (try self.value(of: plain, at: first + k), Real.exact(c))
      total = try checked { a throws(ArithmeticError) in
        .interval(try a.add(total, a.multiply(weight, value)).interval(precision: a.precision))
      }
      b = b * Rational((k + count) * (k - count) * 2) / Rational((2 * k + 1) * (k + 1))
    }
    let largest = try value(of: plain, at: first)
    let sign = Real(first.isMultiple(of: 2) ? 1 : -1)
    return try checked { a throws(ArithmeticError) in
      let error = try a.divide(a.magnitude(largest), .exact(divisor)).interval(precision: a.precision)
      guard let bounds = error.bounds else { throw .tooLarge }
      let spread = FloatInterval(
        from: -bounds.upperBound, through: bounds.upperBound, precision: a.precision)
      let sum = try a.add(a.divide(total, .exact(divisor)), .interval(spread))
      return try a.multiply(a.multiply(sum, sign), term.coefficient)
    }
  }

  /// The sum of `(an + b)^{-p}` with `p` above one, by Euler and Maclaurin: the rest is less than the first term left out.
  private mutating func powerSum(of term: SeriesTerm, from first: Int) throws(EvaluationError) -> Real {
    guard term.lines.count == 1, let line = term.lines.first, line.power < Rational(-1) else {
      throw notProven()
    }
    let p = -line.power
    let direct = 60
    var total = Real(0)
    for n in first..<(first + direct) {
      let inside = Real.exact(line.slope * Rational(n) + line.constant)
      total = try checked { a throws(ArithmeticError) in try a.add(total, a.power(inside, .exact(-p))) }
    }
    let x = Rational(first + direct) + line.constant / line.slope
    return try checked { a throws(ArithmeticError) in
      let scale = try a.power(.exact(line.slope), .exact(-p))
      var tail = try a.divide(a.power(.exact(x), .exact(Rational(1) - p)), .exact(p - Rational(1)))
      var power = try a.power(.exact(x), .exact(-p))
      tail = try a.add(tail, a.divide(power, Real(2)))
      // B_{2k}/(2k)! p(p+1)…(p+2k-2) x^{-p-2k+1}
      power = try a.multiply(.exact(p / x), power)
      let coefficients = BernoulliNumbers.overFactorials
      for (place, coefficient) in coefficients.enumerated() {
        let next = try a.multiply(.exact(coefficient), power)
        if place == coefficients.count - 1 {
          tail = .interval(
            try .add(
              tail.interval(precision: a.precision),
              .hull(
                FloatInterval(Rational(0), precision: a.precision), next.interval(precision: a.precision))))
        } else {
          tail = try a.add(tail, next)
        }
        let k = 2 * place + 1
        let growth = (p + Rational(k)) * (p + Rational(k + 1)) / (x * x)
        power = try a.multiply(power, .exact(growth))
      }
      return try a.multiply(term.coefficient, a.add(total, a.multiply(scale, tail)))
    }
  }
}

/// The numbers of Bernoulli.
private enum BernoulliNumbers {
  /// `B_{2k}/(2k)!` for `k` from 1.
  static let overFactorials: [Rational] = {
    // Of x/(e^x - 1): the coefficients whose product with those of (e^x - 1)/x is one.
    var coefficients = [Rational(1)]
    for n in 1...36 {
      var sum = Rational(0)
      for k in 0..<n {
        guard let factorial = Rational.factorial(n - k + 1) else { return [] }
        sum = sum + coefficients[k] / factorial
      }
      coefficients.append(-sum)
    }
    return stride(from: 2, through: 36, by: 2).map { coefficients[$0] }
  }()
}
