internal import Numbers

/// A quotient of polynomials in one variable with exact coefficients.
struct RationalFunction {
  /// From the constant up, without zeros at the end; empty for zero.
  private(set) var numerator: [Rational]
  private(set) var denominator: [Rational]

  private static let maximumDegree = 64

  private init(_ numerator: [Rational], _ denominator: [Rational] = [Rational(1)]) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// nil for what is none, or has coefficients that are not rational.
  init?(_ expression: Expression, in variable: SymbolName, _ evaluator: inout Evaluator) {
    func read(_ expression: Expression, _ evaluator: inout Evaluator) -> RationalFunction? {
      RationalFunction(expression, in: variable, &evaluator)
    }
    switch expression {
    case .name(let name) where name == variable: self.init([Rational(0), Rational(1)])
    case _ where !expression.uses(variable):
      guard let value = try? evaluator.real(expression).exact else { return nil }
      self.init(value.isZero ? [] : [value])
    case .negate(let operand):
      guard let inner = read(operand, &evaluator) else { return nil }
      self.init(inner.numerator.map { -$0 }, inner.denominator)
    case .binary(let operation, let left, let right):
      guard let a = read(left, &evaluator), let b = read(right, &evaluator),
        let result = a.combined(operation, b)
      else { return nil }
      self = result
    case .power(let base, let exponent) where !exponent.uses(variable):
      guard let power = try? evaluator.real(exponent).integer, power != 0, abs(power) <= 32,
        let factor = read(base, &evaluator)
      else { return nil }
      var result = factor
      for _ in 1..<abs(power) {
        guard let next = result.combined(.multiply, factor) else { return nil }
        result = next
      }
      if power < 0 {
        guard !result.numerator.isEmpty else { return nil }
        result = RationalFunction(result.denominator, result.numerator)
      }
      self = result
    default: return nil
    }
  }

  private func combined(_ operation: Expression.BinaryOperator, _ other: RationalFunction)
    -> RationalFunction?
  {
    guard numerator.count + other.denominator.count <= Self.maximumDegree,
      denominator.count + other.numerator.count <= Self.maximumDegree,
      denominator.count + other.denominator.count <= Self.maximumDegree,
      numerator.count + other.numerator.count <= Self.maximumDegree
    else { return nil }
    switch operation {
    case .add, .subtract:
      let left = numerator.times(other.denominator)
      let right = other.numerator.times(denominator)
      return RationalFunction(
        left.plus(operation == .add ? right : right.map { -$0 }), denominator.times(other.denominator))
    case .multiply, .dot:
      return RationalFunction(numerator.times(other.numerator), denominator.times(other.denominator))
    case .divide:
      guard !other.numerator.isEmpty else { return nil }
      return RationalFunction(numerator.times(other.denominator), denominator.times(other.numerator))
    case .modulo, .elementwise: return nil
    }
  }

  /// The limit at a point, with common zeros divided out; nil where it is infinite.
  func limit(at point: Rational) -> Rational? {
    var (above, below) = (numerator, denominator)
    while !above.isEmpty, above.value(at: point).isZero, below.value(at: point).isZero {
      (above, below) = (above.divided(byRoot: point), below.divided(byRoot: point))
    }
    let divisor = below.value(at: point)
    return divisor.isZero ? nil : above.value(at: point) / divisor
  }

  /// The limit at infinity, by the degrees; nil where it is infinite.
  var limitAtInfinity: Rational? {
    if numerator.count < denominator.count { return Rational(0) }
    guard numerator.count == denominator.count, let a = numerator.last, let b = denominator.last else {
      return nil
    }
    return a / b
  }
}

extension [Rational] {
  fileprivate func plus(_ other: [Rational]) -> [Rational] {
    var result = count < other.count ? other : self
    for (place, value) in (count < other.count ? self : other).enumerated() {
      result[place] = result[place] + value
    }
    while result.last?.isZero ?? false { result.removeLast() }
    return result
  }

  fileprivate func times(_ other: [Rational]) -> [Rational] {
    if isEmpty || other.isEmpty { return [] }
    var result = [Rational](repeating: Rational(0), count: count + other.count - 1)
    for (i, a) in enumerated() {
      for (j, b) in other.enumerated() { result[i + j] = result[i + j] + a * b }
    }
    return result
  }

  func value(at point: Rational) -> Rational {
    reversed().reduce(Rational(0)) { $0 * point + $1 }
  }

  /// The quotient by `x - root`, where that is a factor.
  fileprivate func divided(byRoot root: Rational) -> [Rational] {
    var result: [Rational] = []
    var carry = Rational(0)
    for coefficient in reversed() {
      carry = carry * root + coefficient
      result.append(carry)
    }
    return Array(result.dropLast().reversed())
  }
}

extension [Rational] {
  /// The coefficients of the derivative.
  var derivative: [Rational] { enumerated().dropFirst().map { Rational($0.offset) * $0.element } }

  /// The zeros, where all are rational, small and different; nil for others.
  var simpleRationalRoots: [Rational]? {
    guard count > 1, count <= 6 else { return nil }
    var (rest, roots): ([Rational], [Rational]) = (self, [])
    for denominator in 1...12 {
      for numerator in -200...200 where rest.count > 1 {
        guard let root = Rational(numerator, over: denominator), rest.value(at: root).isZero else { continue }
        if roots.contains(root) { return nil }
        roots.append(root)
        rest = rest.divided(byRoot: root)
      }
    }
    guard rest.count == 1, !roots.contains(where: { derivative.value(at: $0).isZero }) else { return nil }
    return roots
  }
}
