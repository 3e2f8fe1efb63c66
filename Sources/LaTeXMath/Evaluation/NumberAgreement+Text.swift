package import Numbers

extension WrittenNumber {
  /// How this number agrees with a value, as a link with `=` would have it.
  package func agreement(with value: Real) -> NumberAgreement {
    (try? agreement(with: value, isEqual: true)) ?? .different
  }

  /// How this number agrees with a value; between the two ends of an interval the better agreement counts.
  package func agreement(with value: Real, isEqual: Bool) throws(EvaluationError) -> NumberAgreement {
    let bounds: ClosedRange<Rational>
    switch value {
    case .exact(let exact): bounds = exact...exact
    case .interval(let interval):
      guard let range = interval.bounds else {
        // Beyond what exact numbers hold: only the order of magnitude is compared.
        return abs(interval.decimalExponent - Double(lastPlace + digits.count)) < 1.5
          ? .imprecise : .different
      }
      bounds = range
    }
    guard let low = agreement(with: bounds.lowerBound), let high = agreement(with: bounds.upperBound) else {
      throw .tooLarge
    }
    var result = min(low, high)
    // `≈ 60\%` for 60.6 %: to the last digit that is not zero, as other whole numbers.
    if isApproximate, isPercent, !hasPoint, result > .rounded {
      var whole = self
      (whole.isPercent, whole.lastPlace) = (false, lastPlace + 2)
      result = min(result, whole.agreement(with: bounds.lowerBound * Rational(100)) ?? .different)
    }
    if isPowerOfTen {
      // `= 10^6` for what is only near it is a remark; behind `≈` an order of magnitude up or down is left alone.
      if isEqual, result == .rounded { result = .imprecise }
      if result == .different, let power = self.value, !bounds.lowerBound.isZero,
        bounds.lowerBound.sign == power.sign
      {
        let ratio = bounds.lowerBound / power
        let limit = Rational(isEqual ? 3 : 11)
        if ratio < limit, ratio * limit > Rational(1) { result = .imprecise }
      }
    }
    return result
  }

  /// The number as people write it.
  package var text: String {
    guard let value else { return digits }
    if isPercent { return (value * Rational(100)).decimal(places: max(0, -lastPlace - 2)) + "%" }
    if hasExponent || lastPlace < -12 { return value.scientific(digits: max(1, significantDigits)) }
    return value.decimal(places: max(0, -lastPlace)) + (isTruncated ? "…" : "")
  }
}

extension Real {
  /// The value with two digits more than the number it is held against.
  package func text(near number: WrittenNumber) -> String {
    guard let value = middle else { return plainText }
    if value.isInteger, number.isInteger { return value.shortText }
    if number.isPercent {
      return (value * Rational(100)).decimal(places: max(0, -number.lastPlace - 2) + 2) + "%"
    }
    if number.hasExponent || number.lastPlace < -12 {
      return value.scientific(digits: max(1, number.significantDigits) + 2)
    }
    return value.decimal(places: max(0, -number.lastPlace) + 2)
  }

  /// Both values in as many digits as tell them apart.
  package func texts(besides other: Real) -> (String, String) {
    guard plainText == other.plainText, let a = middle, let b = other.middle, a != b else {
      return (plainText, other.plainText)
    }
    for digits in [7, 10, 15, 25] {
      let texts = (a.scientific(digits: digits), b.scientific(digits: digits))
      if texts.0 != texts.1 { return texts }
    }
    return (plainText, other.plainText)
  }

  /// A short form for people.
  package var shortText: String { plainText }

  /// Six digits or so, or the exact whole number.
  package var plainText: String {
    guard let value = middle else {
      return "about 10^\(Int(interval(precision: 128).decimalExponent.rounded()))"
    }
    return value.shortText
  }

  private var middle: Rational? {
    switch self {
    case .exact(let value): return value
    case .interval(let value): return value.bounds.map { ($0.lowerBound + $0.upperBound) / Rational(2) }
    }
  }
}

extension Rational {
  fileprivate var shortText: String {
    if isInteger {
      let text = description
      return text.count <= 40 ? text : scientific(digits: 7)
    }
    let size = magnitude
    if size >= Rational(1_000_000_000) || size < Rational(1) / Rational(10_000) {
      return scientific(digits: 7)
    }
    return decimal(places: 6)
  }

  /// `3.81e-6`
  fileprivate func scientific(digits: Int) -> String {
    if isZero { return "0" }
    // The exponent by the count of digits, corrected by one where rounding up carries.
    let estimate = numerator.magnitude.description.count - denominator.description.count
    for exponent in [estimate - 1, estimate, estimate + 1] {
      guard let scale = Rational(10).power(abs(exponent)) else { break }
      let mantissa = exponent >= 0 ? self / scale : self * scale
      let text = mantissa.decimal(places: max(0, digits - 1))
      let whole = text.drop { $0 == "-" }.prefix { $0 != "." }
      if whole.count == 1, whole != "0" { return "\(text)e\(exponent)" }
    }
    return description
  }
}
