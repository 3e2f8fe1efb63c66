internal import LaTeXMath
internal import Numbers

/// Rounding that is carried along a chain, and rounding of the numbers that a side is computed from.
extension ChainLink {
  /// Sides before this one that give another digit, although the links between hold. A name, whose value may come from elsewhere,
  /// is none of them; nor is what differs by more than rounding does.
  func drift(_ number: WrittenNumber) -> String? {
    guard !isAfterDoubt, number.hasPoint, let unit = number.lastPlaceUnit, let claim = number.value,
      let start = earlier.first(where: { $0.freeName(in: scope) == nil && !$0.isName }),
      ClaimedNumber(start) == nil, let value = try? scalar(start),
      let agreement = try? number.agreement(with: value, isEqual: true), agreement > .rounded,
      let bounds = value.interval(precision: 256).bounds,
      (bounds.lowerBound - claim).magnitude < unit * Rational(10)
    else { return nil }
    return "rounding carried along the chain: from its start it is \(value.text(near: number))"
  }

  /// Whether the claim holds when decimals before it stand for what they were rounded from.
  func carriedRounding(
    _ number: WrittenNumber, _ expression: Expression, _ value: Real, isLeft: Bool
  ) -> LinkVerdict? {
    for side in earlier.reversed() where !isLeft && side.freeName(in: scope) == nil && !side.isName {
      if let value = try? scalar(side), let agreement = try? number.agreement(with: value, isEqual: true),
        agreement <= .rounded
      {
        return LinkVerdict(.verified, reason: "rounded, from an earlier side")
      }
    }
    let known = Set(earlier.flatMap(\.literals))
    // Where an earlier side is exactly this one, nothing was rounded.
    if let exact = try? scalar(expression),
      earlier.contains(where: { side in
        guard side.freeName(in: scope) == nil, let value = try? scalar(side) else { return false }
        return (try? isSame(value, exact)) ?? false
      })
    {
      return nil
    }
    let isStart = earlier.allSatisfy { $0.freeName(in: scope) != nil }
    let rounded = scope.roundedValues
    func holds(_ isDisplayed: @escaping @Sendable (WrittenNumber) -> Bool) -> Bool {
      var evaluator = Evaluator(scope: scope, isDisplayed: isDisplayed)
      guard let bounds = (try? evaluator.real(expression.withoutUnit))?.interval(precision: 256).bounds,
        let value = number.value,
        let interval = number.isInteger && !number.isApproximate ? value...value : number.interval
      else { return false }
      return bounds.overlaps(interval)
    }
    if holds({ literal in
      (literal.looksRounded && literal.value.map { rounded.contains($0) } ?? false)
        || (!isStart && literal.looksRounded && !known.contains(literal))
    }) {
      return LinkVerdict(.verified, reason: "rounded, with the rounding of numbers before it")
    }
    if !isStart, number.hasPoint, holds({ $0.hasPoint && !known.contains($0) }) {
      return LinkVerdict(.unchecked, reason: "within the rounding of the numbers before it")
    }
    // More digits than the numbers it is computed from can give, or nothing left of them.
    let digits = expression.literals.filter(\.looksRounded).map(\.significantDigits).min()
    if isStart, let digits, number.significantDigits > digits || number.value?.isZero == true,
      number.value?.isZero == true || !expression.isExactDecimal(scope, places: -number.lastPlace),
      holds({ $0.looksRounded }), !isSlip(number, expression, value)
    {
      return LinkVerdict(.unchecked, reason: "within the rounding of the numbers it is computed from")
    }
    return nil
  }

  /// Whether just one digit differs from the value although the rounding of the numbers in the expression reaches a thousand units of
  /// the last place: hidden digits would have changed more of them.
  private func isSlip(_ number: WrittenNumber, _ expression: Expression, _ value: Real) -> Bool {
    var evaluator = Evaluator(scope: scope, isDisplayed: { $0.looksRounded })
    guard let unit = number.lastPlaceUnit, let claim = number.value,
      let bounds = (try? evaluator.real(expression.withoutUnit))?.interval(precision: 256).bounds,
      (bounds.upperBound - bounds.lowerBound) / unit > Rational(1000),
      let middle = value.interval(precision: 256).bounds?.lowerBound
    else { return false }
    let stated = (claim.magnitude / unit).decimal(places: 0)
    let found = (middle.magnitude / unit).decimal(places: 0)
    return stated.count == found.count && zip(stated, found).count { $0 != $1 } == 1
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
