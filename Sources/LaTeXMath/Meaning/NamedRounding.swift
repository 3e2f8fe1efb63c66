package import Numbers

/// Rounding that the text around a formula names: "rounded up", "to the nearest ten", 四捨五入.
package struct NamedRounding: Sendable, Equatable {
  /// Which of the numbers around a value is taken.
  package enum Mode: Sendable {
    case up
    case down
    case nearest
    /// A whole number, the one below or the nearest.
    case whole
  }

  /// What a result is rounded to.
  package enum Target: Sendable, Equatable {
    /// As the number shows: to its last digit, or where it is whole to the last that is not zero.
    case shown
    /// A power of ten.
    case place(Int)
    case significantDigits(Int)
    /// Something that is not read, such as "the nearest half".
    case unread
  }

  package var mode: Mode
  package var target: Target
  /// Whether the words stand in the sentence of the formula: elsewhere, they only keep from refuting.
  package var isNear: Bool
  /// Whether up or down is named, and nothing else: then a number rounded the other way is none of it.
  package var isOneWay = false
  /// Whether the words can mean nothing else, and no other formula stands in the sentence of which they could speak.
  package var isCertain = false

  package init(_ mode: Mode, to target: Target, isNear: Bool = true) {
    self.mode = mode
    self.target = target
    self.isNear = isNear
  }

  /// Whether a number is a value rounded so.
  package func holds(_ number: WrittenNumber, _ value: Real) -> Bool {
    guard let claim = number.value, let unit = unit(of: number), (claim / unit).isInteger,
      let bounds = value.interval(precision: 256).bounds
    else { return false }
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    let isNearest = high - claim <= unit / Rational(2) && claim - low <= unit / Rational(2)
    let isBelow = claim <= low && high < claim + unit
    return switch mode {
    case .up: high <= claim && claim < low + unit
    case .down: isBelow
    case .nearest: isNearest
    case .whole: isBelow || isNearest
    }
  }

  /// Whether a number shows just the place that the words name, and is another one than the nearest there.
  package func isBroken(by number: WrittenNumber, _ value: Real) -> Bool {
    guard isNear, mode == .nearest, !number.isPowerOfTen, !holds(number, value) else { return false }
    return switch target {
    case .place(let place): number.lastPlace == (number.isPercent ? place - 2 : place)
    case .significantDigits(let count): number.significantDigits == count
    case .shown, .unread: false
    }
  }

  /// Whether it says to which place or digit.
  package var namesPlace: Bool {
    switch target {
    case .place, .significantDigits: true
    case .shown, .unread: false
    }
  }

  /// Whether the place that it names is behind the last one of a number.
  package func isFiner(than number: WrittenNumber) -> Bool {
    guard namesPlace, let unit = unit(of: number), let last = number.lastPlaceUnit else { return false }
    return unit < last
  }

  /// One unit of the place that a number is rounded to.
  private func unit(of number: WrittenNumber) -> Rational? {
    switch target {
    case .place(let place): return Rational(10).power(number.isPercent ? place - 2 : place)
    case .significantDigits(let count):
      let digits = number.digits.drop { $0 == "0" }.count
      return digits > 0 ? Rational(10).power(number.lastPlace + digits - count) : nil
    case .shown:
      if mode == .whole { return Rational(1) }
      let place = number.hasPoint ? number.lastPlace : number.lastNonZeroPlace
      return place.flatMap { $0.magnitude < 1_000 ? Rational(10).power($0) : nil }
    case .unread: return nil
    }
  }

  /// How a number holds that is rounded so.
  package var manner: String {
    switch mode {
    case .up: "rounded up, as the text says"
    case .down: "rounded down, as the text says"
    case .nearest: "rounded, as the text says"
    case .whole: "rounded to a whole number, as the text says"
    }
  }
}
