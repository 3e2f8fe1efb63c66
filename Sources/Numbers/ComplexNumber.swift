/// A complex number, each part exact or between proven bounds.
package struct ComplexNumber: Sendable {
  package var real: Real
  package var imaginary: Real

  package init(_ real: Real, _ imaginary: Real = Real(0)) {
    self.real = real
    self.imaginary = imaginary
  }

  /// The imaginary unit.
  package static let unit = ComplexNumber(Real(0), Real(1))

  /// Whether it is certainly a real number.
  package var isReal: Bool { imaginary.isZero }
}

extension RealArithmetic {
  package func negate(_ value: ComplexNumber) -> ComplexNumber {
    ComplexNumber(negate(value.real), negate(value.imaginary))
  }

  package func conjugate(_ value: ComplexNumber) -> ComplexNumber {
    ComplexNumber(value.real, negate(value.imaginary))
  }

  package func add(_ a: ComplexNumber, _ b: ComplexNumber) throws(ArithmeticError) -> ComplexNumber {
    ComplexNumber(try add(a.real, b.real), try add(a.imaginary, b.imaginary))
  }

  package func multiply(_ a: ComplexNumber, _ b: ComplexNumber) throws(ArithmeticError) -> ComplexNumber {
    ComplexNumber(
      try subtract(multiply(a.real, b.real), multiply(a.imaginary, b.imaginary)),
      try add(multiply(a.real, b.imaginary), multiply(a.imaginary, b.real)))
  }

  package func divide(_ a: ComplexNumber, _ b: ComplexNumber) throws(ArithmeticError) -> ComplexNumber {
    if b.isReal { return ComplexNumber(try divide(a.real, b.real), try divide(a.imaginary, b.real)) }
    let size = try squaredMagnitude(b)
    let product = try multiply(a, conjugate(b))
    return ComplexNumber(try divide(product.real, size), try divide(product.imaginary, size))
  }

  /// The value to a whole power.
  package func power(_ base: ComplexNumber, _ exponent: Int) throws(ArithmeticError) -> ComplexNumber {
    if exponent < 0 { return try divide(ComplexNumber(Real(1)), power(base, -exponent)) }
    if exponent == 0, base.real.isZero, base.isReal { throw .undefined("zero to the power of zero") }
    var (result, square, rest) = (ComplexNumber(Real(1)), base, exponent)
    while rest > 0 {
      if rest % 2 == 1 { result = try multiply(result, square) }
      rest /= 2
      if rest > 0 { square = try multiply(square, square) }
    }
    return result
  }

  package func magnitude(_ value: ComplexNumber) throws(ArithmeticError) -> Real {
    value.isReal ? magnitude(value.real) : try root(squaredMagnitude(value), degree: 2)
  }

  private func squaredMagnitude(_ value: ComplexNumber) throws(ArithmeticError) -> Real {
    try add(multiply(value.real, value.real), multiply(value.imaginary, value.imaginary))
  }

  package func exponential(_ value: ComplexNumber) throws(ArithmeticError) -> ComplexNumber {
    let size = try apply(.exponential, value.real)
    if value.isReal { return ComplexNumber(size) }
    return ComplexNumber(
      try multiply(size, apply(.cosine, value.imaginary)), try multiply(size, apply(.sine, value.imaginary)))
  }

  /// The square root on the right half of the plane, on the upper axis for negative numbers.
  package func squareRoot(_ value: ComplexNumber) throws(ArithmeticError) -> ComplexNumber {
    if value.isReal {
      guard let sign = value.real.sign else { throw .unsettled }
      let size = try root(magnitude(value.real), degree: 2)
      return sign < 0 ? ComplexNumber(Real(0), size) : ComplexNumber(size)
    }
    guard let sign = value.imaginary.sign else { throw .unsettled }
    let size = try magnitude(value)
    let real = try root(divide(add(size, value.real), Real(2)), degree: 2)
    let imaginary = try root(divide(subtract(size, value.real), Real(2)), degree: 2)
    return ComplexNumber(real, sign < 0 ? negate(imaginary) : imaginary)
  }

  /// The angle above -π, up to π.
  package func argument(_ value: ComplexNumber) throws(ArithmeticError) -> Real {
    let (x, y) = (value.real.interval(precision: precision), value.imaginary.interval(precision: precision))
    if value.isReal {
      guard let sign = value.real.sign, sign != 0 else { throw .undefined("the argument of zero") }
      return sign > 0 ? Real(0) : .interval(.pi(precision: precision))
    }
    return .interval(try .arctangent(y: y, x: x))
  }
}
