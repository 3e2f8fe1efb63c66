package import Numbers

/// Computes expressions, within a bound of work.
package struct Evaluator {
  /// Steps for one expression; an operation on large numbers counts for many.
  package static let workLimit = 200_000
  static let maximumCalls = 40

  let scope: Scope
  let arithmetic: RealArithmetic
  /// The literals that stand for the interval they were rounded from; the others are exact.
  let isDisplayed: @Sendable (WrittenNumber) -> Bool
  /// Products and powers of matrices are taken element by element, as NumPy takes them.
  package var isElementwise = false
  /// A number goes with each element of a vector, and functions apply to each: as in formulas that define functions.
  package var broadcasts = false
  private(set) var work = 0
  private(set) var calls = 0
  var bindings: [String: Value] = [:]
  /// The givens that were used, as written.
  package private(set) var usedGivens: [String] = []

  package init(
    scope: Scope = Scope(), precision: Int = 256,
    isDisplayed: @escaping @Sendable (WrittenNumber) -> Bool = { _ in false }
  ) {
    self.scope = scope
    arithmetic = RealArithmetic(precision: precision)
    self.isDisplayed = isDisplayed
  }

  /// The value of an expression without ambiguities.
  package mutating func value(of expression: Expression) throws(EvaluationError) -> Value {
    try spend(1)
    switch expression {
    case .number(let number): return .real(try literal(number))
    case .name(let name): return try value(of: name)
    case .infinity: throw .unsupported("infinity")
    case .opaque(let text): throw .free(text)
    case .negate(let operand):
      let arithmetic = arithmetic
      return try map(try value(of: operand)) { arithmetic.negate($0) }
    case .binary(let operation, let left, let right):
      return try apply(operation, try value(of: left), try value(of: right))
    case .power(.name(let base), let exponent) where base.key == "e" && isConstant(base) && broadcasts:
      return try call(.elementary(.exponential), [exponent])
    case .power(.name(let base), let exponent) where base.key == "e" && isConstant(base):
      let power = try real(exponent)
      return .real(try checked { a throws(ArithmeticError) in try a.apply(.exponential, power) })
    case .power(let base, let exponent): return try power(try value(of: base), exponent)
    case .root(let radicand, nil) where broadcasts: return try call(.elementary(.squareRoot), [radicand])
    case .root(let radicand, let degree):
      let inside = try real(radicand)
      guard let count = try degree.map({ degree throws(EvaluationError) in try real(degree).integer }) ?? 2,
        count <= 1000
      else { throw .unsupported("a root of this degree") }
      return .real(try checked { a throws(ArithmeticError) in try a.root(inside, degree: count) })
    case .call(let function, let arguments): return try call(function, arguments)
    case .application(let name, let arguments, let primes, let power):
      return try application(name, arguments, primes, power)
    case .aggregate(let aggregate): return try self.aggregate(aggregate)
    case .element(let array, let places): return try element(of: try value(of: array), at: places)
    case .cases(let rows): return try cases(rows)
    case .matrix(let rows): return .matrix(try rows.evaluated(by: &self))
    case .set(let elements): return .set(try [elements].evaluated(by: &self)[0])
    case .transpose(let operand):
      switch try value(of: operand) {
      case .matrix(let rows): return .matrix(rows.transposed)
      case .real(let number) where broadcasts: return .real(number)
      default: throw .unsupported("the transpose of a number")
      }
    case .magnitude(let operand):
      switch try value(of: operand) {
      case .real(let value): return .real(arithmetic.magnitude(value))
      case .set(let elements): return .real(Real(Set(elements.compactMap(\.exact)).count))
      case .matrix(let rows) where broadcasts && rows.count > 1 && rows.count == rows[0].count:
        return try call(.determinant, [operand])
      case .matrix(let rows) where broadcasts:
        return try map(.matrix(rows)) { [arithmetic] value throws(ArithmeticError) in
          arithmetic.magnitude(value)
        }
      case .matrix(let rows) where rows.joined().count > 1 && (rows.count == 1 || rows[0].count == 1):
        return .real(try norm(.matrix(rows), nil))
      case .matrix: throw .unsupported("bars around a matrix")
      }
    case .norm(let operand, let order): return .real(try norm(try value(of: operand), order))
    case .floor(let operand):
      let value = try real(operand)
      return .real(try checked { a throws(ArithmeticError) in try a.floor(value) })
    case .ceiling(let operand):
      let value = try real(operand)
      return .real(try checked { a throws(ArithmeticError) in a.negate(try a.floor(a.negate(value))) })
    case .factorial(.application(let name, let arguments, 0, nil), let isDouble)
    where arguments.count == 1 && scope.functions[name.key] == nil && !scope.functionNames.contains(name.key):
      // `n(n - 1)!`: the sign belongs to the parenthesis.
      return .real(
        try real(.binary(.multiply, .name(name), .factorial(arguments[0], isDouble: isDouble))))
    case .factorial(let operand, let isDouble):
      return .real(try factorial(try real(operand), isDouble: isDouble))
    case .binomial(let count, let chosen):
      guard let n = try real(count).integer, let k = try real(chosen).integer, n >= 0, k >= 0 else {
        throw .unsupported("a binomial coefficient of numbers that are not whole")
      }
      guard let result = Rational.binomial(n, k) else { throw .tooLarge }
      return .real(.exact(result))
    case .percent(let operand):
      let value = try real(operand)
      return .real(try checked { a throws(ArithmeticError) in try a.divide(value, Real(100)) })
    case .degrees(let operand):
      let value = try real(operand)
      return .real(
        try checked { a throws(ArithmeticError) in try a.divide(a.multiply(value, a.pi), Real(180)) })
    case .unit: throw .unsupported("a unit inside of arithmetic")
    case .ambiguous(_, let readings):
      guard let first = readings.first else { throw .unsupported("an expression without readings") }
      return try value(of: first)
    }
  }

  /// The value of an expression that is one number.
  package mutating func real(_ expression: Expression) throws(EvaluationError) -> Real {
    switch try value(of: expression) {
    case .real(let value): return value
    case .matrix(let rows) where rows.count == 1 && rows[0].count == 1: return rows[0][0]
    default: throw .unsupported("a vector where a number should be")
    }
  }

  mutating func spend(_ steps: Int) throws(EvaluationError) {
    work += steps
    if work > Self.workLimit { throw .tooLarge }
  }

  /// Calls the arithmetic, and counts large results as much work.
  mutating func checked(_ compute: (RealArithmetic) throws(ArithmeticError) -> Real) throws(EvaluationError)
    -> Real
  {
    let result: Real
    do { result = try compute(arithmetic) } catch { throw .arithmetic(error) }
    if let exact = result.exact { try spend(exact.bitCount / 64) } else { try spend(4) }
    return result
  }

  mutating func map(_ value: Value, _ transform: (Real) throws(ArithmeticError) -> Real)
    throws(EvaluationError)
    -> Value
  {
    do {
      switch value {
      case .real(let real): return .real(try transform(real))
      case .matrix(let rows):
        return .matrix(try rows.map { row throws(ArithmeticError) in try row.map(transform) })
      case .set(let elements): return .set(try elements.map(transform))
      }
    } catch { throw .arithmetic(error) }
  }

  // MARK: Names

  private func literal(_ number: WrittenNumber) throws(EvaluationError) -> Real {
    guard let value = number.value else { throw .tooLarge }
    guard isDisplayed(number), let interval = number.interval else { return .exact(value) }
    return .interval(
      FloatInterval(from: interval.lowerBound, through: interval.upperBound, precision: arithmetic.precision))
  }

  private mutating func value(of name: SymbolName) throws(EvaluationError) -> Value {
    if let bound = bindings[name.key] { return bound }
    if let given = try given(name.key) { return given }
    if !name.index.isEmpty, let element = try element(of: name) { return element }
    if !scope.lostConstants.contains(name.key) {
      switch name.key {
      case "π": return .real(arithmetic.pi)
      case "e": return .real(try checked { a throws(ArithmeticError) in try a.apply(.exponential, Real(1)) })
      case "i": throw .arithmetic(.complex)
      default: break
      }
    }
    throw .free(name.key)
  }

  func isConstant(_ name: SymbolName) -> Bool {
    bindings[name.key] == nil && scope.values[name.key] == nil && !scope.lostConstants.contains(name.key)
  }

  private mutating func given(_ key: String) throws(EvaluationError) -> Value? {
    guard let given = scope.values[key] else { return nil }
    guard calls < Self.maximumCalls else { throw .unsupported("a definition that runs in a circle") }
    calls += 1
    defer { calls -= 1 }
    let saved = bindings
    bindings = [:]
    defer { bindings = saved }
    if !usedGivens.contains(given.text) { usedGivens.append(given.text) }
    return try value(of: given.value)
  }

  /// `x_i` where `i` has a value: the name `x_2`, or the second element of `x`.
  private mutating func element(of name: SymbolName) throws(EvaluationError) -> Value? {
    var places: [Int] = []
    for index in name.index {
      guard index.contains({ if case .name = $0 { true } else { false } }),
        let place = try real(index).integer
      else { return nil }
      places.append(place)
    }
    for separator in ["", ","] {
      let key = name.base + "_" + places.map(String.init).joined(separator: separator)
      if let bound = bindings[key] { return bound }
      if let value = try given(key) { return value }
    }
    var array = bindings[name.base]
    if array == nil { array = try given(name.base) }
    guard case .matrix(let rows)? = array else { return nil }
    if broadcasts { return try element(of: .matrix(rows), at: places) }
    guard places.count == 1 else { return nil }
    let elements = rows.count == 1 ? rows[0] : rows.allSatisfy { $0.count == 1 } ? rows.map { $0[0] } : []
    guard elements.indices.contains(places[0] - 1) else { return nil }
    return .real(elements[places[0] - 1])
  }

  // MARK: Functions of the note

  private mutating func application(
    _ name: SymbolName, _ arguments: [Expression], _ primes: Int, _ power: Expression?
  ) throws(EvaluationError) -> Value {
    let result: Value
    if arguments.isEmpty {
      guard !scope.functionNames.contains(name.key) else { throw .free(name.key) }
      return try value(of: name)
    }
    if let function = scope.functions[name.key] {
      result = try call(function, name, arguments, primes)
    } else if primes == 0, arguments.count == 1, ["π", "e"].contains(name.key), bindings[name.key] == nil,
      !scope.lostConstants.contains(name.key)
    {
      throw .unsupported("\(name.key)(…), a product or a function of that name")
    } else if primes == 0, arguments.count == 1, !scope.functionNames.contains(name.key),
      bindings[name.key] != nil || scope.values[name.key] != nil
    {
      // A value times what stands in parentheses; the power belongs to the parenthesis.
      let inside = power.map { Expression.power(arguments[0], $0) } ?? arguments[0]
      return try apply(.multiply, try value(of: name), try value(of: inside))
    } else {
      throw .free("\(name.key)(…)")
    }
    guard let power else { return result }
    return try self.power(result, power)
  }

  private mutating func call(
    _ function: Scope.Function, _ name: SymbolName, _ arguments: [Expression], _ primes: Int
  )
    throws(EvaluationError) -> Value
  {
    guard arguments.count == function.parameters.count else {
      throw .unsupported("\(name.key) with another number of arguments")
    }
    guard calls < Self.maximumCalls else { throw .unsupported("a function that calls itself") }
    var body = function.body
    for _ in 0..<primes {
      guard arguments.count == 1, let derivative = body.derivative(by: function.parameters[0], in: scope)
      else {
        throw .unsupported("the derivative of \(name.key)")
      }
      body = derivative
    }
    var inner: [String: Value] = [:]
    for (parameter, argument) in zip(function.parameters, arguments) {
      inner[parameter.key] = try value(of: argument)
    }
    calls += 1
    defer { calls -= 1 }
    let saved = bindings
    bindings = inner
    defer { bindings = saved }
    return try value(of: body)
  }
}

extension RealArithmetic {
  var pi: Real { .interval(.pi(precision: precision)) }
}

extension [[Expression]] {
  fileprivate func evaluated(by evaluator: inout Evaluator) throws(EvaluationError) -> [[Real]] {
    var rows: [[Real]] = []
    for row in self {
      var values: [Real] = []
      for cell in row { values.append(try evaluator.real(cell)) }
      rows.append(values)
    }
    return rows
  }
}

extension [[Real]] {
  var transposed: [[Real]] {
    guard let first else { return [] }
    return first.indices.map { column in map { $0[column] } }
  }
}
