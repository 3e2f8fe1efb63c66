internal import LaTeXMath
internal import Numbers

extension FormulaSide {
  /// What the formula gives for some inputs, row by row.
  struct Result: Equatable {
    var numbers: [Double]
    var shape: [Int]
  }

  private static let precision = 128

  /// The readings of what may be read in several ways, the usual one first; nil where there are too many.
  var readings: Readings { Readings(of: [body], logarithm: scope.logarithm) }

  /// The value of the body as it is read.
  /// - Parameter zero: What is put for each zero of the inputs.
  func result(
    _ body: Expression, _ inputs: [String: InputValue], zero: Rational? = nil,
    unknowns: [String: LaTeXMath.Value] = [:]
  )
    throws(EvaluationError) -> Result
  {
    var evaluator = Evaluator(scope: scope, precision: Self.precision)
    evaluator.broadcasts = true
    for (name, value) in unknowns { evaluator.bind(name, to: value) }
    var elements = 0
    for parameter in parameters {
      guard let input = inputs[parameter.name] else { continue }
      evaluator.bind(parameter.symbol, to: zero.map { input.value(withZero: $0) } ?? input.value)
      if let axis = axis(of: parameter), axis < input.shape.count { elements = input.shape[axis] }
    }
    for (symbol, count) in counts {
      if let length = length(count, inputs) { evaluator.bind(symbol, to: .real(Real(length))) }
    }
    guard let index else { return try Self.plain(try evaluator.value(of: body)) }
    guard elements > 0 else {
      // The index runs through the values of what is computed at once.
      return try Self.plain(try evaluator.value(of: body))
    }
    var rows: [Result] = []
    for place in 1...elements {
      evaluator.bind(index, to: .real(Real(place)))
      rows.append(try Self.plain(try evaluator.value(of: body)))
    }
    // Of rows of a matrix each gives one.
    guard let shape = rows.first?.shape, shape.count < 2, rows.allSatisfy({ $0.shape == shape }) else {
      throw .unsupported("elements of several shapes")
    }
    return Result(numbers: rows.flatMap(\.numbers), shape: [elements] + shape)
  }

  /// The axis of a parameter that the free index runs through; nil where there is none.
  private func axis(of parameter: Parameter) -> Int? {
    guard let index else { return nil }
    var axis: Int?
    body.walk {
      guard case .name(let name) = $0, name.base == parameter.symbol else { return }
      axis = axis ?? name.index.firstIndex(of: .name(SymbolName(index)))
    }
    return axis
  }

  /// With the other axis for what counts by its letter alone; nil where nothing does.
  var withOtherAxes: FormulaSide? {
    guard counts.values.contains(where: \.isGuess) else { return nil }
    var side = self
    side.counts = counts.mapValues { count in
      var count = count
      if count.isGuess { count.axis = 1 - count.axis }
      return count
    }
    return side
  }

  /// What a symbol counts in some inputs; nil where they have no such array.
  func length(_ count: Count, _ inputs: [String: InputValue]) -> Int? {
    guard let parameter = parameters.first(where: { $0.symbol == count.array }),
      let input = inputs[parameter.name]
    else { return nil }
    switch input {
    case .vector(let elements): return elements.count + count.shift
    case .matrix(let rows): return (count.axis == 0 ? rows.count : rows.first?.count ?? 0) + count.shift
    case .whole, .number, .stack: return nil
    }
  }

  private static func plain(_ value: LaTeXMath.Value) throws(EvaluationError) -> Result {
    switch value {
    case .real(let real): return Result(numbers: [real.double], shape: [])
    case .set: throw .unsupported("a set")
    case .matrix(let rows):
      let numbers = rows.flatMap { $0.map(\.double) }
      let width = rows.first?.count ?? 0
      return Result(numbers: numbers, shape: [rows.count, width].filter { $0 > 1 })
    }
  }

  /// How large the terms are of which the value is made: what rounding is measured by.
  func scale(
    _ body: Expression, _ inputs: [String: InputValue], unknowns: [String: LaTeXMath.Value] = [:]
  ) -> Double {
    let sizes = (try? result(body.withSizes, inputs, unknowns: unknowns))?.numbers.map(abs) ?? []
    return max(sizes.max() ?? 0, inputs.values.flatMap(\.numbers).map { abs($0.double) }.max() ?? 0)
  }
}

extension LaTeXMath.Value {
  /// Numbers as code gave them; a vector stands upright.
  static func floats(_ numbers: [Double], _ shape: [Int]) -> LaTeXMath.Value {
    func real(_ number: Double) -> Real { .exact(number.rational) }
    switch shape.count {
    case 0: return .real(real(numbers[0]))
    case 2:
      return .matrix((0..<shape[0]).map { row in (0..<shape[1]).map { real(numbers[row * shape[1] + $0]) } })
    default: return .matrix(numbers.map { [real($0)] })
    }
  }
}

extension Double {
  /// The number that it is exactly; it is finite.
  fileprivate var rational: Rational {
    guard self != 0 else { return Rational(0) }
    var value = Rational(Int(significand * 0x1p52))
    if sign == .minus { value = -value }
    var places = Int(exponent) - 52
    while places != 0 {
      let step = min(abs(places), 60)
      value = places > 0 ? value * Rational(1 << step) : value / Rational(1 << step)
      places += places > 0 ? -step : step
    }
    return value
  }
}

extension InputValue {
  /// As the formula gets it, with another number for each zero.
  func value(withZero zero: Rational) -> LaTeXMath.Value {
    func real(_ number: ShortDecimal) -> Real { .exact(number.digits == 0 ? zero : number.rational) }
    switch self {
    case .whole(let value): return .real(Real(value))
    case .number(let value): return .real(real(value))
    case .vector(let values): return .matrix(values.map { [real($0)] })
    case .matrix(let rows): return .matrix(rows.map { $0.map(real) })
    case .stack(let matrices): return .matrix(matrices.flatMap { $0.map { $0.map(real) } })
    }
  }
}

extension Expression {
  /// With sums and differences of sizes in the place of sums and differences.
  fileprivate var withSizes: Expression {
    switch self {
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b):
      .binary(.add, a.withSizes, b.withSizes)
    case .binary(let operation, let a, let b) where operation != .modulo:
      .binary(operation, a.withSizes, b.withSizes)
    case .negate(let a): a.withSizes
    case .aggregate(var aggregate) where aggregate.operation == .sum:
      {
        aggregate.body = aggregate.body.withSizes
        return .aggregate(aggregate)
      }()
    default: .call(.absolute, [self])
    }
  }
}
