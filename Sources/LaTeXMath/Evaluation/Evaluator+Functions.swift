internal import Numbers

/// The functions with a fixed meaning.
extension Evaluator {
  mutating func call(_ function: BuiltInFunction, _ arguments: [Expression]) throws(EvaluationError) -> Value
  {
    switch function {
    case .elementary(let elementary):
      return try map(try value(of: try only(arguments))) { [arithmetic] value throws(ArithmeticError) in
        try arithmetic.apply(elementary, value)
      }
    case .logarithm:
      if broadcasts, arguments.count == 1 {
        let function = scope.logarithm ?? .naturalLogarithm
        return try map(try value(of: arguments[0])) { [arithmetic] value throws(ArithmeticError) in
          try arithmetic.apply(function, value)
        }
      }
      return .real(try logarithm(arguments))
    case .secant: return try reciprocal(.cosine, arguments)
    case .cosecant: return try reciprocal(.sine, arguments)
    case .cotangent: return try reciprocal(.tangent, arguments)
    case .ratio: throw .unsupported("a colon, which may be a ratio")
    case .absolute: return .real(arithmetic.magnitude(try real(try only(arguments))))
    case .maximum, .minimum:
      if broadcasts, arguments.count > 1, let result = try elementwiseExtreme(function, arguments) {
        return result
      }
      if function == .maximum { return .real(try maximum(try numbers(arguments))) }
      return .real(arithmetic.negate(try maximum(try numbers(arguments).map(arithmetic.negate))))
    case .greatestCommonDivisor: return .real(.exact(try commonDivisor(try numbers(arguments))))
    case .leastCommonMultiple: return .real(.exact(try commonMultiple(try numbers(arguments))))
    case .determinant: return .real(try determinant(try value(of: try only(arguments))))
    case .trace:
      guard case .matrix(let rows) = try value(of: try only(arguments)), rows.count == rows.first?.count
      else {
        throw .unsupported("the trace of what is not a square matrix")
      }
      var total = Real(0)
      for place in rows.indices {
        total = try checked { a throws(ArithmeticError) in try a.add(total, rows[place][place]) }
      }
      return .real(total)
    case .sign:
      guard let sign = try real(try only(arguments)).sign else { throw .arithmetic(.unsettled) }
      return .real(Real(sign))
    case .step:
      guard let sign = try real(try only(arguments)).sign else { throw .arithmetic(.unsettled) }
      if sign == 0 { throw .unsupported("the step function at zero") }
      return .real(Real(sign > 0 ? 1 : 0))
    case .sigmoid:
      return try map(try value(of: try only(arguments))) { [arithmetic] value throws(ArithmeticError) in
        try arithmetic.divide(
          Real(1), arithmetic.add(Real(1), arithmetic.apply(.exponential, arithmetic.negate(value))))
      }
    case .rectifier:
      return try map(try value(of: try only(arguments))) { [arithmetic] value throws(ArithmeticError) in
        try arithmetic.compare(value, Real(0)) > 0 ? value : Real(0)
      }
    case .softmax:
      guard case .matrix(let rows) = try value(of: arguments.count == 1 ? arguments[0] : .matrix([arguments]))
      else {
        throw .unsupported("the softmax of a number")
      }
      if broadcasts, rows.count > 1, rows[0].count > 1 {
        // Row by row, as the scores of attention.
        var all: [[Real]] = []
        for row in rows {
          guard case .matrix(let weights) = try softmax([row]) else { break }
          all += weights
        }
        return .matrix(all)
      }
      return try softmax(rows)
    }
  }

  private mutating func softmax(_ rows: [[Real]]) throws(EvaluationError) -> Value {
    var total = Real(0)
    var weights = rows
    for row in rows.indices {
      for column in rows[row].indices {
        weights[row][column] = try checked { a throws(ArithmeticError) in
          try a.apply(.exponential, rows[row][column])
        }
        total = try checked { a throws(ArithmeticError) in try a.add(total, weights[row][column]) }
      }
    }
    return try map(.matrix(weights)) { [arithmetic] value throws(ArithmeticError) in
      try arithmetic.divide(value, total)
    }
  }

  private func only(_ arguments: [Expression]) throws(EvaluationError) -> Expression {
    guard arguments.count == 1, let argument = arguments.first else {
      throw .unsupported("a function with this number of arguments")
    }
    return argument
  }

