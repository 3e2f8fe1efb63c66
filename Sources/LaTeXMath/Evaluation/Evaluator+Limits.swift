internal import Numbers

/// Limits, where they are proven: of what is continuous, of quotients of polynomials, of quotients whose zeros have derivatives.
extension Evaluator {
  mutating func limit(_ aggregate: Aggregate) throws(EvaluationError) -> Real {
    guard case .towards(let point, _) = aggregate.range else { throw .unsupported("a limit without a point") }
    let variable = aggregate.variable
    var body = try inlined(aggregate.body)
    switch point {
    case .infinity: return try limitAtInfinity(body, variable)
    case .negate(.infinity):
      body = body.replacing(variable, by: .negate(.name(variable)))
      return try limitAtInfinity(body, variable)
    default: break
    }
    let place = try real(point)
    do throws(EvaluationError) {
      return try value(of: body, at: place, variable)
    } catch {
      guard case .arithmetic(.undefined) = error, let exact = place.exact else { throw error }
      if let function = RationalFunction(body, in: variable, &self) {
        guard let limit = function.limit(at: exact) else { throw .unsupported("a limit that is infinite") }
        return .exact(limit)
      }
      return try limitOfQuotient(body, at: place, variable)
    }
  }

  /// The value of what is continuous at a point.
  private mutating func value(of body: Expression, at place: Real, _ variable: SymbolName)
    throws(EvaluationError) -> Real
  {
    let saved = bindings[variable.key]
    defer { bindings[variable.key] = saved }
    bindings[variable.key] = .real(place)
    guard try isContinuous(body, variable) else { throw .unsupported("the limit of this expression") }
    return try real(body)
  }

  /// Whether an expression is made of operations that are continuous wherever they have a value. The variable has its value.
  private mutating func isContinuous(_ body: Expression, _ variable: SymbolName) throws(EvaluationError)
    -> Bool
  {
    if !body.uses(variable) { return true }
    switch body {
    case .name, .negate, .root, .magnitude, .percent, .degrees: break
    case .binary(let operation, _, _): if operation == .modulo { return false }
    case .power(let base, let exponent):
      if exponent.uses(variable), try real(base).sign != 1 { return false }
    case .call(let function, _):
      let others: Set<BuiltInFunction> = [
        .logarithm, .absolute, .sigmoid, .rectifier, .secant, .cosecant, .cotangent,
      ]
      if case .elementary = function { break }
      guard others.contains(function) else { return false }
    default: return false
    }
    for operand in body.operands where try !isContinuous(operand, variable) { return false }
    return true
  }

  /// `\frac{\sin x}{x}` at 0: by the first derivatives that are not zero, where all before them are, exactly.
  private mutating func limitOfQuotient(_ body: Expression, at place: Real, _ variable: SymbolName)
    throws(EvaluationError) -> Real
  {
    guard case .binary(.divide, var above, var below) = body else {
      throw .unsupported("a limit where there is no value")
    }
    for _ in 0..<4 {
      let (a, b) = (try value(of: above, at: place, variable), try value(of: below, at: place, variable))
      if b.sign == 1 || b.sign == -1 {
        return try checked { arithmetic throws(ArithmeticError) in try arithmetic.divide(a, b) }
      }
      guard a.isZero, b.isZero, let nextAbove = above.derivative(by: variable, in: scope),
        let nextBelow = below.derivative(by: variable, in: scope)
      else { break }
      (above, below) = (nextAbove, nextBelow)
    }
    throw .unsupported("a limit where there is no value")
  }

