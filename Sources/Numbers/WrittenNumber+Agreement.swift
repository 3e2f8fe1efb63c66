/// How a number as written agrees with the value it stands for.
package enum NumberAgreement: Int, Sendable, Comparable {
  /// Exactly the value.
  case exact
  /// The value rounded to the digits shown, or cut off where an ellipsis says so.
  case rounded
  /// Neither right nor wrong: off by more than half, but less than one unit of the last place.
  case imprecise
  case different

  package static func < (left: NumberAgreement, right: NumberAgreement) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension WrittenNumber {
  /// How this number agrees with a value, by the digits it shows.
  ///
  /// A decimal is right within half a unit of its last place, ties counted both ways. A whole number is exact, unless a mark
  /// of approximation stands before it: then half a unit of its last digit that is not zero. `≈ 0` is right within
  /// 0.05. A bare power of ten after such a mark is an order of magnitude. nil when the numbers are too large.
  package func agreement(with actual: Rational) -> NumberAgreement? {
    guard let value, let unit = lastPlaceUnit else { return nil }
    if value == actual { return .exact }
    if isInteger { return wholeNumberAgreement(value, with: actual) }
    if let interval, interval.contains(actual) { return .rounded }
    if isApproximate, isPowerOfTen { return orderOfMagnitude(value, with: actual) }
    return (value - actual).magnitude < unit ? .imprecise : .different
  }

  private func wholeNumberAgreement(_ value: Rational, with actual: Rational) -> NumberAgreement? {
    let difference = (value - actual).magnitude
    if isTruncated { return interval?.contains(actual) == true ? .rounded : .different }
    // What floating point leaves of an exact result: 1.0000000000000002 for 1, 1e-17 for 0.
    // Of a large value it is still less than what anybody would write: 818731202 is not 818731200.
    let noise = Rational(1) / Rational(100_000_000) * Swift.max(Rational(1), value.magnitude)
    if !actual.isInteger, difference <= Swift.min(noise, Rational(1) / Rational(20)) { return .rounded }
    let half = Rational(1) / Rational(2)
    guard isApproximate else { return !actual.isInteger && difference <= half ? .imprecise : .different }
    guard let place = lastNonZeroPlace, let unit = Rational(10).power(place) else {
      if difference <= Rational(1) / Rational(20) { return .rounded }
      return difference <= half ? .imprecise : .different
    }
    if difference <= unit * half { return .rounded }
    return difference < unit ? .imprecise : .different
  }

  /// Within a factor of about three of the power of ten, whose square is ten.
  private func orderOfMagnitude(_ value: Rational, with actual: Rational) -> NumberAgreement {
    guard !actual.isZero, actual.sign == value.sign else { return .different }
    let ratio = actual / value
    let square = ratio * ratio
    return square <= Rational(10) && square * Rational(10) >= Rational(1) ? .rounded : .different
  }
}
