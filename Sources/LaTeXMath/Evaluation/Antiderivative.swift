internal import Numbers

/// The value of a definite integral in closed form, as an expression.
struct Antiderivative {
  let variable: SymbolName
  let lower: Expression
  let upper: Expression
  private var evaluator: Evaluator
  /// The values of the bounds; nil where they are infinite, or hold the variable of an outer integral.
  private let low: Real?
  private let high: Real?

  private init(_ variable: SymbolName, _ lower: Expression, _ upper: Expression, _ evaluator: Evaluator) {
    (self.variable, self.lower, self.upper) = (variable, lower, upper)
    var evaluator = evaluator
    low = try? evaluator.real(lower)
    high = try? evaluator.real(upper)
    self.evaluator = evaluator
  }

  /// nil where no rule gives it, or it may not converge.
  static func closedForm(of integral: Aggregate, _ evaluator: Evaluator, depth: Int = 0) -> Expression? {
    guard depth < 4, case .bounds(let lower, let upper) = integral.range else { return nil }
    let body = integral.body.integralsInClosedForm(evaluator, depth: depth + 1)
    var reader = IntegrandReader(variable: integral.variable, evaluator: evaluator)
    guard let body, let terms = reader.terms(of: body) else { return nil }
    var rule = Antiderivative(integral.variable, lower, upper, evaluator)
    var total = Expression.zero
    for term in terms {
      guard let value = rule.integral(of: term) else { return nil }
      total = total + value
    }
    return total
  }

  private mutating func integral(of term: IntegrandTerm) -> Expression? {
    guard isDefined(term), let above = value(of: term, at: upper, high),
      let below = value(of: term, at: lower, low)
    else { return nil }
    return term.coefficient * (above + -below)
  }

  // MARK: Where it may be used

  private func isInfinite(_ bound: Expression) -> Bool { bound == .infinity || bound == .negate(.infinity) }

  /// Whether the term has no pole between the bounds, and is defined there.
  private mutating func isDefined(_ term: IntegrandTerm) -> Bool {
    let minusOne = Rational(-1)
    if !term.power.isInteger || term.power.sign < 0 {
      guard isPositive(.name(variable), orZero: term.power > minusOne, isEitherSide: term.power.isInteger)
      else {
        return false
      }
    }
    switch term.function {
    case .one: return true
    case .logarithm:
      return term.power > minusOne && isPositive(.name(variable), orZero: true, isEitherSide: false)
    case .linear(let a, let b, let power):
      let line = a * .name(variable) + b
      return term.power.isZero
        && isPositive(line, orZero: power > minusOne, isEitherSide: power.isInteger)
    case .quadratic: return term.power.isZero
    default: return term.power.isInteger && term.power.sign >= 0 && term.power <= Rational(40)
    }
  }

  /// Whether a linear expression is above zero at both bounds, and so between them.
  private mutating func isPositive(_ line: Expression, orZero: Bool, isEitherSide: Bool) -> Bool {
    var signs: [Int] = []
    for (bound, value) in [(lower, low), (upper, high)] {
      if isInfinite(bound) {
        guard line == .name(variable) else { return false }
        signs.append(bound == .infinity ? 1 : -1)
      } else {
        guard value != nil, let sign = (try? evaluator.real(line.replacing(variable, by: bound)))?.sign else {
          return false
        }
        signs.append(sign)
      }
    }
    if signs.allSatisfy({ $0 > 0 || (orZero && $0 == 0) }) { return true }
    return isEitherSide && signs.allSatisfy { $0 < 0 || (orZero && $0 == 0) }
  }

  // MARK: Rules

  /// The antiderivative, without the coefficient, at a bound.
  private mutating func value(of term: IntegrandTerm, at bound: Expression, _ number: Real?) -> Expression? {
    if isInfinite(bound) { return limit(of: term, isUpper: bound == .infinity) }
    let x = bound
    let next = term.power + Rational(1)
    switch term.function {
    case .one:
      if next.isZero { return .call(.naturalLogarithm, .magnitude(x)) }
      if number?.isZero ?? false { return .zero }
      return .power(x, Expression(next)) / Expression(next)
    case .exponential(let a):
      return polynomial(term.power, at: x) { k in .power(a, Expression(Rational(k + 1))) }
        * .call(.exponential, a * x)
    case .sine(let a, let b): return wave(term.power, a, a * x + b, x, isSine: true)
    case .cosine(let a, let b): return wave(term.power, a, a * x + b, x, isSine: false)
    case .gaussian(let a): return gaussian(term.power, a, x)
    case .logarithm:
      if number?.isZero ?? false { return .zero }
      let power = Expression.power(x, Expression(next)) / Expression(next)
      return power * (.call(.naturalLogarithm, x) + -(.one / Expression(next)))
    case .linear(let a, let b, let power):
      let (line, next) = (a * x + b, power + Rational(1))
      if next.isZero { return .call(.naturalLogarithm, .magnitude(line)) / a }
      if let value = try? evaluator.real(line), value.isZero { return .zero }
      return .power(line, Expression(next)) / (a * Expression(next))
    case .quadratic(let a, let b, let c):
      let root = rootOfDiscriminant(a, b, c)
      return .two / root * .call(.arctangent, (.two * a * x + b) / root)
    }
  }

