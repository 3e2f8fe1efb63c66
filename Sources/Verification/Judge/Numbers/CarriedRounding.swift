internal import LaTeXMath
internal import Numbers

/// Rounding that is carried along a chain, and rounding of the numbers that a side is computed from.
struct CarriedRounding {
  let link: ChainLink
  let number: WrittenNumber
  let expression: Expression
  let value: Real
  let isLeft: Bool

  init?(_ facts: LinkFacts) {
    guard let (number, expression, value, isLeft) = facts.claim, !number.isPowerOfTen else { return nil }
    self.init(link: facts.link, number: number, expression: expression, value: value, isLeft: isLeft)
  }

  init(link: ChainLink, number: WrittenNumber, expression: Expression, value: Real, isLeft: Bool) {
    self.link = link
    self.number = number
    self.expression = expression
    self.value = value
    self.isLeft = isLeft
  }

  private var scope: Scope { link.scope }
  private var known: Set<WrittenNumber> { Set(link.earlier.flatMap(\.literals)) }
  /// Whether no side before it has a value.
  private var isStart: Bool { link.earlier.allSatisfy { $0.freeName(in: scope) != nil } }

  /// Where an earlier side is exactly this one, nothing was rounded.
  private var isRepeated: Bool {
    guard let exact = try? link.scalar(expression) else { return false }
    return link.earlier.contains { side in
      guard side.freeName(in: scope) == nil, let value = try? link.scalar(side) else { return false }
      return (try? link.isSame(value, exact)) ?? false
    }
  }

  /// How the claim holds when decimals before it stand for what they were rounded from; nil when it does not.
  var manner: String? {
    // Behind a wrong step only a decimal may have been rounded from what stands before it: not `\sqrt{9 + 16} = \sqrt{27} = 5`.
    let mayBeRounded = !link.isAfterDoubt || expression.literals.contains(where: \.hasPoint)
    for side in link.earlier.reversed()
    where mayBeRounded && !isLeft && side.freeName(in: scope) == nil && !side.isName {
      if let value = try? link.scalar(side),
        let agreement = try? link.agreement(of: number, with: value, from: side, isEqual: true),
        agreement <= .rounded
      {
        return "rounded, from an earlier side"
      }
    }
    if isRepeated { return nil }
    let (known, rounded, isStart) = (known, scope.roundedValues, isStart)
    let holds = holds { literal in
      (literal.looksRounded && literal.value.map { rounded.contains($0) } ?? false)
        || (!isStart && literal.looksRounded && !known.contains(literal))
    }
    return holds ? "rounded, with the rounding of numbers before it" : nil
  }

  /// The numbers whose rounding may explain the difference.
  enum Source { case before, computedFrom }

  /// Which rounding may make the claim hold, although nothing says that it is one; nil for none.
  var doubt: Source? {
    if isRepeated { return nil }
    let (known, isStart) = (known, isStart)
    if !isStart, holds({ $0.hasPoint && !known.contains($0) }) { return .before }
    // More digits than the numbers it is computed from can give, or nothing left of them.
    let isZero = number.value?.isZero == true
    guard isStart, !decimals.isEmpty, isZero || claimsMore,
      isZero || usesRounded || !expression.isExactDecimal(scope, places: -number.lastPlace),
      holds(isDecimal), !isSlip
    else { return nil }
    return .computedFrom
  }

  /// Whether the number claims more than the decimals carry that it is computed from: more digits than one of them has, a place beyond
  /// all of theirs, or a quotient that does not end.
  private var claimsMore: Bool {
    if decimals.contains(where: { number.significantDigits > $0.significantDigits }) { return true }
    if decimals.contains(where: { number.lastPlace < $0.lastPlace }), expression.isSum { return true }
    if expression.hasDifference(shorterThan: number.significantDigits) { return true }
    guard let exact = value.exact, let size = Rational(10).power(12) else { return true }
    return !(exact * size).isInteger
  }

  /// The decimals that it is computed from, by the note's givens too. A percentage is exact, and so is the factor that the text states
  /// as one: 1.03 beside "3 %". So is a zero with fewer places than another of them: nobody rounds one input to 0.0 and the next to 0.6487.
  private var decimals: Set<WrittenNumber> {
    let all = Set(expression.decimals(in: scope))
    let finest = all.map(\.lastPlace).min() ?? 0
    return all.filter { decimal in
      if decimal.value?.isZero == true, decimal.lastPlace > finest { return false }
      return !scope.percentages.contains { part in
        decimal.value.map { $0 == part || $0 == Rational(1) + part || $0 == Rational(1) - part } ?? false
      }
    }
  }

  private var isDecimal: @Sendable (WrittenNumber) -> Bool {
    let decimals = decimals
    return { decimals.contains($0) }
  }

  /// Whether one of the decimals was a rounded result before.
  private var usesRounded: Bool {
    decimals.contains { $0.value.map(scope.roundedValues.contains) ?? false }
  }

  private func holds(_ isDisplayed: @escaping @Sendable (WrittenNumber) -> Bool) -> Bool {
    var evaluator = Evaluator(scope: scope, isDisplayed: isDisplayed)
    guard let bounds = (try? evaluator.real(expression.withoutUnit))?.interval(precision: 256).bounds,
      let value = number.value,
      let interval = number.isInteger && !number.isApproximate ? value...value : number.interval
    else { return false }
    return bounds.overlaps(interval)
  }

  /// Whether just one digit differs from the value although the rounding of the numbers in the expression reaches a thousand units of
  /// the last place: hidden digits would have changed more of them. Digits beyond those of an exact value are hidden ones.
  private var isSlip: Bool {
    if let exact = value.exact,
      (1...max(1, -number.lastPlace)).contains(where: { places in
        places < -number.lastPlace && Rational(10).power(places).map { (exact * $0).isInteger } ?? false
      })
    {
      return false
    }
    var evaluator = Evaluator(scope: scope, isDisplayed: isDecimal)
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

extension Expression {
  /// Whether a factor or a base is the difference of two decimals that leaves fewer digits: `(4.9571 - 4.9786)^2`.
  fileprivate func hasDifference(shorterThan digits: Int) -> Bool {
    contains { part in
      switch part {
      case .power(let base, _): base.isDifference(shorterThan: digits)
      case .binary(.multiply, let a, let b), .binary(.dot, let a, let b), .binary(.divide, let a, let b):
        a.isDifference(shorterThan: digits) || b.isDifference(shorterThan: digits)
      default: false
      }
    }
  }

  private func isDifference(shorterThan digits: Int) -> Bool {
    guard case .binary(.subtract, .number(let a), .number(let b)) = self, a.hasPoint || b.hasPoint,
      let first = a.value, let second = b.value,
      let unit = Rational(10).power(Swift.min(a.lastPlace, b.lastPlace))
    else { return false }
    return ((first - second).magnitude / unit).decimal(places: 0).count < digits
  }
}
