internal import Numbers

/// Arithmetic on numbers, vectors and matrices; sums, products, cases.
extension Evaluator {
  /// The largest number of terms of a sum or a product.
  static let maximumTerms = 20_000

  mutating func apply(_ operation: Expression.BinaryOperator, _ left: Value, _ right: Value)
    throws(EvaluationError)
    -> Value
  {
    switch (left, right) {
    case (.real(let a), .real(let b)): return .real(try scalar(operation, a, b))
    case (.matrix(let rows), .real(let b)) where [.multiply, .dot, .divide].contains(operation):
      return .matrix(
        try elementwise(rows) { evaluator, a throws(EvaluationError) in try evaluator.scalar(operation, a, b)
        })
    case (.real(let a), .matrix(let rows)) where [.multiply, .dot].contains(operation):
      return .matrix(
        try elementwise(rows) { evaluator, b throws(EvaluationError) in try evaluator.scalar(operation, a, b)
        })
    case (.matrix(let a), .matrix(let b)): return try matrices(operation, a, b)
    case (.matrix(let rows), .real(let b)) where broadcasts:
      return .matrix(
        try elementwise(rows) { evaluator, a throws(EvaluationError) in try evaluator.scalar(operation, a, b)
        })
    case (.real(let a), .matrix(let rows)) where broadcasts:
      return .matrix(
        try elementwise(rows) { evaluator, b throws(EvaluationError) in try evaluator.scalar(operation, a, b)
        })
    default: throw .unsupported("arithmetic on sets or of a number with a vector")
    }
  }

  mutating func scalar(_ operation: Expression.BinaryOperator, _ a: Real, _ b: Real)
    throws(EvaluationError)
    -> Real
  {
    try checked { arithmetic throws(ArithmeticError) in
      switch operation {
      case .add: try arithmetic.add(a, b)
      case .subtract: try arithmetic.subtract(a, b)
      case .multiply, .dot, .elementwise: try arithmetic.multiply(a, b)
      case .divide: try arithmetic.divide(a, b)
      case .modulo:
        try arithmetic.subtract(a, arithmetic.multiply(b, arithmetic.floor(arithmetic.divide(a, b))))
      }
    }
  }

  mutating func elementwise(
    _ rows: [[Real]], _ transform: (inout Evaluator, Real) throws(EvaluationError) -> Real
  ) throws(EvaluationError) -> [[Real]] {
    var result = rows
    for row in rows.indices {
      for column in rows[row].indices { result[row][column] = try transform(&self, rows[row][column]) }
    }
    return result
  }

  private mutating func matrices(_ operation: Expression.BinaryOperator, _ a: [[Real]], _ b: [[Real]])
    throws(EvaluationError) -> Value
  {
    guard let width = a.first?.count, let otherWidth = b.first?.count else {
      throw .unsupported("an empty vector")
    }
    let byElement =
      isElementwise && (operation == .multiply || operation == .dot) || operation == .elementwise
      || broadcasts && operation == .divide
    if broadcasts, operation == .add || operation == .subtract, a.count != b.count || width != otherWidth,
      let (left, right) = Self.spread(a, b)
    {
      return try matrices(operation, left, right)
    }
    switch operation {
    case _ where byElement, .add, .subtract:
      guard a.count == b.count, width == otherWidth else { throw .unsupported("vectors of different shapes") }
      var result = a
      for row in a.indices {
        for column in a[row].indices {
          result[row][column] = try scalar(operation, a[row][column], b[row][column])
        }
      }
      return .matrix(result)
    case .dot where min(a.count, width) == 1 && min(b.count, otherWidth) == 1 && width != b.count:
      let (x, y) = (a.flatMap { $0 }, b.flatMap { $0 })
      guard x.count == y.count else { throw .unsupported("vectors of different lengths") }
      return .real(try dot(x, y))
    case .multiply, .dot:
      if broadcasts, width == 1, otherWidth == 1, a.count == b.count, a.count > 1 {
        // `\gamma x`: nothing else fits.
        return try matrices(.elementwise, a, b)
      }
      guard width == b.count else { throw .unsupported("a product of vectors or matrices that do not fit") }
      var result: [[Real]] = []
      let columns = b.transposed
      for row in a {
        var values: [Real] = []
        for column in columns { values.append(try dot(row, column)) }
        result.append(values)
      }
      if broadcasts, result.count == 1, result[0].count == 1 { return .real(result[0][0]) }
      return .matrix(result)
    case .divide, .modulo, .elementwise: throw .unsupported("division of vectors")
    }
  }

