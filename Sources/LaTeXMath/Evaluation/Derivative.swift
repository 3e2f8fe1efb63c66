internal import Numbers

extension Expression {
  /// The derivative by a variable; nil where a rule is missing.
  package func derivative(by variable: SymbolName, in scope: Scope, depth: Int = 0) -> Expression? {
    guard depth < 24 else { return nil }
    func d(_ expression: Expression) -> Expression? {
      expression.derivative(by: variable, in: scope, depth: depth + 1)
    }
    let zero = Expression.number(.init(integer: 0))
    let one = Expression.number(.one)
    switch self {
    case .number: return zero
    case .name(let name):
      if name == variable { return one }
      return name.index.contains(where: { $0.uses(variable) }) ? nil : zero
    case .negate(let a): return d(a).map { .negate($0) }
    case .binary(let operation, let a, let b):
      guard let da = d(a), let db = d(b) else { return nil }
      switch operation {
      case .add, .subtract: return .binary(operation, da, db)
      case .multiply, .dot: return .binary(.add, .binary(.multiply, da, b), .binary(.multiply, a, db))
      case .divide:
        return .binary(
          .divide, .binary(.subtract, .binary(.multiply, da, b), .binary(.multiply, a, db)),
          .power(b, .number(.init(integer: 2))))
      case .modulo, .elementwise: return nil
      }
    case .percent(let a): return d(a).map { .percent($0) }
    case .degrees(let a): return d(a).map { .degrees($0) }
    case .power(let base, .number(let times)) where times.isInteger && !times.hasPoint && !times.isNegative:
      // Without a power of zero, which has no value at zero.
      guard let count = times.value?.integer, let inner = d(base) else { return nil }
      if count == 0 { return zero }
      if count == 1 { return inner }
      let rest = count == 2 ? base : .power(base, .number(.init(integer: count - 1)))
      return .binary(.multiply, .binary(.multiply, .number(times), rest), inner)
    case .power(let base, let exponent):
      if !exponent.uses(variable) {
        return d(base).map {
          .binary(
            .multiply, .binary(.multiply, exponent, .power(base, .binary(.subtract, exponent, one))), $0)
        }
      }
      if !base.uses(variable) {
        return d(exponent).map {
          .binary(.multiply, .binary(.multiply, self, .call(.elementary(.naturalLogarithm), [base])), $0)
        }
      }
      return nil
    case .root(let radicand, nil):
      return d(radicand).map { .binary(.divide, $0, .binary(.multiply, .number(.init(integer: 2)), self)) }
    case .call(let function, let arguments):
      if function == .logarithm, scope.logarithm ?? .naturalLogarithm != .naturalLogarithm {
        return uses(variable) ? nil : zero
      }
      guard arguments.count == 1, let inner = d(arguments[0]),
        let outer = function.derivative(at: arguments[0])
      else {
        return uses(variable) ? nil : zero
      }
      return .binary(.multiply, outer, inner)
    case .application(let name, let arguments, 0, nil) where arguments.isEmpty: return d(.name(name))
    case .application(let name, let arguments, let primes, nil):
      if !uses(variable) { return zero }
      guard scope.functions[name.key] != nil, arguments.count == 1, let inner = d(arguments[0]) else {
        return nil
      }
      return .binary(.multiply, .application(name, arguments, primes: primes + 1, power: nil), inner)
    case .ambiguous(_, let readings): return readings.first.flatMap(d)
    default: return uses(variable) ? nil : zero
    }
  }
}

extension BuiltInFunction {
  /// The derivative of the function at an argument.
  fileprivate func derivative(at x: Expression) -> Expression? {
    func call(_ function: ElementaryFunction) -> Expression { .call(.elementary(function), [x]) }
    func square(_ expression: Expression) -> Expression { .power(expression, .number(.init(integer: 2))) }
    let one = Expression.number(.one)
    switch self {
    case .elementary(.exponential): return call(.exponential)
    case .elementary(.naturalLogarithm), .logarithm: return .binary(.divide, one, x)
    case .elementary(.sine): return call(.cosine)
    case .elementary(.cosine): return .negate(call(.sine))
    case .elementary(.tangent): return .binary(.add, one, square(call(.tangent)))
    case .elementary(.hyperbolicSine): return call(.hyperbolicCosine)
    case .elementary(.hyperbolicCosine): return call(.hyperbolicSine)
    case .elementary(.hyperbolicTangent): return .binary(.subtract, one, square(call(.hyperbolicTangent)))
    case .elementary(.squareRoot):
      return .binary(.divide, one, .binary(.multiply, .number(.init(integer: 2)), call(.squareRoot)))
    case .sigmoid:
      let value = Expression.call(.sigmoid, [x])
      return .binary(.multiply, value, .binary(.subtract, one, value))
    default: return nil
    }
  }
}
