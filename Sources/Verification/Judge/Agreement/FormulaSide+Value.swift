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
  func result(_ body: Expression, _ inputs: [String: InputValue]) throws(EvaluationError) -> Result {
    var evaluator = Evaluator(scope: scope, precision: Self.precision)
    var length = 0
    for parameter in parameters {
      guard let input = inputs[parameter.name] else { continue }
      evaluator.bind(parameter.symbol, to: input.value)
      if case .vector(let elements) = input { length = elements.count }
    }
    for (symbol, array) in counts {
      if let parameter = parameters.first(where: { $0.symbol == array }), let input = inputs[parameter.name] {
        evaluator.bind(symbol, to: .real(Real(input.length)))
      }
    }
    guard let index else { return try Self.plain(try evaluator.value(of: body)) }
    guard length > 0 else { throw .free(index) }
    var numbers: [Double] = []
    for place in 1...length {
      evaluator.bind(index, to: .real(Real(place)))
      numbers.append(try evaluator.real(body).double)
    }
    return Result(numbers: numbers, shape: [length])
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
  func scale(_ body: Expression, _ inputs: [String: InputValue]) -> Double {
    let sizes = (try? result(body.withSizes, inputs))?.numbers.map(abs) ?? []
    return max(sizes.max() ?? 0, inputs.values.flatMap(\.numbers).map { abs($0.double) }.max() ?? 0)
  }
}

extension InputValue {
  /// How many elements it has along its first axis.
  var length: Int {
    switch self {
    case .whole(let value): value
    case .number: 1
    case .vector(let values): values.count
    case .matrix(let rows): rows.count
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
