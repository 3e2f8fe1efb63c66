import LaTeXMath
import Numbers
import TestSupport
import Testing
import Verification

/// Arithmetic made from a seed, with its value known independently of the judge.
private struct Generator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { random.next() }

  mutating func below(_ limit: Int) -> Int { random.below(limit) }

  /// A whole number or a decimal of one to three places, as text and as a number.
  mutating func operand() -> (text: String, value: Rational) {
    let places = below(4)
    let value = Rational(2 + below(9_998)) / Rational(10).power(places == 0 ? 1 : places)!
    let text = places == 0 ? (value * Rational(10)).description : value.decimal(places: places)
    return (text, places == 0 ? value * Rational(10) : value)
  }

  /// A sum, difference or product of two to four operands; the value is exact.
  mutating func expression() -> (latex: String, value: Rational) {
    var (latex, value) = operand()
    let signs = ["+", "-", "\\cdot", "\\times"]
    // All of one precedence, so that no rule of precedence is needed to know the value.
    let kind = below(2)
    for _ in 0..<(1 + below(3)) {
      let (text, other) = operand()
      if kind == 0 {
        let sign = signs[below(2)]
        latex += " \(sign) \(text)"
        value = sign == "+" ? value + other : value - other
      } else {
        latex += " \(signs[2 + below(2)]) \(text)"
        value = value * other
      }
    }
    return (latex, value)
  }

  /// The text with one of its digits changed to another.
  mutating func withOneDigitChanged(_ text: String) -> String {
    var characters = Array(text)
    let digits = characters.indices.filter { characters[$0].isNumber }
    let place = digits[below(digits.count)]
    let old = characters[place].wholeNumberValue!
    characters[place] = Character(String((old + 1 + below(9)) % 10))
    return String(characters)
  }
}

@Suite struct GeneratedChainsTests {
  private func decimal(_ value: Rational) -> String {
    var places = 0
    var scaled = value
    while !scaled.isInteger {
      scaled = scaled * Rational(10)
      places += 1
    }
    return value.decimal(places: places)
  }

  @Test func exactResultsAreVerifiedAndChangedOnesRefuted() {
    var generator = Generator(seed: 20_260)
    for _ in 0..<12_000 {
      let (latex, value) = generator.expression()
      let result = decimal(value)
      let right = NumberJudge().judge(MathFormula("\(latex) = \(result)"))
      #expect(right.map(\.verdict) == [.verified], "\(latex) = \(result): \(right)")
      let changed = generator.withOneDigitChanged(result)
      let wrong = NumberJudge().judge(MathFormula("\(latex) = \(changed)"))
      #expect(wrong.map(\.verdict) == [.refuted], "\(latex) = \(changed): \(wrong)")
    }
  }

  @Test func roundedResultsAreVerifiedAndChangedOnesNotVerified() {
    var generator = Generator(seed: 4_711)
    for _ in 0..<4_000 {
      let (latex, value) = generator.expression()
      let (text, divisor) = generator.operand()
      let quotient = value / divisor
      let places = 2 + generator.below(4)
      let result = quotient.decimal(places: places)
      let formula = "\\frac{\(latex)}{\(text)}"
      let right = NumberJudge().judge(MathFormula("\(formula) \\approx \(result)"))
      #expect(right.map(\.verdict) == [.verified], "\(formula) ≈ \(result): \(right)")
      let changed = generator.withOneDigitChanged(result)
      guard let stated = Rational(decimal: changed) else { continue }
      let verdict = NumberJudge().judge(MathFormula("\(formula) \\approx \(changed)")).map(\.verdict)
      let unit = Rational(1) / Rational(10).power(places)!
      // A change in the last digit may be within one unit; more digits than the operands have may carry their rounding.
      let isFar = (stated - quotient).magnitude > unit * Rational(1_000)
      #expect(
        verdict != [.verified] || (stated - quotient).magnitude <= unit / Rational(2),
        "\(formula) ≈ \(changed)")
      if isFar, quotient.magnitude > Rational(1) {
        #expect(verdict == [.refuted] || verdict == [.unchecked], "\(formula) ≈ \(changed)")
      }
    }
  }

  @Test func sumsAndChainsOverSigns() {
    var generator = Generator(seed: 99)
    for _ in 0..<3_000 {
      let (first, last) = (generator.below(20), 20 + generator.below(60))
      let factor = 1 + generator.below(9)
      let total = (first...last).reduce(0) { $0 + $1 * factor }
      let formula = "\\sum_{k=\(first)}^{\(last)} \(factor) k"
      let chain = NumberJudge().judge(MathFormula("\(formula) = \(total) = \(total + 7) - 7"))
      #expect(chain.map(\.verdict) == [.verified, .verified], "\(formula): \(chain)")
      let changed = generator.withOneDigitChanged(String(total))
      let wrong = NumberJudge().judge(MathFormula("\(formula) = \(changed)"))
      #expect(wrong.map(\.verdict) == [.refuted], "\(formula) = \(changed): \(wrong)")
    }
  }
}
