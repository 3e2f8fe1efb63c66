import Testing

@testable import Numbers

/// Products of intervals, and complex numbers between bounds.
@Suite struct EnclosureTests {
  private static let ends = [(-3, -2), (-3, 0), (-1, 2), (0, 0), (0, 2), (2, 5)]

  @Test(arguments: ends, ends)
  func aProductReachesFromTheLeastToTheGreatestOfTheCorners(left: (Int, Int), right: (Int, Int)) throws {
    func interval(_ ends: (Int, Int)) -> FloatInterval {
      FloatInterval(from: Rational(ends.0), through: Rational(ends.1), precision: 64)
    }
    let corners = [left.0 * right.0, left.0 * right.1, left.1 * right.0, left.1 * right.1]
    let product = try FloatInterval.multiply(interval(left), interval(right))
    let (low, high) = (try #require(corners.min()), try #require(corners.max()))
    #expect(product.bounds == Rational(low)...Rational(high))
  }

  @Test func complexNumbersAreExactWhereTheirPartsAre() throws {
    let arithmetic = RealArithmetic()
    func number(_ x: Int, _ y: Int) -> ComplexNumber { ComplexNumber(Real(x), Real(y)) }
    func parts(_ value: ComplexNumber) -> [Rational?] { [value.real.exact, value.imaginary.exact] }
    #expect(try parts(arithmetic.multiply(number(1, 2), number(3, -1))) == [Rational(5), Rational(5)])
    #expect(try parts(arithmetic.divide(number(17, -68), number(17, 0))) == [Rational(1), Rational(-4)])
    #expect(try parts(arithmetic.power(number(1, 1), 8)) == [Rational(16), Rational(0)])
    #expect(try parts(arithmetic.power(number(0, 1), -1)) == [Rational(0), Rational(-1)])
    #expect(try arithmetic.magnitude(number(3, 4)).exact == Rational(5))
    #expect(try parts(arithmetic.squareRoot(number(-4, 0))) == [Rational(0), Rational(2)])
    #expect(try parts(arithmetic.squareRoot(number(3, -4))) == [Rational(2), Rational(-1)])
    #expect(throws: ArithmeticError.undefined("the argument of zero")) {
      try arithmetic.argument(number(0, 0))
    }
  }

  @Test func theExponentialOfHalfATurnHoldsMinusOne() throws {
    let arithmetic = RealArithmetic()
    let pi = Real.interval(.pi(precision: 256))
    let value = try arithmetic.exponential(ComplexNumber(Real(0), pi))
    let real = try #require(value.real.interval(precision: 256).bounds)
    let imaginary = try #require(value.imaginary.interval(precision: 256).bounds)
    #expect(real.contains(Rational(-1)) && imaginary.contains(Rational(0)))
    #expect((imaginary.upperBound - imaginary.lowerBound) * Rational(10).power(60)! < Rational(1))
  }
}
