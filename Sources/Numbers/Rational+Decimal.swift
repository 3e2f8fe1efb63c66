extension Rational {
  /// Reads a decimal: `12`, `-0.5`, `.5`, `1.`, `6.02e23`; nil for anything else and beyond `maximumBits`.
  package init?(decimal text: some StringProtocol) {
    var rest = Substring(text)
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest.removeFirst() }
    var exponent = 0
    if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let power = Int(rest[rest.index(after: mark)...]), power.magnitude <= 10_000 else { return nil }
      exponent = power
      rest = rest[..<mark]
    }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : Substring()
    guard let digits = Rational(digits: String(parts[0]) + fraction) else { return nil }
    let places = fraction.utf8.count - exponent
    guard let scale = Rational(10).power(abs(places)) else { return nil }
    let value = places > 0 ? digits / scale : digits * scale
    self = isNegative ? -value : value
  }

  /// The value rounded to this many decimal places, ties away from zero; it ends in zeros where they are asked for.
  /// `places` is 0 to 10,000.
  package func decimal(places: Int) -> String {
    let scale = Rational(10).power(places) ?? Rational(1)
    let scaled = ((magnitude * scale) + Rational(1) / Rational(2)).floor
    var digits = scaled.description
    let count = digits.utf8.count
    if count <= places { digits = String(repeating: "0", count: places + 1 - count) + digits }
    if places > 0 { digits.insert(".", at: digits.utf8.index(digits.endIndex, offsetBy: -places)) }
    return sign < 0 && !scaled.isZero ? "-" + digits : digits
  }
}
