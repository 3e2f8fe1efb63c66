package import Numbers

/// The side of a link that only states a number: `0.2231`, `-3`, `3.8 \times 10^{-6}`, `12\%`.
package struct ClaimedNumber {
  /// The number with its power of ten and its percent sign.
  package var number: WrittenNumber

  private init(number: WrittenNumber) { self.number = number }

  /// nil for an expression that computes.
  package init?(_ expression: Expression) {
    switch expression {
    case .number(let number):
      self.init(number: number)
    case .negate(let operand):
      guard let inner = ClaimedNumber(operand), !inner.number.isNegative else { return nil }
      self = inner
      number.isNegative = true
    case .binary(.multiply, let mantissa, let power), .binary(.dot, let mantissa, let power):
      guard var inner = ClaimedNumber(mantissa), !inner.number.hasExponent, !inner.number.isPercent,
        let exponent = Self.powerOfTen(power)
      else { return nil }
      inner.number.lastPlace += exponent
      inner.number.hasExponent = true
      self = inner
    case .power:
      guard let exponent = Self.powerOfTen(expression) else { return nil }
      self.init(number: .one)
      number.lastPlace = exponent
      number.hasExponent = true
    case .percent(.number(let value)):
      self.init(number: value)
      number.isPercent = true
      number.lastPlace -= 2
    case .unit(let operand, _): self.init(operand)
    default: return nil
    }
  }

  private static func powerOfTen(_ expression: Expression) -> Int? {
    guard case .power(.number(let base), let exponent) = expression, base.value == Rational(10),
      !base.hasPoint
    else {
      return nil
    }
    switch exponent {
    case .number(let power): return power.value?.integer.flatMap { abs($0) <= 10_000 ? $0 : nil }
    case .negate(.number(let power)): return power.value?.integer.flatMap { abs($0) <= 10_000 ? -$0 : nil }
    default: return nil
    }
  }
}

extension WrittenNumber {
  /// Digits that carry information: without leading zeros.
  package var significantDigits: Int { digits.drop { $0 == "0" }.count }

  /// A decimal of at least three digits, as results are rounded to.
  package var looksRounded: Bool { hasPoint && (significantDigits >= 3 || lastPlace <= -3) }
}
