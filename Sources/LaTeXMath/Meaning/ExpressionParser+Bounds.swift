internal import Numbers

/// What is taken between bounds: `[x^2]_0^1`, `\left. x^2 \right|_0^1`, `x^2 \Big|_{x=2}`.
extension ExpressionParser {
  /// The difference that a bracket with two bounds stands for; nil where its scripts are no bounds.
  func difference(of body: Expression, _ scripts: MathScripts) throws(Unreadable) -> Expression? {
    guard scripts.primes == 0, let sub = scripts.sub, !body.isMatrix, !body.isNorm else { return nil }
    let (low, named) = sub.content.bound
    guard let variable = named ?? body.onlyVariable else { return nil }
    guard let sup = scripts.sup else {
      return named == nil ? nil : body.taken(at: try inner(low), variable, side: 1)
    }
    let (high, other) = sup.content.bound
    guard other == nil || other == variable else { return nil }
    let (a, b) = (try inner(low), try inner(high))
    // `[x]_i^2` may be an index and a square.
    guard named != nil || a.nameKeys.isSubset(of: Self.constants) && b.nameKeys.isSubset(of: Self.constants)
    else { return nil }
    return .binary(
      .subtract, body.taken(at: b, variable, side: -1), body.taken(at: a, variable, side: 1))
  }

  /// The scripts of the bar with bounds that is next; nil where none is.
  var barWithBounds: MathScripts? {
    guard case .scripts(let scripts)? = next?.kind, let bar = scripts.base?.coreSymbol,
      Self.bars.contains(bar)
    else { return nil }
    return scripts
  }

  /// The variable of a bar with bounds: the one that they name, else the only one of the last term, or of all.
  static func variable(of scripts: MathScripts, behind terms: [Expression]) -> SymbolName? {
    if let named = scripts.sub?.content.bound.variable { return named }
    return terms.last?.onlyVariable ?? Expression.matrix([terms]).onlyVariable
  }

  private static let constants: Set<String> = ["π", "e"]
}

extension [MathNode] {
  /// A bound, and the variable that it names: `x = 0`.
  fileprivate var bound: (value: [MathNode], variable: SymbolName?) {
    let nodes = significant
    guard nodes.count > 2, nodes[1].symbol == "=", let key = nodes[0].nameKey else { return (nodes, nil) }
    return (Array(nodes[2...]), SymbolName(key))
  }
}

extension Expression {
  /// The one name in it that is no constant.
  fileprivate var onlyVariable: SymbolName? {
    let keys = nameKeys.subtracting(["π", "e"])
    guard keys.count == 1, let key = keys.first else { return nil }
    return SymbolName(key)
  }

  /// Its value where a variable has one: the limit, where that is infinite.
  fileprivate func taken(at point: Expression, _ variable: SymbolName, side: Int) -> Expression {
    switch point {
    case .infinity, .negate(.infinity):
      .aggregate(
        Aggregate(operation: .limit, variable: variable, range: .towards(point, side: side), body: self))
    default: withProducts(of: variable).replacing(variable, by: point)
    }
  }

  /// With a sign of multiplication where the variable stands before parentheses: `x(x + 1)`.
  private func withProducts(of variable: SymbolName) -> Expression {
    let inner = mapOperands { $0.withProducts(of: variable) }
    guard case .application(variable, let arguments, 0, let power) = inner else { return inner }
    if arguments.isEmpty { return .name(variable) }
    guard arguments.count == 1 else { return inner }
    return .binary(.multiply, .name(variable), power.map { .power(arguments[0], $0) } ?? arguments[0])
  }
}
