internal import LaTeXMath
internal import Numbers

/// Numerals of zeros and ones on one side, or with leading zeros.
enum BinaryNumerals: ReadingReason {
  static let id = "binary-numerals"
  static let page = ReasonPage(
    what:
      "The equation holds when numerals of zeros and ones are binary: on one side only, or as words of a fixed length.",
    why: "Texts on computers write $8 + 2 = 1010$, and $11110 + 01101 = 01011$ where the carry is lost.",
    whatToDo: "Write the base, `1010_2`.")
  static let examples: [ReasonExample] = [
    .applies("So $8 + 0.25 + 0 = 1000.01$."),
    .applies("So $11110 + 01101 = 01011$."),
    .applies(#"So $2 \times (-0.0111) = -0.111$."#),
    .applies("So $11.1010 + 00.1011 = 00.0101$."),
    .not("So $8 + 2 = 1011$."),
    .not("So $11110 + 01101 = 01111$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (left, right) = sides(facts), (left.literals + right.literals).contains(where: \.isBinary)
    else {
      return nil
    }
    var evaluator = Evaluator(scope: facts.scope)
    guard let x = try? evaluator.real(left.withBinaryNumerals).exact,
      let y = try? evaluator.real(right.withBinaryNumerals).exact, x == y || areWords(left, right, x - y)
    else { return nil }
    return ground("holds in binary numerals", "It holds when its zeros and ones are binary numerals.")
  }

  private static func sides(_ facts: LinkFacts) -> (Expression, Expression)? {
    switch facts.sides {
    case .claim(let number, let expression, _, _, _): (expression.withoutUnit, .number(number))
    case .expressions(let left, let right, _, _): (left, right)
    default: nil
    }
  }

  /// Whether all numerals have one length before the point, and what differs is a carry beyond it.
  private static func areWords(_ left: Expression, _ right: Expression, _ difference: Rational) -> Bool {
    let literals = left.literals + right.literals
    guard literals.allSatisfy(\.isBinary), let length = literals.first?.wholeDigits, length > 1,
      literals.allSatisfy({ $0.wholeDigits == length }), let size = Rational(2).power(length)
    else { return false }
    return (difference / size).isInteger
  }
}

extension WrittenNumber {
  /// Whether it is two or more zeros and ones, also behind a point.
  fileprivate var isBinary: Bool {
    digits.count > 1 && digits.count < 60 && !isPercent && !hasExponent && lastPlace <= 0
      && digits.allSatisfy { $0 == "0" || $0 == "1" }
  }

  fileprivate var wholeDigits: Int { digits.count + lastPlace }

  fileprivate var binaryValue: Expression? {
    guard isBinary, let whole = Int(digits, radix: 2) else { return nil }
    let numerator = Expression.number(WrittenNumber(integer: isNegative ? -whole : whole))
    if lastPlace == 0 { return numerator }
    return .binary(
      .divide, numerator,
      .power(.number(WrittenNumber(integer: 2)), .number(WrittenNumber(integer: -lastPlace))))
  }
}

extension Expression {
  fileprivate var withBinaryNumerals: Expression {
    if case .number(let number) = self, let value = number.binaryValue { return value }
    return mapOperands(\.withBinaryNumerals)
  }
}
