internal import Numbers

/// Exponents, also of several digits without braces.
extension ExpressionParser {
  /// What stands above a base. A line there makes a falling or a rising factorial.
  func exponent(_ nodes: [MathNode]) throws(Unreadable) -> Expression {
    let nodes = nodes.significant
    if nodes.count == 1, case .accent(let accent) = nodes[0].kind,
      ["underline", "overline"].contains(accent.name)
    {
      throw Unreadable.other("an exponent with a line", ja: "線の付いた指数")
    }
    return try inner(nodes)
  }

  /// `2^13`: what is set, or the power that was meant, where more digits touch an exponent of one.
  mutating func unbraced(_ power: Expression, _ scripts: MathScripts) throws(Unreadable) -> Expression {
    if let product = try productOfExponent(power, scripts) { return product }
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

  /// `e^i\pi`: as it is set, or with the whole of it as the exponent.
  private mutating func productOfExponent(_ power: Expression, _ scripts: MathScripts) throws(Unreadable)
    -> Expression?
  {
    guard case .power(let base, .name(let first)) = power, ["i", "j"].contains(first.key), isJoined(0),
      let exponent = scripts.sup, exponent.range.count == 1, next?.symbol == "π"
    else { return nil }
    index += 1
    let pi = Expression.name(SymbolName("π"))
    let whole = Expression.binary(.multiply, .name(first), pi)
    return .ambiguous(.unbracedExponent, [.binary(.multiply, power, pi), .power(base, whole)])
  }
}
