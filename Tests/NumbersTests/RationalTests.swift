import Testing

@testable import Numbers

@Suite struct RationalTests {
  @Test(arguments: [
    ("12", "12"), ("-0.5", "-1/2"), (".25", "1/4"), ("1.", "1"), ("6.02e3", "6020"), ("1e-2", "1/100"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func readsDecimals(text: String, value: String) {
    #expect(Rational(decimal: text)?.description == value)
  }

  @Test(arguments: ["", ".", "-", "1.2.3", "1e", "0x10", "１", "1e99999999", "--1", " 1"])
  func readsNothingElse(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func computesExactly() {
    let tenth = Rational(1) / Rational(10)
    #expect((tenth + tenth + tenth) == Rational(3) / Rational(10))
    #expect((Rational(1) - Rational(decimal: "0.999")!).description == "1/1000")
    #expect((Rational(7) / Rational(-2)).floor == Rational(-4))
    #expect(Rational(2).power(-3) == Rational(1) / Rational(8))
    #expect(Rational(0).power(0) == nil)
    #expect((Rational(8) / Rational(27)).root(3) == Rational(2) / Rational(3))
    #expect(Rational(2).root(2) == nil)
    #expect(Rational.factorial(20)?.description == "2432902008176640000")
    #expect(Rational.binomial(52, 5) == Rational(2_598_960))
    #expect(Rational(-4).isEven && !Rational(7).isEven)
  }

  /// On both sides of what two machine words hold, and across it.
  @Test func computesTheSameInWordsAndBeyond() {
    let edge = Rational(.max)
    let beyond = edge + Rational(1)
    #expect(beyond.description == "9223372036854775808")
    #expect((beyond - Rational(1)) == edge && (beyond - Rational(1)).integer == .max)
    #expect(-beyond == Rational(.min) && Rational(.min).integer == .min && beyond.integer == nil)
    #expect((Rational(.min) / Rational(2)).integer == .min / 2)
    #expect((edge * edge / edge) == edge)
    #expect((edge * edge).bitCount == 127 && edge.bitCount == 64 && Rational(0).bitCount == 2)
    #expect((Rational(1) / beyond * beyond) == Rational(1))
    #expect((Rational(1) / edge + Rational(1) / beyond) * (edge * beyond) == edge + beyond)
    #expect(Rational(1) / beyond < Rational(1) / edge && edge < beyond && -beyond < -edge)
    #expect((beyond / Rational(-3)).floor.description == "-3074457345618258603")
    #expect(Rational(-6, over: 4)?.description == "-3/2" && Rational(6, over: -4)?.description == "-3/2")
    #expect(Rational(0, over: -4) == Rational(0) && (Rational(2) - Rational(2)).denominator == Rational(1))
    #expect(Rational(10).power(25).flatMap { $0.root(25) } == Rational(10))
    #expect(Set([edge * edge / edge, edge]).count == 1)
    #expect(Rational(1, over: 3)?.double == 0.3333333333333333)
  }

  @Test func endsWhereNumbersGrowTooLarge() {
    #expect(Rational(10).power(10_000_000_000) == nil)
    #expect(Rational(2).power(100_000) == nil)
    #expect(Rational(256).power(784) != nil)
    #expect(Rational.factorial(1_000_000) == nil)
    #expect(Rational.binomial(1_000_000_000_000, 500_000_000_000) == nil)
  }

  @Test(arguments: [
    ("2.345", 2, "2.35"), ("-2.345", 2, "-2.35"), ("0.001", 2, "0.00"), ("9.99", 1, "10.0"), ("5", 0, "5"),
    ("0.05", 3, "0.050"), ("-0.004", 2, "0.00"),
  ])
  func roundsToPlaces(text: String, places: Int, expected: String) {
    #expect(Rational(decimal: text)?.decimal(places: places) == expected)
  }
}