  private mutating func dot(_ a: [Real], _ b: [Real]) throws(EvaluationError) -> Real {
    var total = Real(0)
    for (x, y) in zip(a, b) { total = try scalar(.add, total, try scalar(.multiply, x, y)) }
    return total
  }

  mutating func power(_ base: Value, _ exponent: Expression) throws(EvaluationError) -> Value {
    switch base {
    case .real(let value):
      if broadcasts, case .matrix(let powers) = try self.value(of: exponent) {
        return .matrix(
          try elementwise(powers) { evaluator, power throws(EvaluationError) in
            try evaluator.checked { a throws(ArithmeticError) in try a.power(value, power) }
          })
      }
      let power = try real(exponent)
      return .real(try checked { a throws(ArithmeticError) in try a.power(value, power) })
    case .matrix(let rows) where broadcasts && rows.count != rows.first?.count:
      let power = try real(exponent)
      return .matrix(
        try elementwise(rows) { evaluator, element throws(EvaluationError) in
          try evaluator.checked { a throws(ArithmeticError) in try a.power(element, power) }
        })
    case .matrix(let rows):
      guard rows.count == rows.first?.count, let times = try real(exponent).integer,
        (1...64).contains(abs(times))
      else {
        throw .unsupported("this power of a matrix")
      }
      if isElementwise {
        let power = Real(times)
        return .matrix(
          try elementwise(rows) { evaluator, element throws(EvaluationError) in
            try evaluator.checked { a throws(ArithmeticError) in try a.power(element, power) }
          })
      }
      let factor = times > 0 ? base : .matrix(try inverse(rows))
      var result = factor
      for _ in 1..<abs(times) { result = try apply(.multiply, result, factor) }
      return result
    case .set: throw .unsupported("the power of a set")
    }
  }

  mutating func norm(_ value: Value, _ order: Expression?) throws(EvaluationError) -> Real {
    let elements: [Real]
    var order = order
    switch value {
    case .real(let real): return arithmetic.magnitude(real)
    case .matrix(let rows) where rows.count == 1 || rows.first?.count == 1: elements = rows.flatMap { $0 }
    case .matrix(let rows) where broadcasts && (order == nil || order == .name(SymbolName("F"))):
      elements = rows.flatMap { $0 }
      order = nil
    default: throw .unsupported("the norm of a matrix")
    }
    if case .infinity? = order { return try maximum(elements.map(arithmetic.magnitude)) }
    let kind = try order.map { order throws(EvaluationError) in try real(order).integer } ?? 2
    var total = Real(0)
    for element in elements {
      let size = arithmetic.magnitude(element)
      total = try scalar(.add, total, kind == 1 ? size : try scalar(.multiply, size, size))
    }
    switch kind {
    case 1: return total
    case 2: return try checked { a throws(ArithmeticError) in try a.root(total, degree: 2) }
    default: throw .unsupported("a norm of this order")
    }
  }

  mutating func maximum(_ elements: [Real]) throws(EvaluationError) -> Real {
    guard var result = elements.first else { throw .unsupported("the maximum of nothing") }
    for element in elements.dropFirst() where try compare(element, result) > 0 { result = element }
    return result
  }

  func compare(_ left: Real, _ right: Real) throws(EvaluationError) -> Int {
    do { return try arithmetic.compare(left, right) } catch { throw .arithmetic(error) }
  }

  mutating func factorial(_ value: Real, isDouble: Bool) throws(EvaluationError) -> Real {
    guard let exact = value.exact, exact.isInteger, exact.sign >= 0 else {
      if value.exact == nil, value.double > 10_000 { throw .tooLarge }
      throw .unsupported("the factorial of a number that is not whole")
    }
    guard let count = exact.integer else { throw .tooLarge }
    if isDouble {
      guard count <= 1000 else { throw .tooLarge }
      var result = Rational(1)
      for factor in stride(from: count, to: 0, by: -2) { result = result * Rational(factor) }
      return .exact(result)
    }
    guard let result = Rational.factorial(count) else { throw .tooLarge }
    return .exact(result)
  }

