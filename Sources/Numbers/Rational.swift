internal import CMPFR

/// An exact rational number in lowest terms, on GMP's `mpq`.
///
/// Sizes are bounded by `maximumBits`: operations that could pass it at once, such as powers, return nil; the others grow by at
/// most the size of their operands, so that a caller checks `bitCount` between steps.
package struct Rational: Sendable {
  /// About 30,000 decimal digits.
  package static let maximumBits = 100_000

  private let storage: Storage

  /// Owns one `mpq_t`. It is written only before it is first shared.
  private final class Storage: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<__mpq_struct>

    init() {
      pointer = .allocate(capacity: 1)
      __gmpq_init(pointer)
    }

    deinit {
      __gmpq_clear(pointer)
      pointer.deallocate()
    }

    var numerator: UnsafeMutablePointer<__mpz_struct> {
      UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: __mpz_struct.self)
    }
    var denominator: UnsafeMutablePointer<__mpz_struct> { numerator + 1 }
  }

  private init(_ fill: (Storage) -> Void) {
    storage = Storage()
    fill(storage)
  }

  package init(_ value: Int) {
    self.init { __gmpz_set_si($0.numerator, value) }
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
      self.init { storage in _ = text.withCString { __gmpz_set_str(storage.numerator, $0, 10) } }
    }
  }

  /// Fills a new `mpq_t` at the address that `fill` is given, in lowest terms; for the one file that calls MPFR.
  init(fillingMPQ fill: (UnsafeMutableRawPointer) -> Void) {
    self.init { fill(UnsafeMutableRawPointer($0.pointer)) }
  }

  /// Calls `body` with the address of the `mpq_t`, for the one file that hands it to MPFR.
  func withMPQ<Result>(_ body: (UnsafeRawPointer) -> Result) -> Result {
    withExtendedLifetime(storage) { body(UnsafeRawPointer(storage.pointer)) }
  }
}

// MARK: - Arithmetic

extension Rational {
  package static func + (left: Rational, right: Rational) -> Rational {
    Rational { __gmpq_add($0.pointer, left.storage.pointer, right.storage.pointer) }
  }

  package static func - (left: Rational, right: Rational) -> Rational {
    Rational { __gmpq_sub($0.pointer, left.storage.pointer, right.storage.pointer) }
  }

  package static func * (left: Rational, right: Rational) -> Rational {
    Rational { __gmpq_mul($0.pointer, left.storage.pointer, right.storage.pointer) }
  }

  /// The divisor must not be zero.
  package static func / (left: Rational, right: Rational) -> Rational {
    precondition(!right.isZero, "division by zero")
    return Rational { __gmpq_div($0.pointer, left.storage.pointer, right.storage.pointer) }
  }

  package static prefix func - (value: Rational) -> Rational {
    Rational { __gmpq_neg($0.pointer, value.storage.pointer) }
  }

  package var magnitude: Rational { sign < 0 ? -self : self }

  /// -1, 0 or 1.
  package var sign: Int {
    let size = storage.numerator.pointee._mp_size
    return size < 0 ? -1 : size > 0 ? 1 : 0
  }

  package var isZero: Bool { sign == 0 }
  package var isInteger: Bool { __gmpz_cmp_ui(storage.denominator, 1) == 0 }
  package var isEven: Bool { isInteger && __gmpz_tstbit(storage.numerator, 0) == 0 }

  /// The numerator of lowest terms, with the sign.
  package var numerator: Rational {
    Rational { __gmpz_set($0.numerator, storage.numerator) }
  }

  /// The denominator of lowest terms, at least 1.
  package var denominator: Rational {
    Rational { __gmpz_set($0.numerator, storage.denominator) }
  }

  /// The bits of the numerator and the denominator together.
  package var bitCount: Int {
    __gmpz_sizeinbase(storage.numerator, 2) + __gmpz_sizeinbase(storage.denominator, 2)
  }

  /// The largest integer that is not greater.
  package var floor: Rational {
    Rational { __gmpz_fdiv_q($0.numerator, storage.numerator, storage.denominator) }
  }

