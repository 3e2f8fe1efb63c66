internal import CMPFR

/// A binary floating-point number of chosen precision and practically unbounded exponent, on MPFR.
///
/// Every operation rounds in the direction it is given, correctly, as MPFR promises; `FloatInterval` builds on that.
struct LongFloat: Sendable {
  enum Rounding { case down, up }

  private let storage: Storage

  /// Owns one `mpfr_t`. It is written only before it is first shared.
  private final class Storage: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<__mpfr_struct>

    init(precision: Int) {
      // MPFR keeps its exponent range by thread, and starts each with a small one.
      mpfr_set_emin(mpfr_get_emin_min())
      mpfr_set_emax(mpfr_get_emax_max())
      pointer = .allocate(capacity: 1)
      mpfr_init2(pointer, precision)
    }

    deinit {
      mpfr_clear(pointer)
      pointer.deallocate()
    }
  }

  private init(precision: Int, _ fill: (UnsafeMutablePointer<__mpfr_struct>) -> Void) {
    storage = Storage(precision: precision)
    fill(storage.pointer)
  }

  init(_ value: Rational, precision: Int, _ rounding: Rounding) {
    self.init(precision: precision) { result in
      value.withMPQ { _ = mpfr_set_q(result, $0, rounding.mode) }
    }
  }

  static func pi(precision: Int, _ rounding: Rounding) -> LongFloat {
    LongFloat(precision: precision) { mpfr_const_pi($0, rounding.mode) }
  }

  static func eulerGamma(precision: Int, _ rounding: Rounding) -> LongFloat {
    LongFloat(precision: precision) { mpfr_const_euler($0, rounding.mode) }
  }

  var precision: Int { storage.pointer.pointee._mpfr_prec }

  /// Neither infinite nor undefined.
  var isFinite: Bool { mpfr_number_p(storage.pointer) != 0 }
  var isInteger: Bool { mpfr_integer_p(storage.pointer) != 0 }
  var isZero: Bool { mpfr_zero_p(storage.pointer) != 0 }

  /// -1, 0 or 1.
  var sign: Int { isZero ? 0 : Int(storage.pointer.pointee._mpfr_sign) }

  /// `e` where the value is `m · 2^e` with 1/2 <= m < 1; nil for zero and what is not finite.
  var exponent: Int? { isFinite && !isZero ? storage.pointer.pointee._mpfr_exp : nil }

  var double: Double { mpfr_get_d(storage.pointer, MPFR_RNDN) }

  /// Exactly this number; nil where it is not finite or its exponent is beyond `Rational.maximumBits`.
  var rational: Rational? {
    guard isFinite else { return nil }
    if isZero { return Rational(0) }
    guard let exponent, exponent.magnitude <= UInt(Rational.maximumBits / 2) else { return nil }
    return Rational { mpfr_get_q($0, storage.pointer) }
  }
}

// MARK: - Arithmetic

extension LongFloat {
  enum Operation { case add, subtract, multiply, divide, power, arctangent }

  /// `left operation right`, for `arctangent` the angle of the point (right, left).
  static func apply(_ operation: Operation, _ left: LongFloat, _ right: LongFloat, _ rounding: Rounding)
    -> LongFloat
  {
    LongFloat(precision: max(left.precision, right.precision)) { result in
      let (a, b, mode) = (left.storage.pointer, right.storage.pointer, rounding.mode)
      switch operation {
      case .add: mpfr_add(result, a, b, mode)
      case .subtract: mpfr_sub(result, a, b, mode)
      case .multiply: mpfr_mul(result, a, b, mode)
      case .divide: mpfr_div(result, a, b, mode)
      case .power: mpfr_pow(result, a, b, mode)
      case .arctangent: mpfr_atan2(result, a, b, mode)
      }
    }
  }

  func apply(_ function: ElementaryFunction, _ rounding: Rounding) -> LongFloat {
    LongFloat(precision: precision) { _ = compute(function, $0, rounding.mode) }
  }

  /// The function rounded down and rounded up, for little more than the cost of one: when the first is not exact, the other is the
  /// next float, since MPFR rounds correctly.
  func applyBothWays(_ function: ElementaryFunction) -> (down: LongFloat, up: LongFloat) {
    var isExact = false
    let down = LongFloat(precision: precision) { isExact = compute(function, $0, MPFR_RNDD) == 0 }
    if isExact || !down.isFinite { return (down, isExact ? down : apply(function, .up)) }
    let up = LongFloat(precision: precision) {
      mpfr_set($0, down.storage.pointer, MPFR_RNDD)
      mpfr_nextabove($0)
    }
    return (down, up)
  }

  /// 0 where the result is exact, as MPFR's functions return it.
  private func compute(
    _ function: ElementaryFunction, _ result: UnsafeMutablePointer<__mpfr_struct>, _ mode: mpfr_rnd_t
  ) -> Int32 {
    let value = storage.pointer
    return switch function {
    case .squareRoot: mpfr_sqrt(result, value, mode)
    case .cubeRoot: mpfr_cbrt(result, value, mode)
    case .exponential: mpfr_exp(result, value, mode)
    case .naturalLogarithm: mpfr_log(result, value, mode)
    case .binaryLogarithm: mpfr_log2(result, value, mode)
    case .decimalLogarithm: mpfr_log10(result, value, mode)
    case .sine: mpfr_sin(result, value, mode)
    case .cosine: mpfr_cos(result, value, mode)
    case .tangent: mpfr_tan(result, value, mode)
    case .arcsine: mpfr_asin(result, value, mode)
    case .arccosine: mpfr_acos(result, value, mode)
    case .arctangent: mpfr_atan(result, value, mode)
    case .hyperbolicSine: mpfr_sinh(result, value, mode)
    case .hyperbolicCosine: mpfr_cosh(result, value, mode)
    case .hyperbolicTangent: mpfr_tanh(result, value, mode)
    case .inverseHyperbolicSine: mpfr_asinh(result, value, mode)
    case .inverseHyperbolicCosine: mpfr_acosh(result, value, mode)
    case .inverseHyperbolicTangent: mpfr_atanh(result, value, mode)
    case .errorFunction: mpfr_erf(result, value, mode)
    case .complementaryErrorFunction: mpfr_erfc(result, value, mode)
    case .gamma: mpfr_gamma(result, value, mode)
    case .digamma: mpfr_digamma(result, value, mode)
    case .zeta: mpfr_zeta(result, value, mode)
    }
  }

  /// The largest integer that is not greater, exactly.
  var floor: LongFloat {
    LongFloat(precision: precision) { mpfr_rint($0, storage.pointer, MPFR_RNDD) }
  }

  static prefix func - (value: LongFloat) -> LongFloat {
    LongFloat(precision: value.precision) { mpfr_neg($0, value.storage.pointer, MPFR_RNDN) }
  }
}

extension LongFloat: Comparable {
  static func == (left: LongFloat, right: LongFloat) -> Bool {
    mpfr_equal_p(left.storage.pointer, right.storage.pointer) != 0
  }

  static func < (left: LongFloat, right: LongFloat) -> Bool {
    mpfr_less_p(left.storage.pointer, right.storage.pointer) != 0
  }
}

extension LongFloat.Rounding {
  fileprivate var mode: mpfr_rnd_t {
    switch self {
    case .down: MPFR_RNDD
    case .up: MPFR_RNDU
    }
  }
}
