internal import LaTeXMath
internal import Numbers

extension WrittenNumber {
  /// `0` or `1`.
  var isBit: Bool { isInteger && !hasPoint && (digits == "0" || digits == "1") }

  /// `1.000` as a thousand, as in German.
  var withPointAsGroup: WrittenNumber {
    var number = self
    if hasPoint, lastPlace == -3, digits.first != "0", (4...6).contains(digits.count) {
      (number.hasPoint, number.lastPlace) = (false, 0)
    }
    return number
  }

  /// `628318` for 628318.53
  func isCutOff(_ value: Real) -> Bool {
    guard isInteger, !hasPoint, let claim = self.value,
      let bounds = value.interval(precision: 256).bounds, bounds.lowerBound.floor == bounds.upperBound.floor
    else { return false }
    let low = bounds.lowerBound
    if low.isInteger { return false }
    return claim == (low.sign < 0 ? -(-low).floor : low.floor)
  }

  /// `295,000` for 294,912: the last three digits or more are zeros, and more than one digit differs, as from a slip it would not.
  func isRoundedToThousands(_ value: Real) -> Bool {
    guard isInteger, !hasPoint, let place = lastNonZeroPlace, place >= 3,
      let unit = Rational(10).power(place),
      let claim = self.value, let exact = value.exact, (exact - claim).magnitude * Rational(2) <= unit
    else { return false }
    let (stated, found) = (claim.magnitude.description, exact.magnitude.floor.description)
    return stated.count != found.count || zip(stated, found).count { $0 != $1 } > 1
  }
}

extension WrittenNumber {
  /// Whether the value, rounded to the places shown, has the same digits but for one of at least three: a slip of the pen, which no
  /// conversion of units gives.
  func differsInOneDigit(from value: Real) -> Bool {
    guard significantDigits >= 3, let unit = lastPlaceUnit, let claim = self.value,
      let bounds = value.interval(precision: 256).bounds
    else { return false }
    let half = unit / Rational(2)
    func digits(_ value: Rational) -> String { ((value.magnitude + half) / unit).floor.description }
    let (stated, found) = (digits(claim), digits(bounds.lowerBound))
    return stated.count == found.count && claim.sign == bounds.lowerBound.sign
      && zip(stated, found).count { $0 != $1 } == 1
  }
}
