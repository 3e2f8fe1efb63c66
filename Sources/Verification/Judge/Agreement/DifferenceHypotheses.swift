internal import LaTeXMath
internal import Numbers
internal import Words

/// Slips that would explain a difference: formulas a step away from the one that is written.
struct DifferenceHypotheses {
  let side: FormulaSide
  let body: Expression
  let claim: AgreementClaim

  /// A slip, and what the code would compute with it.
  struct Slip {
    enum Kind {
      case base(Wording)
      case term(String)
      case sign(String)
      case offByOne, power
      case function(Wording)
    }
    var kind: Kind
    var body: Expression
  }

  /// All slips that are a step away, the most usual first.
  var slips: [Slip] {
    var found: [Slip] = []
    for (name, function) in Self.logarithms {
      let other = body.withLogarithms(function)
      if other != body { found.append(Slip(kind: .base(name), body: other)) }
    }
    found += body.steps { Self.step($0) }.map { Slip(kind: $0.0, body: $0.1) }
    return Array(found.prefix(120))
  }

  static let logarithms: [(name: Wording, function: ElementaryFunction)] = [
    (Wording("the natural logarithm", ja: "自然対数"), .naturalLogarithm),
    (Wording("the logarithm to base 2", ja: "底 2 の対数"), .binaryLogarithm),
    (Wording("the logarithm to base 10", ja: "常用対数"), .decimalLogarithm),
  ]

  /// Formulas with another constant, or with two factors or a function exchanged: a step away that has no name.
  var unnamedSteps: [Expression] {
    Array(body.steps { Self.unnamedStep($0) }.map { $0.1 }.prefix(120))
  }

  private static func unnamedStep(_ expression: Expression) -> [(Bool, Expression)] {
    let one = Expression.number(.one)
    let two = Expression.number(.init(integer: 2))
    return switch expression {
    case .number:
      [
        (true, .binary(.add, expression, one)), (true, .binary(.subtract, expression, one)),
        (true, .binary(.multiply, expression, two)), (true, .binary(.divide, expression, two)),
      ]
    case .binary(.multiply, let a, let b), .binary(.dot, let a, let b):
      [(true, .binary(.multiply, b, a)), (true, .binary(.add, a, b))]
    case .binary(.divide, let a, let b): [(true, .binary(.multiply, a, b))]
    case .call(.elementary(.exponential), let list):
      list.count == 1
        ? [
          (true, .call(.elementary(.hyperbolicTangent), list)),
          (true, .call(.elementary(.hyperbolicSine), list)),
        ] : []
    default: []
    }
  }

