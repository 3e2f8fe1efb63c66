internal import Numbers

/// The whole numbers that a machine holds in some bits.
struct MachineInteger {
  let bits: Int
  let isSigned: Bool

  static let all = [8, 16, 32, 64].flatMap { bits in
    [MachineInteger(bits: bits, isSigned: false), MachineInteger(bits: bits, isSigned: true)]
  }

  private var count: Rational { Rational(2).power(bits) ?? Rational(0) }
  private var least: Rational { isSigned ? -(count / Rational(2)) : Rational(0) }
  private var greatest: Rational { least + count - Rational(1) }

  private func holds(_ value: Rational) -> Bool { least <= value && value <= greatest }

  /// Whether whole numbers of some bits make the one value the other.
  static func overflows(_ value: Rational, to result: Rational) -> Bool {
    value.isInteger && all.contains { $0.wraps(value, to: result) }
  }

  private func wraps(_ value: Rational, to result: Rational) -> Bool {
    !holds(value) && holds(result) && ((value - result) / count).isInteger
  }
}
