import TestSupport
import Testing

@testable import Numbers

@Suite struct RealTests {
  let arithmetic = RealArithmetic()

  /// 40 significant digits, computed with mpmath.
  static let values: [(ElementaryFunction, String, String)] = [
    (.squareRoot, "2", "1.414213562373095048801688724209698078570"),
    (.cubeRoot, "2", "1.259921049894873164767210607278228350570"),
    (.exponential, "-3.7", "0.02472352647033939120275738298340262934451"),
    (.exponential, "1", "2.718281828459045235360287471352662497757"),
    (.naturalLogarithm, "0.8", "-0.2231435513142097557662950903098345033746"),
    (.binaryLogarithm, "10", "3.321928094887362347870319429489390175865"),
    (.decimalLogarithm, "2", "0.3010299956639811952137388947244930267682"),
    (.sine, "1", "0.8414709848078965066525023216302989996226"),
    (.sine, "-100000", "-0.03574879797201650931647050069580882900905"),
    (.cosine, "3.25", "-0.9941296760805462193730292251715995120675"),
    (.tangent, "1.5", "14.10141994717171938764608365198775644566"),
    (.arcsine, "0.3", "0.3046926540153975079720029612275291669546"),
    (.arccosine, "-0.9", "2.690565841793530805917998747485151057994"),
    (.arctangent, "12", "1.487655094906455389320653376988970144567"),
    (.hyperbolicSine, "0.001", "0.001000000166666675000000198412701168430360"),
    (.hyperbolicCosine, "-2", "3.762195691083631459562213477773746108294"),
    (.hyperbolicTangent, "0.5", "0.4621171572600097585023184836436725487303"),
    (.inverseHyperbolicSine, "3", "1.818446459232066823483698963560708993786"),
    (.inverseHyperbolicCosine, "1.01", "0.1413037694856485773511516469743546483479"),
    (.inverseHyperbolicTangent, "0.25", "0.2554128118829953416027570481518309674391"),
    (.errorFunction, "0.5", "0.5204998778130465376827466538919645287365"),
    (.complementaryErrorFunction, "4", "0.00000001541725790028001885215967348688404857215"),
    (.gamma, "0.5", "1.772453850905516027298167483341145182798"),
    (.gamma, "3.7", "4.170651783796603165393602998617983727940"),
    (.digamma, "1", "-0.5772156649015328606065120900824024310422"),
    (.zeta, "3", "1.202056903159594285399738161511449990765"),
  ]

  @Test(arguments: values)
  func functionsAreRight(function: ElementaryFunction, argument: String, digits: String) throws {
    let argument = try #require(Rational(decimal: argument))
    let expected = try #require(Rational(decimal: digits))
    let result = try FloatInterval(argument, precision: 256).apply(function)
    let bounds = try #require(result.bounds)
    // Half a unit of the digits that stand here, which is less than 2^-124 of the value.
    let places = digits.split(separator: ".")[1].count
    let half = Rational(1) / (Rational(2) * Rational(10).power(places)!)
    #expect(bounds.lowerBound <= expected + half && bounds.upperBound >= expected - half)
    #expect(result.isTight && result.relativeWidthExponent! < -200)
  }

  @Test func everyFunctionIsTested() {
    #expect(Set(Self.values.map(\.0)) == Set(ElementaryFunction.allCases))
  }

  @Test func wavesOnIntervalsReachTheirCrests() throws {
    let interval = FloatInterval(from: Rational(1), through: Rational(2), precision: 128)
    #expect(try interval.apply(.sine).bounds?.upperBound == Rational(1))
    #expect(try interval.apply(.cosine).bounds!.upperBound < Rational(1))
    let wide = FloatInterval(from: Rational(-10), through: Rational(10), precision: 128)
    #expect(try wide.apply(.cosine).bounds == Rational(-1)...Rational(1))
    #expect(throws: ArithmeticError.undefined("the tangent at a right angle")) {
      try interval.apply(.tangent)
    }
  }

  @Test func staysExactWhileItCan() throws {
    #expect(try arithmetic.power(.exact(Rational(8)), .exact(Rational(2) / Rational(3))).integer == 4)
    #expect(try arithmetic.apply(.binaryLogarithm, Real(1024)).integer == 10)
    #expect(try arithmetic.apply(.decimalLogarithm, .exact(Rational(decimal: "0.001")!)).integer == -3)
    #expect(try arithmetic.root(Real(-27), degree: 3).integer == -3)
    #expect(try arithmetic.power(Real(-2), Real(3)).integer == -8)
  }

  @Test func refusesWhatIsNotAReal() {
    #expect(throws: ArithmeticError.complex) { try arithmetic.root(Real(-1), degree: 2) }
    #expect(throws: ArithmeticError.complex) { try arithmetic.apply(.naturalLogarithm, Real(-1)) }
    #expect(throws: ArithmeticError.undefined("zero to the power of zero")) {
      try arithmetic.power(Real(0), Real(0))
    }
    #expect(throws: ArithmeticError.undefined("division by zero")) { try arithmetic.divide(Real(1), Real(0)) }
    #expect(throws: ArithmeticError.undefined("the logarithm of zero")) {
      try arithmetic.apply(.naturalLogarithm, Real(0))
    }
  }

  @Test func largeNumbersEndAtOnceOrStayFloats() throws {
    let tower = try arithmetic.power(Real(10), Real(10_000_000_000))
    #expect(abs(tower.interval(precision: 256).decimalExponent - 1e10) < 1)
    #expect(throws: ArithmeticError.tooLarge) { try arithmetic.apply(.sine, tower) }
    #expect(throws: ArithmeticError.tooLarge) { try arithmetic.apply(.gamma, tower) }
    #expect(throws: ArithmeticError.tooLarge) { try arithmetic.power(tower, tower) }
    #expect(throws: ArithmeticError.tooLarge) { try arithmetic.apply(.exponential, tower) }
  }

  /// Sums, products and quotients of random intervals hold the results for numbers picked inside them.
  @Test func intervalsHoldTheirValues() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let (a, b) = (random.rational(), random.rational())
      let (c, d) = (random.rational(), random.rational())
      let left = FloatInterval(from: min(a, b), through: max(a, b), precision: 100)
      let right = FloatInterval(from: min(c, d), through: max(c, d), precision: 100)
      let (x, y) = ((a + b) / Rational(2), (c + d + d) / Rational(3))
      #expect(try FloatInterval.add(left, right).bounds!.contains(x + y))
      #expect(try FloatInterval.multiply(left, right).bounds!.contains(x * y))
      if !right.holdsZero { #expect(try FloatInterval.divide(left, right).bounds!.contains(x / y)) }
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func rational() -> Rational {
    Rational(Int.random(in: -1000...1000, using: &self)) / Rational(Int.random(in: 1...1000, using: &self))
  }
}