  /// The limit of the antiderivative at infinity, where there is one.
  private mutating func limit(of term: IntegrandTerm, isUpper: Bool) -> Expression? {
    func sign(_ expression: Expression) -> Int? { (try? evaluator.real(expression))?.sign }
    let direction = isUpper ? 1 : -1
    switch term.function {
    case .one: return term.power < Rational(-1) ? .zero : nil
    case .exponential(let a): return sign(a).flatMap { $0 * direction < 0 ? .zero : nil }
    case .gaussian(let a):
      guard term.power.isEven else { return .zero }
      let root = Expression.call(.squareRoot, .pi / a)
      var value = (isUpper ? root : -root) / .two
      for n in stride(from: 2, through: term.power.integer ?? 0, by: 2) {
        value = value * Expression(Rational(n - 1)) / (.two * a)
      }
      return value
    case .linear(_, _, let power): return power < Rational(-1) ? .zero : nil
    case .quadratic(let a, let b, let c):
      guard let sign = sign(a) else { return nil }
      let angle = Expression.pi / rootOfDiscriminant(a, b, c)
      return sign * direction > 0 ? angle : -angle
    case .sine, .cosine, .logarithm: return nil
    }
  }

  private func rootOfDiscriminant(_ a: Expression, _ b: Expression, _ c: Expression) -> Expression {
    .call(.squareRoot, Expression(Rational(4)) * a * c + -(b * b))
  }

  private func xPower(_ x: Expression, _ power: Int) -> Expression {
    power == 0 ? .one : power == 1 ? x : .power(x, Expression(Rational(power)))
  }

  /// The sum of `(-1)^k n!/(n-k)! x^{n-k}` over a divisor for each `k`.
  private func polynomial(_ power: Rational, at x: Expression, _ divisor: (Int) -> Expression) -> Expression {
    let n = power.integer ?? 0
    var total = Expression.zero
    var factor = Rational(1)
    for k in 0...max(0, n) {
      total = total + Expression(factor) * xPower(x, n - k) / divisor(k)
      factor = -factor * Rational(n - k)
    }
    return total
  }

  /// By parts: `\int x^n \sin = -x^n \cos / a + n/a \int x^{n-1} \cos`.
  private func wave(_ power: Rational, _ a: Expression, _ angle: Expression, _ x: Expression, isSine: Bool)
    -> Expression
  {
    let n = power.integer ?? 0
    let own = Expression.call(isSine ? .cosine : .sine, angle)
    let first = xPower(x, n) * (isSine ? -own : own) / a
    if n == 0 { return first }
    let rest = wave(Rational(n - 1), a, angle, x, isSine: !isSine) * Expression(Rational(n)) / a
    return first + (isSine ? rest : -rest)
  }

  /// By parts down to the error function: `\int x^n e^{-ax^2} = -x^{n-1} e^{-ax^2}/2a + (n-1)/2a \int x^{n-2} e^{-ax^2}`.
  private func gaussian(_ power: Rational, _ a: Expression, _ x: Expression) -> Expression {
    let n = power.integer ?? 0
    if n == 0 {
      let root = Expression.call(.squareRoot, a)
      return .call(.squareRoot, .pi) / (.two * root) * .call(.errorFunction, root * x)
    }
    let bell = Expression.call(.exponential, -(a * x * x)) / (.two * a)
    let first = -(xPower(x, n - 1) * bell)
    if n == 1 { return first }
    return first + Expression(Rational(n - 1)) / (.two * a) * gaussian(Rational(n - 2), a, x)
  }
}

extension Expression {
  /// With the integrals in it as their values; nil where one has none in closed form.
  fileprivate func integralsInClosedForm(_ evaluator: Evaluator, depth: Int) -> Expression? {
    if case .aggregate(let aggregate) = self, aggregate.operation == .integral {
      return Antiderivative.closedForm(of: aggregate, evaluator, depth: depth)
    }
    guard contains({ if case .aggregate = $0 { true } else { false } }) else { return self }
    var isMissing = false
    let result = mapOperands { operand in
      guard let inner = operand.integralsInClosedForm(evaluator, depth: depth) else {
        isMissing = true
        return operand
      }
      return inner
    }
    return isMissing ? nil : result
  }
}
