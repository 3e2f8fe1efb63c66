internal import Numbers

/// Writes an integrand as a sum of terms.
struct IntegrandReader {
  static let maximumTerms = 60

  let variable: SymbolName
  var evaluator: Evaluator

  /// nil for what has no such form.
  mutating func terms(of expression: Expression, depth: Int = 0) -> [IntegrandTerm]? {
    guard depth < 24 else { return nil }
    if !expression.uses(variable) { return [IntegrandTerm(expression)] }
    let terms = read(expression, depth + 1)
    return terms.flatMap { $0.count <= Self.maximumTerms ? $0 : nil }
  }

  private mutating func read(_ expression: Expression, _ depth: Int) -> [IntegrandTerm]? {
    switch expression {
    case .name: return [IntegrandTerm(.one, power: Rational(1))]
    case .negate(let operand): return terms(of: operand, depth: depth)?.scaled(by: -.one)
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
      guard let a = terms(of: left, depth: depth), let b = terms(of: right, depth: depth) else { return nil }
      if case .binary(.subtract, _, _) = expression { return a + b.scaled(by: -.one) }
      return a + b
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right):
      guard let a = terms(of: left, depth: depth), let b = terms(of: right, depth: depth) else { return nil }
      return product(a, b)
    case .binary(.divide, let above, let below):
      guard let a = terms(of: above, depth: depth), let b = inverse(of: below, depth) else { return nil }
      return product(a, b)
    case .power(.name(SymbolName("e")), let exponent) where evaluator.isConstant(SymbolName("e")):
      return exponential(exponent, depth)
    case .power(let base, let exponent) where !base.uses(variable):
      guard (try? evaluator.real(base))?.sign == 1 else { return nil }
      return exponential(.call(.naturalLogarithm, base) * exponent, depth)
    case .power(let base, let exponent) where !exponent.uses(variable):
      guard let power = try? evaluator.real(exponent).exact else { return nil }
      return self.power(base, power, depth)
    case .root(let radicand, nil): return power(radicand, Rational(1) / Rational(2), depth)
    case .degrees(let operand):
      return terms(of: operand, depth: depth)?.scaled(by: .degrees(.one))
    default: return function(expression, depth)
    }
  }

  private mutating func function(_ expression: Expression, _ depth: Int) -> [IntegrandTerm]? {
    guard case .call(.elementary(let function), let arguments) = expression, arguments.count == 1 else {
      return nil
    }
    switch function {
    case .exponential: return exponential(arguments[0], depth)
    case .squareRoot: return power(arguments[0], Rational(1) / Rational(2), depth)
    case .naturalLogarithm:
      return arguments[0] == .name(variable) ? [IntegrandTerm(.one, function: .logarithm)] : nil
    case .sine, .cosine:
      guard let (a, b) = linear(arguments[0], depth) else { return nil }
      return [IntegrandTerm(.one, function: function == .sine ? .sine(a: a, b: b) : .cosine(a: a, b: b))]
    case .hyperbolicSine, .hyperbolicCosine:
      let half = Expression.one / .two
      guard let a = exponential(arguments[0], depth), let b = exponential(-arguments[0], depth) else {
        return nil
      }
      return a.scaled(by: half) + b.scaled(by: function == .hyperbolicSine ? -half : half)
    default: return nil
    }
  }

  /// The coefficients of a polynomial of the second degree, from the constant up.
  private mutating func quadratic(_ expression: Expression, _ depth: Int) -> [Expression]? {
    guard let terms = terms(of: expression, depth: depth) else { return nil }
    var result: [Expression] = [.zero, .zero, .zero]
    for term in terms {
      guard case .one = term.function, let power = term.power.integer, (0...2).contains(power) else {
        return nil
      }
      result[power] = result[power] + term.coefficient
    }
    return result
  }

  private mutating func linear(_ expression: Expression, _ depth: Int) -> (a: Expression, b: Expression)? {
    guard let form = quadratic(expression, depth), form[2] == .zero, isNotZero(form[1]) else { return nil }
    return (form[1], form[0])
  }

  /// Whether a coefficient has a value, and is certainly not zero.
  private mutating func isNotZero(_ expression: Expression) -> Bool { abs(sign(expression) ?? 0) == 1 }

  private mutating func sign(_ expression: Expression) -> Int? { (try? evaluator.real(expression))?.sign }

  private mutating func exponential(_ exponent: Expression, _ depth: Int) -> [IntegrandTerm]? {
    guard let form = quadratic(exponent, depth) else { return nil }
    let factor = form[0] == .zero ? Expression.one : .call(.exponential, form[0])
    if form[2] == .zero {
      guard isNotZero(form[1]) else { return nil }
      return [IntegrandTerm(factor, function: .exponential(a: form[1]))]
    }
    guard form[1] == .zero, sign(form[2]) == -1 else { return nil }
    return [IntegrandTerm(factor, function: .gaussian(a: -form[2]))]
  }

  private mutating func inverse(of expression: Expression, _ depth: Int) -> [IntegrandTerm]? {
    if case .power(let base, let exponent) = expression, !exponent.uses(variable),
      let power = try? evaluator.real(exponent).exact
    {
      return self.power(base, -power, depth)
    }
    if case .root(let radicand, nil) = expression {
      return power(radicand, Rational(-1) / Rational(2), depth)
    }
    return power(expression, Rational(-1), depth)
  }

  private mutating func power(_ base: Expression, _ power: Rational, _ depth: Int) -> [IntegrandTerm]? {
    guard base.uses(variable), let inside = terms(of: base, depth: depth) else {
      return base.uses(variable) ? nil : [IntegrandTerm(.power(base, Expression(power)))]
    }
    if let times = power.integer, (1...12).contains(times) {
      var result = inside
      for _ in 1..<times {
        guard let next = product(result, inside) else { return nil }
        result = next
      }
      return result
    }
    if inside.count == 1, case .one = inside[0].function {
      // `\sqrt{x^2}` is no `x`, so that only the variable itself has a root.
      let isWhole = power.isInteger && inside[0].power.isInteger
      guard isWhole || inside[0].power == Rational(1), isWhole || sign(inside[0].coefficient) == 1 else {
        return nil
      }
      return [IntegrandTerm(.power(inside[0].coefficient, Expression(power)), power: inside[0].power * power)]
    }
    if let times = power.integer, times < 0, inside.count == 1, inside[0].power.isZero,
      case .exponential(let a) = inside[0].function
    {
      return [
        IntegrandTerm(
          .power(inside[0].coefficient, Expression(power)), function: .exponential(a: Expression(power) * a))
      ]
    }
    guard let form = quadratic(base, depth) else { return nil }
    if form[2] == .zero {
      return isNotZero(form[1])
        ? [IntegrandTerm(.one, function: .linear(a: form[1], b: form[0], power: power))] : nil
    }
    let discriminant = form[1] * form[1] + -(Expression(Rational(4)) * form[2] * form[0])
    guard power == Rational(-1), sign(discriminant) == -1 else { return nil }
    return [IntegrandTerm(.one, function: .quadratic(a: form[2], b: form[1], c: form[0]))]
  }

  private mutating func product(_ left: [IntegrandTerm], _ right: [IntegrandTerm]) -> [IntegrandTerm]? {
    guard left.count * right.count <= Self.maximumTerms else { return nil }
    var result: [IntegrandTerm] = []
    for a in left {
      for b in right {
        guard let terms = product(a, b) else { return nil }
        result += terms
      }
    }
    return result
  }

  private mutating func product(_ left: IntegrandTerm, _ right: IntegrandTerm) -> [IntegrandTerm]? {
    let (coefficient, power) = (left.coefficient * right.coefficient, left.power + right.power)
    func term(_ function: IntegrandTerm.Function, _ factor: Expression = .one) -> IntegrandTerm {
      IntegrandTerm(coefficient * factor, power: power, function: function)
    }
    // `\sqrt{x} \sqrt{x}` is `x` for positive numbers only.
    guard power.isInteger == (left.power.isInteger && right.power.isInteger) else { return nil }
    switch (left.function, right.function) {
    case (let function, .one), (.one, let function): return [term(function)]
    case (.exponential(let a), .exponential(let b)):
      guard let sign = sign(a + b) else { return nil }
      return [term(sign == 0 ? .one : .exponential(a: a + b))]
    case (.gaussian(let a), .gaussian(let b)): return [term(.gaussian(a: a + b))]
    case (.sine(let a, let b), .sine(let c, let d)):
      return waves((a, b), (c, d), true, term).map { [$0.minus] + [$0.plus].scaled(by: -.one) }
    case (.cosine(let a, let b), .cosine(let c, let d)):
      return waves((a, b), (c, d), true, term).map { [$0.minus, $0.plus] }
    case (.sine(let a, let b), .cosine(let c, let d)), (.cosine(let c, let d), .sine(let a, let b)):
      return waves((a, b), (c, d), false, term).map { [$0.minus, $0.plus] }
    default: return nil
    }
  }

  private typealias Angle = (a: Expression, b: Expression)

  /// Half the cosine, or the sine, of the difference and of the sum of two angles.
  private mutating func waves(
    _ left: Angle, _ right: Angle, _ isCosine: Bool,
    _ term: (IntegrandTerm.Function, Expression) -> IntegrandTerm
  ) -> (minus: IntegrandTerm, plus: IntegrandTerm)? {
    let half = Expression.one / .two
    func wave(_ a: Expression, _ b: Expression, _ sign: Int) -> IntegrandTerm {
      if sign == 0 { return term(.one, half * .call(isCosine ? .cosine : .sine, b)) }
      return term(isCosine ? .cosine(a: a, b: b) : .sine(a: a, b: b), half)
    }
    let (difference, sum) = (left.a + -right.a, left.a + right.a)
    guard let first = sign(difference), let second = sign(sum) else { return nil }
    return (
      wave(difference, left.b + -right.b, first), wave(sum, left.b + right.b, second)
    )
  }
}

extension [IntegrandTerm] {
  fileprivate func scaled(by factor: Expression) -> [IntegrandTerm] {
    map { IntegrandTerm($0.coefficient * factor, power: $0.power, function: $0.function) }
  }
}
