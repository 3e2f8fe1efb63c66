internal import LaTeXMath
internal import Numbers

extension Expression {
  /// More than a list of literals.
  var isComputed: Bool {
    contains {
      switch $0 {
      case .binary, .power: true
      default: false
      }
    }
  }

  /// Nothing but sums and products of literals, as boolean algebra writes "or" and "and".
  var isBoolean: Bool {
    switch self {
    case .number: true
    case .binary(let operation, let a, let b):
      operation != .divide && operation != .modulo && a.isBoolean && b.isBoolean
    case .negate(let a): a.isBoolean
    default: false
    }
  }

  /// The decimals in it, and in the values and functions that the note gives its names; none that a percent sign follows.
  func decimals(in scope: Scope) -> [WrittenNumber] {
    var result: [WrittenNumber] = []
    func collect(_ expression: Expression, _ isOwn: Bool) {
      switch expression {
      case .percent: return
      case .number(let number):
        if number.hasPoint, !number.isPercent { result.append(number) }
      case .name(let name):
        if isOwn, let given = scope.values[name.key] { collect(given.value, false) }
      case .application(let name, let arguments, _, _) where arguments.isEmpty: collect(.name(name), isOwn)
      case .application(let name, _, _, _):
        if isOwn, let function = scope.functions[name.key] { collect(function.body, false) }
        fallthrough
      default: for operand in expression.operands { collect(operand, isOwn) }
      }
    }
    collect(self, true)
    return result
  }

  /// Every quotient rounded down, but those of which the expression itself says how they are rounded.
  var withWholeDivision: Expression {
    switch self {
    case .floor, .ceiling: return self
    default: break
    }
    let inner = mapOperands { $0.withWholeDivision }
    if case .binary(.divide, _, _) = inner { return .floor(inner) }
    return inner
  }

  /// Whether the value is a decimal that ends within this many places.
  func isExactDecimal(_ scope: Scope, places: Int) -> Bool {
    var evaluator = Evaluator(scope: scope)
    guard places >= 0, places < 1000, let value = try? evaluator.real(withoutUnit).exact,
      let scale = Rational(10).power(places)
    else { return false }
    // No place behind: more digits would all be zeros, so that a claim with as many is meant to be exact.
    return (value * scale).isInteger && places <= value.decimalPlaces
  }
}

extension Rational {
  /// The places of the decimal; a large number where it does not end.
  fileprivate var decimalPlaces: Int {
    var value = self
    for places in 0..<60 {
      if value.isInteger { return places }
      value = value * Rational(10)
    }
    return 1000
  }
}

extension Expression {
  /// `e` elsewhere than as the base of a power, in an expression without decimals: perhaps an identity element or an edge.
  var hasBareE: Bool {
    if literals.contains(where: \.hasPoint) { return false }
    let e = Expression.name(SymbolName("e"))
    func isBare(_ expression: Expression) -> Bool {
      switch expression {
      case e: true
      case .power(e, let exponent): isBare(exponent)
      case .call: false
      default: expression.operands.contains(where: isBare)
      }
    }
    return isBare(self)
  }
}
