internal import LaTeXMath
internal import Numbers

/// Numerals of zeros and ones on one side, or with leading zeros.
enum BinaryNumerals: ReadingReason {
  static let id = "binary-numerals"
  static let page = ReasonPage(
    what: "The equation holds when numerals of zeros and ones are binary: on one side only, or as words of a fixed length.",
    why: "Texts on computers write $8 + 2 = 1010$, and $11110 + 01101 = 01011$ where the carry is lost.",
    whatToDo: "Write the base, `1010_2`.")
  static let examples: [ReasonExample] = [
    .applies("So $8 + 0.25 + 0 = 1000.01$."),
    .applies("So $11110 + 01101 = 01011$."),
    .not("So $8 + 2 = 1011$."),
    .not("So $11110 + 01101 = 01111$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, value, _) = facts.claim, let stated = number.binaryValue,
      stated == value.exact || holdsAsWords(number, expression, facts)
    else { return nil }
    return ground("holds in binary numerals", "It holds when its zeros and ones are binary numerals.")
  }

  /// All numerals have one length, and the result is what is left of it.
  private static func holdsAsWords(_ number: WrittenNumber, _ expression: Expression, _ facts: LinkFacts) -> Bool {
    let literals = expression.literals
    guard number.isInteger, number.digits.count > 1, !literals.isEmpty,
      literals.allSatisfy({ $0.binaryValue != nil && $0.digits.count == number.digits.count }),
      let stated = number.binaryValue, let size = Rational(2).power(number.digits.count)
    else { return false }
    var evaluator = Evaluator(scope: facts.scope)
    guard let value = try? evaluator.real(expression.withBinaryNumerals).exact, value.isInteger else { return false }
    return ((value - stated) / size).isInteger
  }
}

extension WrittenNumber {
  /// The value of two or more zeros and ones, also behind a point, as a binary numeral.
  fileprivate var binaryValue: Rational? {
    guard digits.count > 1, digits.count < 60, !isPercent, !hasExponent, let whole = Int(digits, radix: 2),
      digits.allSatisfy({ $0 == "0" || $0 == "1" }), let size = Rational(2).power(max(0, -lastPlace)), lastPlace <= 0
    else { return nil }
    return Rational(isNegative ? -whole : whole) / size
  }
}

extension Expression {
  fileprivate var withBinaryNumerals: Expression {
    if case .number(let number) = self, let value = number.binaryValue?.integer {
      return .number(WrittenNumber(integer: value))
    }
    return mapOperands(\.withBinaryNumerals)
  }
}
