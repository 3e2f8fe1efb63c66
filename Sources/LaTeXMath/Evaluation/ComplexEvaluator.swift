package import Numbers

/// Computes expressions that have complex values.
package struct ComplexEvaluator {
  /// The names that are the imaginary unit.
  let units: Set<String>
  private var evaluator: Evaluator
  /// For each root of what is not positive, in the order of evaluation, whether its other value is taken.
  private let otherRoots: Int
  /// How many such roots there were.
  package private(set) var rootCount = 0
  /// Whether a logarithm or an angle took part, which have other values a turn away.
  package private(set) var isManyValued = false

  package init(
    units: Set<String>, scope: Scope, otherRoots: Int = 0,
    isDisplayed: @escaping @Sendable (WrittenNumber) -> Bool = { _ in false }
  ) {
    self.units = units
    self.otherRoots = otherRoots
    evaluator = Evaluator(scope: scope, isDisplayed: isDisplayed)
  }

  private var arithmetic: RealArithmetic { evaluator.arithmetic }

  package mutating func value(of expression: Expression) throws(EvaluationError) -> ComplexNumber {
    switch expression {
    case .name(let name) where units.contains(name.key): return .unit
    case .negate(let operand): return arithmetic.negate(try value(of: operand))
    case .binary(let operation, let left, let right) where operation != .modulo:
      return try apply(operation, try value(of: left), try value(of: right))
    case .power(.name(SymbolName("e")), let exponent) where evaluator.isConstant(SymbolName("e")):
      return try exponential(exponent)
    case .power(let base, let exponent): return try power(base, exponent)
    case .root(let radicand, degree: nil): return try root(radicand)
    case .call(.elementary(.squareRoot), let arguments) where arguments.count == 1:
      return try root(arguments[0])
    case .call(.elementary(.exponential), let arguments) where arguments.count == 1:
      return try exponential(arguments[0])
    case .call(.elementary(.naturalLogarithm), let arguments) where arguments.count == 1:
      return try logarithm(arguments[0])
    case .call(.absolute, let arguments) where arguments.count == 1: return try magnitude(arguments[0])
    case .magnitude(let operand): return try magnitude(operand)
    case .application(let name, let arguments, primes: 0, power: nil) where arguments.count == 1:
      guard let part = ComplexPart(name), evaluator.scope.functions[name.key] == nil else {
        return ComplexNumber(try evaluator.real(expression))
      }
      return try self.part(part, try value(of: arguments[0]))
    case .ambiguous(_, let readings):
      guard let first = readings.first else { throw .unsupported("an expression without readings") }
      return try value(of: first)
    default: return ComplexNumber(try evaluator.real(expression))
    }
  }

  private func checked<Result>(_ compute: (RealArithmetic) throws(ArithmeticError) -> Result)
    throws(EvaluationError) -> Result
  {
    do { return try compute(arithmetic) } catch { throw .arithmetic(error) }
  }

  private func apply(_ operation: Expression.BinaryOperator, _ a: ComplexNumber, _ b: ComplexNumber)
    throws(EvaluationError) -> ComplexNumber
  {
    try checked { arithmetic throws(ArithmeticError) in
      switch operation {
      case .add: try arithmetic.add(a, b)
      case .subtract: try arithmetic.add(a, arithmetic.negate(b))
      case .divide: try arithmetic.divide(a, b)
      default: try arithmetic.multiply(a, b)
      }
    }
  }

  private mutating func exponential(_ exponent: Expression) throws(EvaluationError) -> ComplexNumber {
    let exponent = try value(of: exponent)
    return try checked { a throws(ArithmeticError) in try a.exponential(exponent) }
  }

  private mutating func power(_ base: Expression, _ exponent: Expression) throws(EvaluationError)
    -> ComplexNumber
  {
    let (base, exponent) = (try value(of: base), try value(of: exponent))
    guard exponent.isReal else { throw .unsupported("a complex power") }
    if base.isReal, base.real.sign == 1 {
      return ComplexNumber(
        try checked { a throws(ArithmeticError) in try a.power(base.real, exponent.real) })
    }
    guard let times = exponent.real.integer, abs(times) <= 1000 else {
      throw .unsupported("a root or power with several values")
    }
    return try checked { a throws(ArithmeticError) in try a.power(base, times) }
  }

  private mutating func root(_ radicand: Expression) throws(EvaluationError) -> ComplexNumber {
    let inside = try value(of: radicand)
    let root = try checked { a throws(ArithmeticError) in try a.squareRoot(inside) }
    if inside.isReal, inside.real.sign != -1 { return root }
    rootCount += 1
    return rootCount <= 8 && otherRoots >> (rootCount - 1) & 1 == 1 ? arithmetic.negate(root) : root
  }

  private mutating func logarithm(_ argument: Expression) throws(EvaluationError) -> ComplexNumber {
    let inside = try value(of: argument)
    if !inside.isReal || inside.real.sign != 1 { isManyValued = true }
    return try checked { a throws(ArithmeticError) in
      ComplexNumber(try a.apply(.naturalLogarithm, a.magnitude(inside)), try a.argument(inside))
    }
  }

  private mutating func magnitude(_ operand: Expression) throws(EvaluationError) -> ComplexNumber {
    let inside = try value(of: operand)
    return ComplexNumber(try checked { a throws(ArithmeticError) in try a.magnitude(inside) })
  }

  private mutating func part(_ part: ComplexPart, _ value: ComplexNumber) throws(EvaluationError)
    -> ComplexNumber
  {
    switch part {
    case .real: return ComplexNumber(value.real)
    case .imaginary: return ComplexNumber(value.imaginary)
    case .conjugate: return arithmetic.conjugate(value)
    case .argument:
      isManyValued = true
      return ComplexNumber(try checked { a throws(ArithmeticError) in try a.argument(value) })
    }
  }
}

/// The functions that take a complex number apart, by the names that formulas write.
package enum ComplexPart: Sendable {
  case real, imaginary, conjugate, argument

  package init?(_ name: SymbolName) {
    switch name.key {
    case "Re", "ℜ": self = .real
    case "Im", "ℑ": self = .imaginary
    case "conj": self = .conjugate
    case "arg": self = .argument
    default: return nil
    }
  }
}
