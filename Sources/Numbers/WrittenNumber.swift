/// A decimal number as someone wrote it: its value, and how exactly it was stated.
///
/// `0.2231`, `1,000`, `1{,}000`, `-3.2e-05`, `1.3068...`, `≈ 0`, `約３．１４`, `12%`, `6.02×10^23`.
package struct WrittenNumber: Sendable, Hashable {
  package var isNegative = false
  /// The digits as ASCII, without sign, point and separators.
  package var digits = ""
  /// The power of ten of the last digit written: -4 for `0.2231` and `22.31%`, 3 for `5e3`.
  package var lastPlace = 0
  /// Whether a decimal point was written, also with nothing after it: `1.`.
  package var hasPoint = false
  /// Whether the point is a comma that may part a list instead: `0,25`.
  package var mayBeList = false
  package var hasExponent = false
  /// Whether an ellipsis follows the digits, so that they may have been cut off.
  package var isTruncated = false
  /// Whether `≈`, `~`, `約` or their like stand before the number.
  package var isApproximate = false
  package var isPercent = false

  /// Without any digits yet.
  package init() {}

  /// The exact value of the digits; nil when it is too large to compute with.
  package var value: Rational? {
    guard var value = Rational(digits: digits), let unit = lastPlaceUnit else { return nil }
    if lastPlace != 0 { value = value * unit }
    return isNegative ? -value : value
  }

  /// Ten to the power of `lastPlace`.
  package var lastPlaceUnit: Rational? {
    guard lastPlace.magnitude <= 10_000 else { return nil }
    return Rational(10).power(lastPlace)
  }

  /// Whether this is written as a whole number: no decimals, no exponent, no percent sign. NumPy writes one as `1.`.
  package var isInteger: Bool { lastPlace == 0 && !hasExponent && !isPercent }

  /// The power of ten of the last digit that is not zero; nil for zero.
  package var lastNonZeroPlace: Int? {
    guard let index = digits.lastIndex(where: { $0 != "0" }) else { return nil }
    return lastPlace + digits.utf8.distance(from: index, to: digits.endIndex) - 1
  }

  /// Whether this is a bare power of ten, such as `10^5` or `1e-3`.
  package var isPowerOfTen: Bool { hasExponent && digits == "1" }

  /// The numbers that round to this one, both ends included; with an ellipsis, also those that start with its digits.
  package var interval: ClosedRange<Rational>? {
    guard let value, let unit = lastPlaceUnit else { return nil }
    let half = unit / Rational(2)
    if !isTruncated { return (value - half)...(value + half) }
    return isNegative ? (value - unit)...(value + half) : (value - half)...(value + unit)
  }
}