  /// What one slip makes of an expression.
  private static func step(_ expression: Expression) -> [(Slip.Kind, Expression)] {
    switch expression {
    case .binary(.add, let a, let b):
      return [
        (.sign(b.latex), .binary(.subtract, a, b)), (.term(b.latex), a), (.term(a.latex), b),
        (.sign(a.latex), .binary(.subtract, b, a)),
      ]
    case .binary(.subtract, let a, let b):
      return [(.sign(b.latex), .binary(.add, a, b)), (.term(b.latex), a), (.term(a.latex), .negate(b))]
    case .binary(.multiply, let a, let b), .binary(.dot, let a, let b), .binary(.elementwise, let a, let b):
      return [(.term(b.latex), a), (.term(a.latex), b)]
    case .binary(.divide, let a, let b):
      return [
        (.term(b.latex), a),
        (.function(.init("the quotient turned over", ja: "商の上下が逆になっている")), .binary(.divide, b, a)),
      ]
    case .negate(let a): return [(.sign(a.latex), a)]
    case .power(let a, .number): return [(.power, a)]
    case .root(let a, _): return [(.power, a)]
    case .call(.elementary(.squareRoot), let list): return list.map { (.power, $0) }
    case .norm: return [(.power, .power(expression, .number(.init(integer: 2))))]
    case .aggregate(var aggregate):
      guard aggregate.operation == .sum || aggregate.operation == .product else { return [] }
      var found: [(Slip.Kind, Expression)] = []
      if case .bounds(let low, let high) = aggregate.range {
        let one = Expression.number(.one)
        aggregate.range = .bounds(.binary(.add, low, one), high)
        found.append((.offByOne, .aggregate(aggregate)))
        aggregate.range = .bounds(low, .binary(.subtract, high, one))
        found.append((.offByOne, .aggregate(aggregate)))
        aggregate.range = .bounds(low, .binary(.add, high, one))
        found.append((.offByOne, .aggregate(aggregate)))
        aggregate.range = .bounds(low, high)
      }
      aggregate.operation = aggregate.operation == .sum ? .product : .sum
      found.append(
        (
          .function(
            aggregate.operation == .sum
              ? .init("a sum for a product", ja: "積のところが和になっている")
              : .init("a product for a sum", ja: "和のところが積になっている")),
          .aggregate(aggregate)
        ))
      return found
    case .call(.maximum, let list):
      let name = Wording("the minimum for the maximum", ja: "最大のところが最小になっている")
      return [(.function(name), .call(.minimum, list))]
    case .call(.minimum, let list):
      let name = Wording("the maximum for the minimum", ja: "最小のところが最大になっている")
      return [(.function(name), .call(.maximum, list))]
    case .call(.elementary(.sine), let list):
      let name = Wording("the cosine for the sine", ja: "正弦のところが余弦になっている")
      return [(.function(name), .call(.elementary(.cosine), list))]
    case .call(.elementary(.cosine), let list):
      let name = Wording("the sine for the cosine", ja: "余弦のところが正弦になっている")
      return [(.function(name), .call(.elementary(.sine), list))]
    default: return []
    }
  }

  // MARK: Arguments and axes

  /// Pairs of parameters of one shape.
  func swaps(_ inputs: [String: InputValue]) -> [(String, String)] {
    let names = side.parameters.map(\.name)
    return names.indices.flatMap { first in
      names[(first + 1)...].compactMap { second in
        inputs[names[first]]?.shape == inputs[second]?.shape ? (names[first], second) : nil
      }
    }
  }

  func swapped(_ pair: (String, String), _ inputs: [String: InputValue]) -> FormulaSide.Result? {
    var other = inputs
    (other[pair.0], other[pair.1]) = (inputs[pair.1], inputs[pair.0])
    return try? side.result(body, other)
  }

  /// The formula of transposed matrices: what it gives along the other axis.
  func acrossAxis(_ inputs: [String: InputValue]) -> FormulaSide.Result? {
    let other = inputs.mapValues(\.transposed)
    guard other != inputs, let result = try? side.result(body, other) else { return nil }
    return result.transposed
  }
}

extension InputValue {
  /// A matrix with rows for columns.
  var transposed: InputValue {
    guard case .matrix(let rows) = self, let first = rows.first else { return self }
    return .matrix(first.indices.map { column in rows.map { $0[column] } })
  }
}

extension Expression {
  fileprivate func withLogarithms(_ function: ElementaryFunction) -> Expression {
    switch self {
    case .call(.elementary(.naturalLogarithm), let list), .call(.elementary(.binaryLogarithm), let list),
      .call(.elementary(.decimalLogarithm), let list):
      .call(.elementary(function), list.map { $0.withLogarithms(function) })
    case .call(.logarithm, let list) where !list.isEmpty:
      .call(.elementary(function), [list[0].withLogarithms(function)])
    default: mapOperands { $0.withLogarithms(function) }
    }
  }

  /// All expressions in which one part is replaced by what a step makes of it.
  fileprivate func steps<Kind>(_ step: (Expression) -> [(Kind, Expression)]) -> [(Kind, Expression)] {
    var found = step(self)
    // In the order of `mapOperands`.
    var parts: [Expression] = []
    _ = mapOperands { part in
      parts.append(part)
      return part
    }
    for place in parts.indices {
      for (kind, operand) in parts[place].steps(step) {
        var turn = -1
        let whole = mapOperands { each in
          turn += 1
          return turn == place ? operand : each
        }
        found.append((kind, whole))
      }
    }
    return found
  }
}
