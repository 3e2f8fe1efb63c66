internal import CMPFR

/// Powers, roots, and functions of integers.
extension Rational {
  /// The value to an integer power; nil for zero to a power that is not positive, and beyond `maximumBits`.
  package func power(_ exponent: Int) -> Rational? {
    if exponent == 0 { return isZero ? nil : Rational(1) }
    if isZero { return exponent > 0 ? self : nil }
    let count = exponent.magnitude
    if magnitude == Rational(1) { return sign > 0 || count % 2 == 0 ? Rational(1) : self }
    let (bits, overflow) = UInt(bitCount).multipliedReportingOverflow(by: count)
    guard !overflow, bits <= UInt(Self.maximumBits) else { return nil }
    let result = count < 20 ? (1..<count).reduce(self) { power, _ in power * self } : largePower(count)
    return exponent < 0 ? Rational(1) / result : result
  }

  private func largePower(_ count: UInt) -> Rational {
    withMPQ { value in
      Rational {
        __gmpz_pow_ui(&$0.pointee._mp_num, &value.pointee._mp_num, count)
        __gmpz_pow_ui(&$0.pointee._mp_den, &value.pointee._mp_den, count)
      }
    }
  }

  /// The real root of this degree, where it is rational; nil where it is not, or not real.
  package func root(_ degree: Int) -> Rational? {
    guard (1...1000).contains(degree), sign >= 0 || degree % 2 == 1 else { return nil }
    var isExact = true
    let result = withMPQ { value in
      Rational {
        isExact =
          __gmpz_root(&$0.pointee._mp_num, &value.pointee._mp_num, UInt(degree)) != 0
          && __gmpz_root(&$0.pointee._mp_den, &value.pointee._mp_den, UInt(degree)) != 0
      }
    }
    return isExact ? result : nil
  }

  /// `count!`; nil for negative numbers and beyond `maximumBits`.
  package static func factorial(_ count: Int) -> Rational? {
    guard (0...8000).contains(count) else { return nil }
    return Rational { __gmpz_fac_ui(&$0.pointee._mp_num, UInt(count)) }
  }

  /// The number of ways to choose `chosen` of `count`; nil for negative numbers and beyond `maximumBits`.
  package static func binomial(_ count: Int, _ chosen: Int) -> Rational? {
    guard count >= 0, chosen >= 0 else { return nil }
    if chosen > count { return Rational(0) }
    let few = min(chosen, count - chosen)
    let bits = few.multipliedReportingOverflow(by: Int.bitWidth - count.leadingZeroBitCount)
    guard !bits.overflow, bits.partialValue <= maximumBits else { return nil }
    return Rational { __gmpz_bin_uiui(&$0.pointee._mp_num, UInt(count), UInt(few)) }
  }

  /// The greatest common divisor of two integers; nil for other numbers.
  package static func greatestCommonDivisor(_ left: Rational, _ right: Rational) -> Rational? {
    guard left.isInteger, right.isInteger else { return nil }
    return left.withMPQ { left in
      right.withMPQ { right in
        Rational { __gmpz_gcd(&$0.pointee._mp_num, &left.pointee._mp_num, &right.pointee._mp_num) }
      }
    }
  }
}