  mutating func aggregate(_ aggregate: Aggregate) throws(EvaluationError) -> Value {
    switch aggregate.operation {
    case .integral: return .real(try integral(aggregate))
    case .limit: return .real(try limit(aggregate))
    case .sum, .product: return try sum(aggregate)
    case .maximum, .minimum, .largestPlace, .smallestPlace: return try extreme(aggregate)
    case .derivative: return try derivative(aggregate)
    }
  }

  private mutating func sum(_ aggregate: Aggregate) throws(EvaluationError) -> Value {
    if case .bounds(let lower, .infinity) = aggregate.range {
      return .real(try series(aggregate, from: lower))
    }
    let key = aggregate.variable.key
    let terms = try places(of: aggregate)
    let saved = bindings[key]
    defer { bindings[key] = saved }
    var result = Value.real(Real(aggregate.operation == .sum ? 0 : 1))
    for (place, term) in terms.enumerated() {
      bindings[key] = .real(term)
      let value = broadcasts ? try value(of: aggregate.body) : .real(try real(aggregate.body))
      if place == 0, broadcasts {
        result = value
      } else {
        result = try apply(aggregate.operation == .sum ? .add : .multiply, result, value)
      }
    }
    return result
  }

  /// The values that the variable runs through.
  mutating func places(of aggregate: Aggregate) throws(EvaluationError) -> [Real] {
    let key = aggregate.variable.key
    var terms: [Real] = []
    switch aggregate.range {
    case .bounds(let lower, let upper):
      let (low, high) = (try real(lower), try real(upper))
      guard let first = low.exact, let last = high.exact, first.isInteger, last.isInteger else {
        if high.exact == nil, low.exact != nil, high.double > 1e6 { throw .tooLarge }
        throw .unsupported("bounds that are not whole")
      }
      guard let from = first.integer, let through = last.integer else { throw .tooLarge }
      if from > through + 1 { throw .unsupported("a sum that runs backwards") }
      guard through - from < Self.maximumTerms else { throw .tooLarge }
      if from <= through { terms = (from...through).map { Real($0) } }
    case .list(let elements):
      for element in elements { terms.append(try real(element)) }
    case .indices:
      guard let count = try indexCount(of: aggregate) else {
        throw .free("the range of \(key)")
      }
      terms = (1...count).map { Real($0) }
    case .towards: throw .unsupported("a sum towards a point")
    }
    return terms
  }

  /// How many elements the arrays have that the variable indexes; nil where none is known or they differ.
  private mutating func indexCount(of aggregate: Aggregate) throws(EvaluationError) -> Int? {
    if broadcasts, let count = axisLength(of: aggregate) { return count }
    var bases: Set<String> = []
    aggregate.body.walk {
      if case .name(let name) = $0, name.index == [.name(aggregate.variable)] { bases.insert(name.base) }
    }
    var counts: Set<Int> = []
    for base in bases {
      if case .matrix(let rows)? = try? value(of: .name(SymbolName(base))) {
        counts.insert(rows.count == 1 ? rows[0].count : rows.count)
      } else {
        var count = 0
        while count < 100, scope.values["\(base)_\(count + 1)"] != nil { count += 1 }
        counts.insert(count)
      }
    }
    guard counts.count == 1, let count = counts.first, count > 0 else { return nil }
    return count
  }

  mutating func cases(_ rows: [Expression.CaseRow]) throws(EvaluationError) -> Value {
    for row in rows {
      guard let condition = row.condition else { return try value(of: row.value) }
      var holds = true
      for comparison in condition {
        let order = try compare(try real(comparison.left), try real(comparison.right))
        switch comparison.relation {
        case .equal: holds = holds && order == 0
        case .less: holds = holds && order < 0
        case .lessOrEqual: holds = holds && order <= 0
        case .greater: holds = holds && order > 0
        case .greaterOrEqual: holds = holds && order >= 0
        case .notEqual: holds = holds && order != 0
        default: throw .unsupported("a case with such a condition")
        }
      }
      if holds { return try value(of: row.value) }
    }
    throw .unsupported("cases of which none holds")
  }
}
