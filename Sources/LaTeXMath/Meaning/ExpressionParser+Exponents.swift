internal import Numbers

/// Exponents of several digits without braces.
extension ExpressionParser {
  /// `2^13`: what is set, or the power that was meant, where more digits touch an exponent of one.
  mutating func unbraced(_ power: Expression, _ scripts: MathScripts) throws(Unreadable) -> Expression {
    guard case .power(let base, .number(let first)) = power, first.digits.count == 1, isJoined(0),
      let exponent = scripts.sup, exponent.range.count == 1, case .number(let digits)? = next?.kind,
      !digits.contains(".")
    else { return power }
    index += 1
    let rest = WrittenNumber(decimalDigits: digits)
    var whole = first
    whole.digits += digits
    return .ambiguous(
      .unbracedExponent, [.binary(.multiply, power, .number(rest)), .power(base, .number(whole))])
  }
}
