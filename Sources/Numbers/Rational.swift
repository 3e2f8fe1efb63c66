internal import CMPFR

/// An exact rational number in lowest terms: two machine words where they suffice, beyond them GMP's `mpq`.
///
/// Sizes are bounded by `maximumBits`: operations that could pass it at once, such as powers, return nil; the others grow by at
/// most the size of their operands, so that a caller checks `bitCount` between steps.
package struct Rational: Sendable {
  /// About 30,000 decimal digits.
  package static let maximumBits = 100_000

  private let form: Form

  /// Every number that fits is small, so that equal numbers have one form.
  private enum Form: Sendable {
    /// The denominator above zero, the numerator not `Int.min`, which has no negative.
    case small(Int, over: Int)
    case large(LargeNumber)
  }

  /// Owns what an `mpq_t` points to; never written.
  private final class LargeNumber: @unchecked Sendable {
    let value: __mpq_struct

    init(_ value: __mpq_struct) { self.value = value }

    deinit {
      var value = value
      __gmpq_clear(&value)
    }
  }

  private init(_ numerator: Int, inLowestTermsOver denominator: Int) {
    form = .small(numerator, over: denominator)
  }

  /// The denominator above zero.
  private init(reducing numerator: Int, over denominator: Int) {
    var (divisor, rest) = (denominator, numerator.magnitude)
    while rest != 0 { (divisor, rest) = (Int(rest), divisor.magnitude % rest) }
    form = .small(numerator / divisor, over: denominator / divisor)
  }

  /// What `fill` makes of a new `mpq_t`, in lowest terms.
  init(filling fill: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
    var value = __mpq_struct()
    __gmpq_init(&value)
    fill(&value)
    let numerator = __gmpz_get_si(&value._mp_num)
    if __gmpz_fits_slong_p(&value._mp_num) != 0, __gmpz_fits_slong_p(&value._mp_den) != 0, numerator != .min {
      form = .small(numerator, over: __gmpz_get_si(&value._mp_den))
      __gmpq_clear(&value)
    } else {
      form = .large(LargeNumber(value))
    }
  }

  /// Calls `body` with the number as an `mpq_t` that is only read.
  func withMPQ<Result>(_ body: (UnsafeMutablePointer<__mpq_struct>) -> Result) -> Result {
    switch form {
    case .large(let number):
      var value = number.value
      return withExtendedLifetime(number) { body(&value) }
    case .small(let numerator, let denominator):
      var (above, below) = (numerator.magnitude, denominator.magnitude)
      return withUnsafeMutablePointer(to: &above) { above in
        withUnsafeMutablePointer(to: &below) { below in
          var value = __mpq_struct(
            _mp_num: __mpz_struct(_mp_alloc: 1, _mp_size: Int32(numerator.signum()), _mp_d: above),
            _mp_den: __mpz_struct(_mp_alloc: 1, _mp_size: 1, _mp_d: below))
          return body(&value)
        }
      }
    }
  }

  package init(_ value: Int) {
    if value == .min {
      self.init { __gmpz_set_si(&$0.pointee._mp_num, value) }
    } else {
      self.init(value, inLowestTermsOver: 1)
    }
  }

  /// The quotient of two integers; nil for a denominator of zero.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    self = Rational(numerator) / Rational(denominator)
  }

  /// An integer of decimal digits, without a sign; nil for anything else and beyond `maximumBits`.
  package init?(digits: some StringProtocol) {
    guard !digits.isEmpty, digits.utf8.count * 10 / 3 <= Self.maximumBits else { return nil }
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    if let small = Int(digits) {
      self.init(small)
    } else {
      let text = String(digits)
      self.init { number in _ = text.withCString { __gmpz_set_str(&number.pointee._mp_num, $0, 10) } }
    }
  }
}

// MARK: - Arithmetic

extension Rational {
  private typealias Words = (numerator: Int, denominator: Int)

  /// In machine words where `small` says that the result fits them, over a denominator above zero; else by GMP.
  private static func combine(
    _ left: Rational, _ right: Rational, _ small: (_ a: Words, _ b: Words) -> Words?,
    _ large: (
      UnsafeMutablePointer<__mpq_struct>, UnsafePointer<__mpq_struct>, UnsafePointer<__mpq_struct>
    ) -> Void
  ) -> Rational {
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form,
      let (numerator, denominator) = small((a, b), (c, d))
    {
      return denominator == 1
        ? Rational(numerator, inLowestTermsOver: 1) : Rational(reducing: numerator, over: denominator)
    }
    return left.withMPQ { left in
      right.withMPQ { right in Rational { large($0, left, right) } }
    }
  }

  package static func + (left: Rational, right: Rational) -> Rational {
    combine(
      left, right,
      { a, b in
        if a.denominator == b.denominator {
          return a.numerator.plus(b.numerator).map { ($0, a.denominator) }
        }
        guard let x = a.numerator.times(b.denominator), let y = b.numerator.times(a.denominator),
          let numerator = x.plus(y), let denominator = a.denominator.times(b.denominator)
        else { return nil }
        return (numerator, denominator)
      }, { __gmpq_add($0, $1, $2) })
  }

