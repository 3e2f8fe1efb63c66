extension Expression {
  /// A name that has no value in this scope; nil when all have.
  package func freeName(in scope: Scope) -> String? {
    var bound: Set<String> = []
    walk { if case .aggregate(let aggregate) = $0 { bound.insert(aggregate.variable.key) } }
    func free(_ expression: Expression) -> String? {
      switch expression {
      case .opaque(let text): return text
      case .name(let name):
        // The index of a name is part of it: `x_{ij}` needs no value of `i`.
        if bound.contains(name.key) || scope.values[name.key] != nil { return nil }
        if ["π", "e"].contains(name.key), !scope.lostConstants.contains(name.key) { return nil }
        if name.key == "i", !scope.lostConstants.contains("i"), hasImaginaryUnit { return nil }
        if name.index.contains(where: { index in bound.contains { index.uses(SymbolName($0)) } }) {
          return nil
        }
        return name.key
      case .application(let name, let arguments, _, let power):
        // `n(n + 1)` under a sum over `n` is a product.
        let isVariable = bound.contains(name.key) && !scope.functionNames.contains(name.key)
        let isCall = scope.functions[name.key] != nil && !arguments.isEmpty
        guard isVariable || scope.isFactor(name) || isCall else { return name.key }
        return firstFree(arguments + (power.map { [$0] } ?? []))
      default: return firstFree(expression.operands)
      }
    }
    // Not `lazy.compactMap(free).first`, which asks twice, at each level anew.
    func firstFree(_ expressions: [Expression]) -> String? {
      for expression in expressions { if let name = free(expression) { return name } }
      return nil
    }
    return free(self)
  }
}

extension Expression {
  /// Whether `i` stands as the imaginary unit: raised, in an exponent, or multiplied with a number or a constant.
  private var hasImaginaryUnit: Bool {
    let unit = Expression.name(SymbolName("i"))
    func isConstant(_ expression: Expression) -> Bool {
      switch expression {
      case .number, .name(SymbolName("π")), .name(SymbolName("e")), .root: true
      case .negate(let a): isConstant(a)
      case .binary(.multiply, let a, let b), .binary(.divide, let a, let b): isConstant(a) && isConstant(b)
      default: false
      }
    }
    return contains {
      switch $0 {
      case .power(unit, _): true
      case .power(.name(SymbolName("e")), let exponent): exponent.contains { $0 == unit }
      case .binary(.multiply, let a, let b): (isConstant(a) && b == unit) || (a == unit && isConstant(b))
      default: false
      }
    }
  }
}

extension Expression {
  /// With a sign of multiplication where a name stands before parentheses and is no function: `x(1 + 1)`.
  package func withProducts(in scope: Scope) -> Expression {
    // `n(n - 1)!`: the sign belongs to the parenthesis.
    if case .factorial(.application(let name, let arguments, 0, nil), let isDouble) = self,
      arguments.count == 1,
      scope.functions[name.key] == nil, scope.isFactor(name)
    {
      return .binary(
        .multiply, .name(name), .factorial(arguments[0].withProducts(in: scope), isDouble: isDouble))
    }
    let inner = mapOperands { $0.withProducts(in: scope) }
    if case .application(let name, let arguments, 0, nil) = inner, arguments.isEmpty { return .name(name) }
    guard case .application(let name, let arguments, 0, let power) = inner, arguments.count == 1,
      scope.functions[name.key] == nil, scope.isFactor(name)
    else { return inner }
    return .binary(.multiply, .name(name), power.map { .power(arguments[0], $0) } ?? arguments[0])
  }
}

extension Scope {
  /// Whether a name before parentheses is a factor: it has a value, and is no function.
  fileprivate func isFactor(_ name: SymbolName) -> Bool {
    !functionNames.contains(name.key) && (values[name.key] != nil || ["π", "e"].contains(name.key))
  }
}