  /// The smallest integer that is not less.
  package var ceiling: Rational {
    Rational { __gmpz_cdiv_q($0.numerator, storage.numerator, storage.denominator) }
  }

  /// The floor of the quotient; the divisor must not be zero.
  package func integerQuotient(by divisor: Rational) -> Rational { (self / divisor).floor }

  /// The value as an `Int`, when it is an integer that fits.
  package var integer: Int? {
    guard isInteger, __gmpz_fits_slong_p(storage.numerator) != 0 else { return nil }
    return __gmpz_get_si(storage.numerator)
  }

  /// The nearest double, truncated towards zero.
  package var double: Double { __gmpq_get_d(storage.pointer) }

  /// The value to an integer power; nil for zero to a power that is not positive, and beyond `maximumBits`.
  package func power(_ exponent: Int) -> Rational? {
    if exponent == 0 { return isZero ? nil : Rational(1) }
    if isZero { return exponent > 0 ? self : nil }
    let count = exponent.magnitude
    if magnitude == Rational(1) { return sign > 0 || count % 2 == 0 ? Rational(1) : self }
    let (bits, overflow) = UInt(bitCount).multipliedReportingOverflow(by: count)
    guard !overflow, bits <= UInt(Self.maximumBits) else { return nil }
    let result = Rational {
      __gmpz_pow_ui($0.numerator, storage.numerator, count)
      __gmpz_pow_ui($0.denominator, storage.denominator, count)
    }
    return exponent < 0 ? Rational(1) / result : result
  }

  /// The real root of this degree, where it is rational; nil where it is not, or not real.
  package func root(_ degree: Int) -> Rational? {
    guard (1...1000).contains(degree), sign >= 0 || degree % 2 == 1 else { return nil }
    var isExact = true
    let result = Rational {
      isExact =
        __gmpz_root($0.numerator, storage.numerator, UInt(degree)) != 0
        && __gmpz_root($0.denominator, storage.denominator, UInt(degree)) != 0
    }
    return isExact ? result : nil
  }

  /// `count!`; nil for negative numbers and beyond `maximumBits`.
  package static func factorial(_ count: Int) -> Rational? {
    guard (0...8000).contains(count) else { return nil }
    return Rational { __gmpz_fac_ui($0.numerator, UInt(count)) }
  }

  /// The number of ways to choose `chosen` of `count`; nil for negative numbers and beyond `maximumBits`.
  package static func binomial(_ count: Int, _ chosen: Int) -> Rational? {
    guard count >= 0, chosen >= 0 else { return nil }
    if chosen > count { return Rational(0) }
    let few = min(chosen, count - chosen)
    let bits = few.multipliedReportingOverflow(by: Int.bitWidth - count.leadingZeroBitCount)
    guard !bits.overflow, bits.partialValue <= maximumBits else { return nil }
    return Rational { __gmpz_bin_uiui($0.numerator, UInt(count), UInt(few)) }
  }

  /// The greatest common divisor of two integers; nil for other numbers.
  package static func greatestCommonDivisor(_ left: Rational, _ right: Rational) -> Rational? {
    guard left.isInteger, right.isInteger else { return nil }
    return Rational { __gmpz_gcd($0.numerator, left.storage.numerator, right.storage.numerator) }
  }
}

// MARK: - Comparison and text

extension Rational: Comparable, Hashable {
  package static func == (left: Rational, right: Rational) -> Bool {
    __gmpq_equal(left.storage.pointer, right.storage.pointer) != 0
  }

  package static func < (left: Rational, right: Rational) -> Bool {
    __gmpq_cmp(left.storage.pointer, right.storage.pointer) < 0
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(double)
  }
}

extension Rational: CustomStringConvertible {
  /// `-3/4`, or `5` for an integer.
  package var description: String {
    var buffer = [CChar](
      repeating: 0,
      count: __gmpz_sizeinbase(storage.numerator, 10) + __gmpz_sizeinbase(storage.denominator, 10) + 3)
    _ = __gmpq_get_str(&buffer, 10, storage.pointer)
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
