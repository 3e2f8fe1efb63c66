internal import Numbers

/// Definite integrals: in closed form, or between bounds that are proven.
extension Evaluator {
  mutating func integral(_ aggregate: Aggregate) throws(EvaluationError) -> Real {
    var aggregate = aggregate
    aggregate.body = try inlined(aggregate.body)
    // A function without its argument is no constant, whatever value its name has elsewhere.
    for key in aggregate.body.nameKeys
    where key != aggregate.variable.key && scope.functionNames.contains(String(key.prefix { $0 != "'" })) {
      throw .free(key)
    }
    try spend(2_000)
    if let closed = Antiderivative.closedForm(of: aggregate, self) { return try real(closed) }
    guard case .bounds(let lower, let upper) = aggregate.range else {
      throw .unsupported("an integral without bounds")
    }
    for bound in [lower, upper] where bound == .infinity || bound == .negate(.infinity) {
      throw .unsupported("an integral without end")
    }
    let (low, high) = (try real(lower), try real(upper))
    // What is computed once for each panel must not be long.
    guard !aggregate.body.contains({ if case .aggregate = $0 { true } else { false } }) else {
      throw .unsupported("an integral of this kind")
    }
    var quadrature = Quadrature(aggregate.body, by: aggregate.variable, evaluator: self)
    let result = try quadrature.integral(from: low, to: high)
    try spend(quadrature.work)
    return .interval(result)
  }
}

/// A part of what is integrated over.
private struct Panel {
  let whole: FloatInterval
  let middle: FloatInterval
  /// Half of its length.
  let reach: FloatInterval

  init(_ start: FloatInterval, _ length: FloatInterval, _ from: Rational, _ through: Rational)
    throws(ArithmeticError)
  {
    func place(_ share: Rational) throws(ArithmeticError) -> FloatInterval {
      try .add(start, .multiply(length, FloatInterval(share, precision: start.precision)))
    }
    let half = (through - from) / Rational(2)
    reach = try .multiply(length, FloatInterval(half, precision: start.precision))
    middle = try place(from + half)
    whole = try .hull(place(from), place(through))
  }
}

/// Integrates panel by panel: the Taylor polynomial around the middle, and the bounds of its next coefficient on the whole panel.
private struct Quadrature {
  /// Even, so that the power in the remainder has one sign.
  static let order = 24
  static let precision = 192
  static let maximumDepth = 8
  static let workLimit = 50_000

  let body: Expression
  let variable: SymbolName
  let evaluator: Evaluator
  private(set) var work = 0

  init(_ body: Expression, by variable: SymbolName, evaluator: Evaluator) {
    (self.body, self.variable, self.evaluator) = (body, variable, evaluator)
  }

  /// Between bounds as narrow as other values are known.
  mutating func integral(from low: Real, to high: Real) throws(EvaluationError) -> FloatInterval {
    let (a, b) = (low.interval(precision: Self.precision), high.interval(precision: Self.precision))
    let length: FloatInterval
    do { length = try .add(b, -a) } catch { throw .arithmetic(error) }
    if low.exact != nil, low.exact == high.exact { return constant(Rational(0)) }
    guard length.isPositive || length.isNegative else { throw .arithmetic(.unsettled) }
    if length.isNegative { return -(try integral(from: high, to: low)) }
    var pending: [(from: Rational, through: Rational, depth: Int)] = [(Rational(0), Rational(1), 0)]
    var total = constant(Rational(0))
    while let panel = pending.popLast() {
      if let part = try part(a, length, panel.from, panel.through) {
        do { total = try .add(total, part) } catch { throw .arithmetic(error) }
      } else {
        guard panel.depth < Self.maximumDepth else { throw .arithmetic(.unsettled) }
        let middle = (panel.from + panel.through) / Rational(2)
        pending.append((middle, panel.through, panel.depth + 1))
        pending.append((panel.from, middle, panel.depth + 1))
      }
      if work > Self.workLimit { throw .tooLarge }
    }
    guard total.isTight || (total.holdsZero && (total.widthExponent ?? -100) <= -90) else {
      throw .arithmetic(.unsettled)
    }
    return total
  }

  private func constant(_ value: Rational) -> FloatInterval {
    FloatInterval(value, precision: Self.precision)
  }

  /// The integral over a part of the whole; nil where its bounds are too far apart.
  private mutating func part(
    _ start: FloatInterval, _ length: FloatInterval, _ from: Rational, _ through: Rational
  ) throws(EvaluationError) -> FloatInterval? {
    guard let panel = try? Panel(start, length, from, through),
      let wide = try series(around: panel.whole), let remainder = try? remainder(of: wide, panel.reach)
    else { return nil }
    let scale = (wide[0]?.sizeExponent ?? 0) + (panel.reach.sizeExponent ?? 0)
    if let width = remainder.widthExponent, width > scale - 104 { return nil }
    guard let near = try series(around: panel.middle) else { return nil }
    return try? sum(of: near, panel.reach, remainder)
  }

  /// What the terms from the order up come to.
  private func remainder(of wide: TaylorSeries, _ reach: FloatInterval) throws(ArithmeticError)
    -> FloatInterval
  {
    guard let last = wide[Self.order] else { return constant(Rational(0)) }
    return try .multiply(last, factor(reach, Self.order))
  }

  private func sum(of near: TaylorSeries, _ reach: FloatInterval, _ remainder: FloatInterval)
    throws(ArithmeticError) -> FloatInterval
  {
    var total = remainder
    for k in stride(from: 0, to: Self.order, by: 2) {
      guard let coefficient = near[k] else { break }
      total = try .add(total, .multiply(coefficient, factor(reach, k)))
    }
    return total
  }

  /// The integral of the power of the distance from the middle: `2 h^{k+1}/(k+1)`.
  private func factor(_ reach: FloatInterval, _ k: Int) throws(ArithmeticError) -> FloatInterval {
    let power = try FloatInterval.power(reach, constant(Rational(k + 1)))
    return try .multiply(power, constant(Rational(2) / Rational(k + 1)))
  }

  /// nil where some step has no value on all of the interval.
  private mutating func series(around place: FloatInterval) throws(EvaluationError) -> TaylorSeries? {
    let own = TaylorSeries(coefficients: [place, constant(Rational(1))])
    var reader = TaylorReader(
      variable: variable, own: own, evaluator: evaluator,
      arithmetic: TaylorArithmetic(order: Self.order, precision: Self.precision))
    defer { work += reader.arithmetic.work + 24 }
    do throws(EvaluationError) {
      return try reader.series(of: body)
    } catch {
      if case .arithmetic = error { return nil }
      throw error
    }
  }
}
