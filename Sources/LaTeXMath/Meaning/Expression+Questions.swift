package import Numbers

extension WrittenNumber {
  /// The number 1.
  package static let one = WrittenNumber(integer: 1)

  package init(integer: Int) {
    self.init()
    isNegative = integer < 0
    digits = String(integer.magnitude)
  }
}

extension Expression {
  /// The operands directly below.
  package var operands: [Expression] {
    switch self {
    case .number, .infinity, .opaque: []
    case .name(let name): name.index
    case .negate(let a), .transpose(let a), .magnitude(let a), .floor(let a),
      .ceiling(let a), .factorial(let a, _), .percent(let a), .degrees(let a), .unit(let a, _):
      [a]
    case .binary(_, let a, let b), .power(let a, let b), .binomial(let a, let b): [a, b]
    case .element(let a, let places): [a] + places
    case .root(let a, let b): [a] + (b.map { [$0] } ?? [])
    case .norm(let a, let b): [a] + (b.map { [$0] } ?? [])
    case .call(_, let list), .set(let list), .ambiguous(_, let list): list
    case .application(_, let list, _, let power): list + (power.map { [$0] } ?? [])
    case .aggregate(let aggregate):
      switch aggregate.range {
      case .bounds(let a, let b): [a, b, aggregate.body]
      case .list(let list): list + [aggregate.body]
      case .indices: [aggregate.body]
      case .towards(let point, _): [point, aggregate.body]
      }
    case .cases(let rows):
      rows.flatMap { row in [row.value] + (row.condition ?? []).flatMap { [$0.left, $0.right] } }
    case .matrix(let rows): rows.flatMap { $0 }
    }
  }

  /// Visits all expressions below, itself first.
  package func walk(_ visit: (Expression) -> Void) {
    visit(self)
    for operand in operands { operand.walk(visit) }
  }

  /// Whether a condition holds for it or for something below.
  package func contains(_ condition: (Expression) -> Bool) -> Bool {
    condition(self) || operands.contains { $0.contains(condition) }
  }

  /// The literals, in reading order.
  package var literals: [WrittenNumber] {
    var result: [WrittenNumber] = []
    walk { if case .number(let number) = $0 { result.append(number) } }
    return result
  }

  /// The keys of all names in it.
  package var nameKeys: Set<String> {
    var keys: Set<String> = []
    walk { if case .name(let name) = $0 { keys.insert(name.key) } }
    return keys
  }

  /// The keys of all names, applied ones among them; where an index is computed, as in `x_i`, also the array's own key and,
  /// with `_` behind it, the key that stands for all its elements.
  package var allKeys: Set<String> {
    var keys: Set<String> = []
    walk { expression in
      switch expression {
      case .name(let name), .application(let name, _, _, _):
        keys.insert(name.key)
        if name.hasComputedIndex {
          keys.formUnion([name.base, name.base + "_"])
        }
      default: break
      }
    }
    return keys
  }

  /// Whether writers may mean different things by it: a logarithm without a base, `1/2x`, angles.
  package var hasReadings: Bool {
    contains { expression in
      switch expression {
      case .ambiguous: true
      case .call(.logarithm, let arguments): arguments.count == 1
      case .call(.elementary(let function), _):
        [.sine, .cosine, .tangent, .arcsine, .arccosine, .arctangent].contains(function)
      default: false
      }
    }
  }

  /// Whether a name stands in it.
  package func uses(_ name: SymbolName) -> Bool {
    contains { expression in
      switch expression {
      case .name(let other): other == name
      case .application(let other, _, _, _): other == name
      default: false
      }
    }
  }

  /// Whether a name stands in it that no sum of its own runs over: not `r` of `\sum r^2`.
  package func usesFreely(_ name: SymbolName) -> Bool {
    switch self {
    case .aggregate(let aggregate) where aggregate.variable == name: false
    case .name(let other): other == name || operands.contains { $0.usesFreely(name) }
    default: operands.contains { $0.usesFreely(name) }
    }
  }

  /// Whether it is a matrix or a vector that is written out.
  package var isMatrix: Bool { if case .matrix = self { true } else { false } }

  /// Whether it is a norm, whose scripts are an order and a power: `\|x\|_2^2`.
  package var isNorm: Bool { if case .norm = self { true } else { false } }

  /// `10^{-3}`
  package var isPowerOfTen: Bool {
    guard case .power(.number(let base), let exponent) = self, base.value == Rational(10), !base.hasPoint
    else {
      return false
    }
    if case .negate(let operand) = exponent { return operand.isWholeNumber }
    return exponent.isWholeNumber
  }

  /// Whether it is a whole number as it stands.
  package var isWholeNumber: Bool {
    if case .number(let number) = self { number.isInteger && !number.hasPoint } else { false }
  }

  /// A quotient of two whole numbers, as in `2\frac12`.
  package var isSimpleFraction: Bool {
    if case .binary(.divide, let a, let b) = self { a.isWholeNumber && b.isWholeNumber } else { false }
  }

  /// Whether it calls a function, or sums.
  package var isCall: Bool {
    switch self {
    case .call, .application, .aggregate: true
    case .power(let base, _): base.isCall
    default: false
    }
  }

  /// The aggregate that a term ends with, and the term around another one in its place.
  package var trailingAggregate: (around: (Expression) -> Expression, aggregate: Aggregate)? {
    switch self {
    // A differential ends what an integral takes.
    case .aggregate(let aggregate): return aggregate.operation == .integral ? nil : ({ $0 }, aggregate)
    case .negate(let operand):
      guard let (around, aggregate) = operand.trailingAggregate else { return nil }
      return ({ .negate(around($0)) }, aggregate)
    case .binary(let operation, let left, let right):
      guard let (around, aggregate) = right.trailingAggregate else { return nil }
      return ({ .binary(operation, left, around($0)) }, aggregate)
    default: return nil
    }
  }
}

extension Expression {
  /// Without the unit behind it.
  package var withoutUnit: Expression { if case .unit(let operand, _) = self { operand } else { self } }

  /// The unit behind it.
  package var unitText: String? { if case .unit(_, let text) = self { text } else { nil } }
}
