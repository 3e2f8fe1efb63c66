import Numbers

/// A result as people state it.
struct StatedResult {
  enum Form { case decimal, fraction, mixedNumber, percentage }

  var form: Form
  var isNegative = false
  /// The numerals that are written, such as whole part, numerator and denominator.
  var numerals: [String]

  var latex: String {
    let sign = isNegative ? "-" : ""
    return switch form {
    case .decimal: sign + numerals[0]
    case .percentage: sign + numerals[0] + "\\%"
    case .fraction: "\(sign)\\frac{\(numerals[0])}{\(numerals[1])}"
    case .mixedNumber: "\(sign)\(numerals[0])\\frac{\(numerals[1])}{\(numerals[2])}"
    }
  }

  /// What it says; nil for a quotient by zero.
  var value: Rational? {
    let numbers = numerals.compactMap { Rational(decimal: $0) }
    guard numbers.count == numerals.count, numbers.count == 1 || !numbers[numbers.count - 1].isZero else {
      return nil
    }
    let size =
      switch form {
      case .decimal: numbers[0]
      case .percentage: numbers[0] / Rational(100)
      case .fraction: numbers[0] / numbers[1]
      case .mixedNumber: numbers[0] + numbers[1] / numbers[2]
      }
    return isNegative ? -size : size
  }

  /// One unit of the last place of a decimal; zero for what is exact.
  var unit: Rational {
    guard form == .decimal, let point = numerals[0].firstIndex(of: ".") else { return Rational(0) }
    let places = numerals[0].distance(from: point, to: numerals[0].endIndex) - 1
    return Rational(1) / Rational(10).power(places)!
  }

  var isWhole: Bool { form == .decimal && !numerals[0].contains(".") }
}

extension FormulaGenerator {
  /// The value of a formula, stated in one of the ways that fit it.
  mutating func result(of value: Rational) -> StatedResult {
    let size = value.magnitude
    var forms: [StatedResult] = [StatedResult(form: .decimal, numerals: [size.decimal(places: 1 + below(4))])]
    if let exact = (0...4).first(where: { (size * Rational(10).power($0)!).isInteger }) {
      forms += [StatedResult(form: .decimal, numerals: [size.decimal(places: exact)])]
    }
    if !size.isInteger, size.denominator.bitCount < 14, size < Rational(1000) {
      let below = size.denominator.description
      forms += [StatedResult(form: .fraction, numerals: [size.numerator.description, below])]
      if size > Rational(1) {
        let rest = (size - size.floor).numerator.description
        forms += [StatedResult(form: .mixedNumber, numerals: [size.floor.description, rest, below])]
      }
    }
    if (size * Rational(100)).isInteger, size < Rational(10), !size.isZero {
      forms += [StatedResult(form: .percentage, numerals: [(size * Rational(100)).description])]
    }
    var result = forms[below(forms.count)]
    result.isNegative = value.sign < 0
    return result
  }

  /// The same with one digit changed to another.
  mutating func withOneDigitChanged(_ result: StatedResult) -> StatedResult {
    var result = result
    let place = below(result.numerals.count)
    var characters = Array(result.numerals[place])
    let digits = characters.indices.filter { characters[$0].isNumber }
    let digit = digits[below(digits.count)]
    let old = characters[digit].wholeNumberValue!
    characters[digit] = Character(String((old + 1 + below(9)) % 10))
    result.numerals[place] = String(characters)
    return result
  }
}