  package static func - (left: Rational, right: Rational) -> Rational { left + -right }

  package static func * (left: Rational, right: Rational) -> Rational {
    combine(
      left, right,
      { a, b in
        guard let numerator = a.numerator.times(b.numerator),
          let denominator = a.denominator.times(b.denominator)
        else { return nil }
        return (numerator, denominator)
      }, { __gmpq_mul($0, $1, $2) })
  }

  /// The divisor must not be zero.
  package static func / (left: Rational, right: Rational) -> Rational {
    precondition(!right.isZero, "division by zero")
    return combine(
      left, right,
      { a, b in
        guard let numerator = a.numerator.times(b.denominator),
          let denominator = a.denominator.times(b.numerator)
        else { return nil }
        return denominator < 0 ? (-numerator, -denominator) : (numerator, denominator)
      }, { __gmpq_div($0, $1, $2) })
  }

  package static prefix func - (value: Rational) -> Rational {
    switch value.form {
    case .small(let numerator, let denominator):
      Rational(-numerator, inLowestTermsOver: denominator)
    case .large: value.withMPQ { value in Rational { __gmpq_neg($0, value) } }
    }
  }

  package var magnitude: Rational { sign < 0 ? -self : self }

  /// -1, 0 or 1.
  package var sign: Int {
    switch form {
    case .small(let numerator, _): numerator.signum()
    case .large(let number): Int(number.value._mp_num._mp_size.signum())
    }
  }

  package var isZero: Bool { sign == 0 }

  package var isInteger: Bool {
    if case .small(_, let denominator) = form { return denominator == 1 }
    return withMPQ { __gmpz_cmp_ui(&$0.pointee._mp_den, 1) == 0 }
  }

  package var isEven: Bool { isInteger && withMPQ { __gmpz_tstbit(&$0.pointee._mp_num, 0) == 0 } }

  /// The numerator of lowest terms, with the sign.
  package var numerator: Rational {
    if case .small(let numerator, _) = form { return Rational(numerator, inLowestTermsOver: 1) }
    return withMPQ { value in Rational { __gmpz_set(&$0.pointee._mp_num, &value.pointee._mp_num) } }
  }

  /// The denominator of lowest terms, at least 1.
  package var denominator: Rational {
    if case .small(_, let denominator) = form { return Rational(denominator, inLowestTermsOver: 1) }
    return withMPQ { value in Rational { __gmpz_set(&$0.pointee._mp_num, &value.pointee._mp_den) } }
  }

  /// The bits of the numerator and the denominator together.
  package var bitCount: Int {
    withMPQ { __gmpz_sizeinbase(&$0.pointee._mp_num, 2) + __gmpz_sizeinbase(&$0.pointee._mp_den, 2) }
  }

  /// The largest integer that is not greater.
  package var floor: Rational {
    if isInteger { return self }
    return withMPQ { value in
      Rational {
        __gmpz_fdiv_q(&$0.pointee._mp_num, &value.pointee._mp_num, &value.pointee._mp_den)
      }
    }
  }

  /// The value as an `Int`, when it is an integer that fits.
  package var integer: Int? {
    switch form {
    case .small(let numerator, let denominator): denominator == 1 ? numerator : nil
    case .large: self == Rational(.min) ? .min : nil
    }
  }

  /// The nearest double, truncated towards zero.
  package var double: Double { withMPQ { __gmpq_get_d($0) } }
}

// MARK: - Comparison and text

extension Rational: Comparable, Hashable {
  package static func == (left: Rational, right: Rational) -> Bool {
    switch (left.form, right.form) {
    case (.small(let a, let b), .small(let c, let d)): a == c && b == d
    case (.large, .large): left.withMPQ { left in right.withMPQ { __gmpq_equal(left, $0) != 0 } }
    default: false
    }
  }

  package static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, 1) = left.form, case .small(let b, 1) = right.form { return a < b }
    return left.withMPQ { left in right.withMPQ { __gmpq_cmp(left, $0) < 0 } }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(double) }
}

extension Rational: CustomStringConvertible {
  /// `-3/4`, or `5` for an integer.
  package var description: String {
    if case .small(let numerator, let denominator) = form {
      return denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
    }
    return withMPQ { value in
      let length =
        __gmpz_sizeinbase(&value.pointee._mp_num, 10) + __gmpz_sizeinbase(&value.pointee._mp_den, 10) + 3
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: length) { buffer in
        _ = __gmpq_get_str(buffer.baseAddress, 10, value)
        return buffer.baseAddress.map { String(cString: $0) } ?? ""
      }
    }
  }
}

extension Int {
  /// nil where the sum overflows, or has no negative.
  fileprivate func plus(_ other: Int) -> Int? {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows || sum == .min ? nil : sum
  }

  /// nil where the product overflows, or has no negative.
  fileprivate func times(_ other: Int) -> Int? {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows || product == .min ? nil : product
  }
}