  private mutating func logarithm(_ arguments: [Expression]) throws(EvaluationError) -> Real {
    guard let argument = arguments.first else { throw .unsupported("the logarithm of nothing") }
    let value = try real(argument)
    guard arguments.count == 2 else {
      let function = scope.logarithm ?? .naturalLogarithm
      return try checked { a throws(ArithmeticError) in try a.apply(function, value) }
    }
    let base = try real(arguments[1])
    if base.integer == 2 {
      return try checked { a throws(ArithmeticError) in try a.apply(.binaryLogarithm, value) }
    }
    if base.integer == 10 {
      return try checked { a throws(ArithmeticError) in try a.apply(.decimalLogarithm, value) }
    }
    if let power = integerLogarithm(value, base) { return Real(power) }
    return try checked { a throws(ArithmeticError) in
      try a.divide(a.apply(.naturalLogarithm, value), a.apply(.naturalLogarithm, base))
    }
  }

  private func integerLogarithm(_ value: Real, _ base: Real) -> Int? {
    guard let value = value.exact, let base = base.exact, base > Rational(1), value.sign > 0 else {
      return nil
    }
    var power = Rational(1)
    for count in 0..<64 {
      if power == value { return count }
      if power > value { return nil }
      power = power * base
    }
    return nil
  }

  private mutating func reciprocal(_ function: ElementaryFunction, _ arguments: [Expression])
    throws(EvaluationError)
    -> Value
  {
    let value = try real(try only(arguments))
    return .real(try checked { a throws(ArithmeticError) in try a.divide(Real(1), a.apply(function, value)) })
  }

  /// The arguments as numbers; one vector or set stands for its elements.
  private mutating func numbers(_ arguments: [Expression]) throws(EvaluationError) -> [Real] {
    if arguments.count == 1 {
      switch try value(of: arguments[0]) {
      case .real(let value): return [value]
      case .matrix(let rows): return rows.flatMap { $0 }
      case .set(let elements): return elements
      }
    }
    var result: [Real] = []
    for argument in arguments { result.append(try real(argument)) }
    return result
  }

  private func commonDivisor(_ values: [Real]) throws(EvaluationError) -> Rational {
    var result = Rational(0)
    for value in values {
      guard let exact = value.exact, let next = Rational.greatestCommonDivisor(result, exact) else {
        throw .unsupported("the common divisor of numbers that are not whole")
      }
      result = next
    }
    return result
  }

  private func commonMultiple(_ values: [Real]) throws(EvaluationError) -> Rational {
    var result = Rational(1)
    for value in values {
      guard let exact = value.exact, !exact.isZero,
        let divisor = Rational.greatestCommonDivisor(result, exact)
      else {
        throw .unsupported("the common multiple of numbers that are not whole")
      }
      result = (result * exact / divisor).magnitude
      if result.bitCount > Rational.maximumBits { throw .tooLarge }
    }
    return result
  }

  /// By cofactors, for small matrices.
  private mutating func determinant(_ value: Value) throws(EvaluationError) -> Real {
    guard case .matrix(let rows) = value, rows.count == rows.first?.count, rows.count <= 6 else {
      throw .unsupported("the determinant of what is not a small square matrix")
    }
    if rows.count == 1 { return rows[0][0] }
    var total = Real(0)
    for column in rows.indices {
      let cofactor = try cofactor(rows, 0, column)
      total = try checked { a throws(ArithmeticError) in
        try a.add(total, a.multiply(rows[0][column], cofactor))
      }
    }
    return total
  }

  private mutating func cofactor(_ rows: [[Real]], _ row: Int, _ column: Int) throws(EvaluationError) -> Real
  {
    var minor = rows
    minor.remove(at: row)
    for index in minor.indices { minor[index].remove(at: column) }
    let value = minor.isEmpty ? Real(1) : try determinant(.matrix(minor))
    return (row + column).isMultiple(of: 2) ? value : arithmetic.negate(value)
  }

  /// The adjugate over the determinant.
  mutating func inverse(_ rows: [[Real]]) throws(EvaluationError) -> [[Real]] {
    let size = try determinant(.matrix(rows))
    var result = rows
    for row in rows.indices {
      for column in rows.indices {
        let cofactor = try cofactor(rows, column, row)
        result[row][column] = try checked { a throws(ArithmeticError) in try a.divide(cofactor, size) }
      }
    }
    return result
  }
}