  private mutating func limitAtInfinity(_ body: Expression, _ variable: SymbolName) throws(EvaluationError)
    -> Real
  {
    if !body.uses(variable) { return try real(body) }
    if let function = RationalFunction(body, in: variable, &self) {
      guard let limit = function.limitAtInfinity else { throw .unsupported("a limit that is infinite") }
      return .exact(limit)
    }
    if let limit = try limitOfTerms(body, variable) { return limit }
    switch body {
    case .negate(let operand): return arithmetic.negate(try limitAtInfinity(operand, variable))
    case .binary(let operation, let left, let right) where operation != .modulo:
      let (a, b) = (try limitAtInfinity(left, variable), try limitAtInfinity(right, variable))
      guard case .real(let value) = try apply(operation, .real(a), .real(b)) else { break }
      return value
    case .power(let base, let exponent):
      if !base.uses(variable), let sign = growth(of: exponent, variable) {
        // The base to a power that grows, or falls, without bound.
        let size = try compare(try real(base), Real(1))
        if try real(base).sign == 1, size * sign < 0 { return Real(0) }
      } else if !exponent.uses(variable) {
        let (a, power) = (try limitAtInfinity(base, variable), try real(exponent))
        if a.sign == 1 || (a.sign != nil && power.exact?.isInteger == true && power.sign == 1) {
          return try checked { arithmetic throws(ArithmeticError) in try arithmetic.power(a, power) }
        }
      }
    case .call(.elementary(let function), let arguments) where arguments.count == 1:
      if function == .exponential {
        if growth(of: arguments[0], variable) == -1 { return Real(0) }
      } else if function == .arctangent, let sign = growth(of: arguments[0], variable) {
        return try checked { a throws(ArithmeticError) in try a.divide(a.multiply(a.pi, Real(sign)), Real(2))
        }
      } else if function == .hyperbolicTangent, let sign = growth(of: arguments[0], variable) {
        return Real(sign)
      }
      let inside = try limitAtInfinity(arguments[0], variable)
      return try checked { a throws(ArithmeticError) in try a.apply(function, inside) }
    case .root(let radicand, nil):
      let inside = try limitAtInfinity(radicand, variable)
      if inside.sign == 1 {
        return try checked { a throws(ArithmeticError) in try a.root(inside, degree: 2) }
      }
    default: break
    }
    throw .unsupported("a limit at infinity")
  }

  /// `x^2 e^{-x}`: what falls faster than every power grows; nil where some term is no such product.
  private mutating func limitOfTerms(_ body: Expression, _ variable: SymbolName) throws(EvaluationError)
    -> Real?
  {
    var reader = IntegrandReader(variable: variable, evaluator: self)
    guard let terms = reader.terms(of: body) else { return nil }
    var total = Expression.zero
    for term in terms {
      switch term.function {
      case .gaussian: break
      case .exponential(let a): if (try? real(a))?.sign != -1 { return nil }
      case .one where term.power.isZero: total = total + term.coefficient
      case .one where term.power.sign < 0: break
      default: return nil
      }
    }
    return try real(total)
  }

  /// 1 for a quotient of polynomials that grows without bound, -1 for one that falls without bound.
  private mutating func growth(of expression: Expression, _ variable: SymbolName) -> Int? {
    guard let function = RationalFunction(expression, in: variable, &self),
      function.numerator.count > function.denominator.count, let a = function.numerator.last,
      let b = function.denominator.last
    else { return nil }
    return a.sign * b.sign
  }
}

extension Evaluator {
  /// With the bodies of the note's functions in place of their calls, and products in place of what only looks like one.
  func inlined(_ expression: Expression, depth: Int = 0) throws(EvaluationError) -> Expression {
    guard depth < 8 else { throw .unsupported("a function that calls itself") }
    var failure: EvaluationError?
    func inline(_ expression: Expression) -> Expression {
      let inner = expression.mapOperands(inline)
      guard case .application(let name, let arguments, 0, let power) = inner else { return inner }
      if arguments.isEmpty { return scope.functionNames.contains(name.key) ? inner : .name(name) }
      guard let function = scope.functions[name.key] else {
        // A product, which `x(x + 1)` is.
        guard arguments.count == 1, !scope.functionNames.contains(name.key) else { return inner }
        return .binary(.multiply, .name(name), power.map { .power(arguments[0], $0) } ?? arguments[0])
      }
      guard function.parameters.count == arguments.count else { return inner }
      var body = function.body
      // By names that stand nowhere else, so that an argument keeps its own.
      for (place, parameter) in function.parameters.enumerated() {
        body = body.replacing(parameter, by: .name(SymbolName("\u{1}\(depth).\(place)")))
      }
      for (place, argument) in arguments.enumerated() {
        body = body.replacing(SymbolName("\u{1}\(depth).\(place)"), by: argument)
      }
      do throws(EvaluationError) { body = try inlined(body, depth: depth + 1) } catch { failure = error }
      return power.map { .power(body, $0) } ?? body
    }
    let result = inline(expression)
    if let failure { throw failure }
    return result
  }
}

extension Expression {
  /// With another expression in place of a name, except where a sum or an integral has the name as its own variable.
  func replacing(_ name: SymbolName, by replacement: Expression) -> Expression {
    switch self {
    case .name(name): return replacement
    case .aggregate(let aggregate) where aggregate.variable == name: return self
    default: return mapOperands { $0.replacing(name, by: replacement) }
    }
  }
}
