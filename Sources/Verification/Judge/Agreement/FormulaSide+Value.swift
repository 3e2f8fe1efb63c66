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
    var evaluator = Evaluator(scope: scope(for: inputs), precision: Self.precision)
    evaluator.broadcasts = true
    for (name, value) in unknowns { evaluator.bind(name, to: value) }
    for parameter in parameters where !functions.contains(parameter.symbol) {
      guard let input = inputs[parameter.name] else { continue }
      evaluator.bind(parameter.symbol, to: zero.map { input.value(withZero: $0) } ?? input.value)
    }
    for (symbol, count) in counts {
      if let length = length(count, inputs) { evaluator.bind(symbol, to: .real(Real(length))) }
    }
    guard let index else { return try Self.plain(try evaluator.value(of: body)) }
    let elements = length(of: index, inputs)
    if let column {
      return try elementwise(body, &evaluator, (index, elements), (column, length(of: column, inputs)))
    }
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

  /// With the functions that the inputs have.
  private func scope(for inputs: [String: InputValue]) -> Scope {
    guard !functions.isEmpty else { return scope }
    var scope = scope
    let variable = SymbolName("x")
    for parameter in parameters where functions.contains(parameter.symbol) {
      guard let body = inputs[parameter.name]?.body(of: variable) else { continue }
      scope.functions[parameter.symbol] = Scope.Function(parameters: [variable], body: body)
    }
    return scope
  }

  /// Element by element of a matrix.
  private func elementwise(
    _ body: Expression, _ evaluator: inout Evaluator, _ rows: (index: String, count: Int),
    _ columns: (index: String, count: Int)
  ) throws(EvaluationError) -> Result {
    guard rows.count > 0, columns.count > 0 else { throw .unsupported("an index without a range") }
    var numbers: [Double] = []
    for row in 1...rows.count {
      evaluator.bind(rows.index, to: .real(Real(row)))
      for column in 1...columns.count {
        evaluator.bind(columns.index, to: .real(Real(column)))
        let element = try Self.plain(try evaluator.value(of: body))
        guard element.shape.isEmpty else { throw .unsupported("elements that are no numbers") }
        numbers += element.numbers
      }
    }
    return Result(numbers: numbers, shape: [rows.count, columns.count])
  }

  /// How long the axis is that a free index runs through; 0 where there is none.
  private func length(of index: String, _ inputs: [String: InputValue]) -> Int {
    var length = 0
    for parameter in parameters {
      guard let shape = inputs[parameter.name]?.shape, let axis = axis(of: parameter, along: index),
        axis < shape.count
      else { continue }
      length = shape[axis]
    }
    return length
  }

  /// The axis of a parameter that a free index runs through; nil where there is none.
  private func axis(of parameter: Parameter, along index: String) -> Int? {
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
    case .whole, .number, .stack, .polynomial: return nil
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
    case .polynomial: return value
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
