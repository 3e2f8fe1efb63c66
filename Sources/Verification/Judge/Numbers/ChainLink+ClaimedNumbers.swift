internal import LaTeXMath
internal import NoteMath
internal import Numbers

/// Equations with a number on one side or on both.
extension ChainLink {
  func equality(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict {
    let (a, b) = (ClaimedNumber(left), ClaimedNumber(right))
    if let base = scope.numeralBase, let verdict = try inNumerals(ofBase: base, left, right) {
      return verdict
    }
    switch (a, b) {
    case (let a?, let b?): return try twoLiterals(a, b)
    case (_, let claim?): return try claimed(claim, value: left, isLeft: false)
    case (let claim?, nil): return try claimed(claim, value: right, isLeft: true)
    case (nil, nil): return try twoExpressions(left, right)
    }
  }

  /// `0.25 = 25\%`, `1048576 \approx 10^6`; two bare numbers that differ are a hypothesis, a code or a label.
  private func twoLiterals(_ a: ClaimedNumber, _ b: ClaimedNumber) throws(EvaluationError) -> LinkVerdict {
    guard let left = a.number.value, let right = b.number.value else { throw .tooLarge }
    if left == right { return LinkVerdict(.verified, ["exact"]) }
    var (first, second) = (a.number, b.number)
    if relation == .approximate { (first.isApproximate, second.isApproximate) = (true, true) }
    let isEqual = relation == .equal
    var agreement = try second.agreement(with: .exact(left), isEqual: isEqual)
    // `10^2 \approx 120.0` says more than an order of magnitude.
    if !first.isPowerOfTen || !second.hasPoint {
      let before = try first.agreement(with: .exact(right), isEqual: isEqual)
      agreement = min(agreement, first.isPowerOfTen && before == .rounded ? .imprecise : before)
    }
    if agreement <= .rounded {
      return againstDirection(of: second, .exact(left)) ?? rounded(second)
    }
    let actual = Real.exact(left).text(near: second)
    if let rounding = scope.rounding, rounding.isNear, rounding.holds(second, .exact(left)) {
      return LinkVerdict(.verified, [rounding.manner], actual: actual)
    }
    let isConversion =
      a.number.isPercent || b.number.isPercent || a.number.hasExponent || b.number.hasExponent
    guard isConversion, !hasUnit else {
      return verdict(on: LinkFacts(link: self, sides: .numbers), actual: actual)
    }
    if a.number.isPercent != b.number.isPercent, left.magnitude >= Rational(1),
      holdsWithPercentAsUnit(second, .exact(left))
    {
      return LinkVerdict(.verified, ["the percent sign as a unit"])
    }
    let facts = LinkFacts(
      link: self,
      sides: .claim(second, expression: self.left, value: .exact(left), agreement: agreement, isLeft: false))
    return verdict(on: facts, actual: actual, isConversion: true)
  }

  /// `0.95 \times 100 = 95\%`: the sign may only name the unit.
  private func holdsWithPercentAsUnit(_ claim: WrittenNumber, _ value: Real) -> Bool {
    guard let exact = value.exact, claim.value?.isZero == false else { return false }
    var plain = claim
    plain.isPercent = false
    plain.lastPlace += 2
    return plain.agreement(with: exact).map { $0 <= .rounded } ?? false
  }

  /// One side states a number, the other computes it.
  private func claimed(_ claim: ClaimedNumber, value expression: Expression, isLeft: Bool)
    throws(EvaluationError) -> LinkVerdict
  {
    var number = claim.number
    if relation == .approximate { number.isApproximate = true }
    let value = try scalar(expression)
    var agreement = try agreement(of: number, with: value, from: expression, isEqual: relation == .equal)
    // A power of ten is an order of magnitude behind `≈`, not before it.
    if isLeft, number.isPowerOfTen, agreement == .rounded { agreement = .imprecise }
    let actual = value.text(near: number)
    let facts = LinkFacts(
      link: self,
      sides: .claim(number, expression: expression, value: value, agreement: agreement, isLeft: isLeft))
    if agreement <= .rounded {
      if agreement == .rounded,
        let verdict = againstDirection(of: number, value)
          ?? againstPlace(of: number, value)
      {
        return verdict
      }
      var verdict = agreement == .exact ? LinkVerdict(.verified, ["exact"]) : rounded(number)
      verdict.actual = actual
      verdict.claimsLeft = isLeft
      let isRounded = agreement == .rounded
      if let ground = Drift.ground(facts) ?? (isRounded ? CalledExact.ground(facts) : nil) {
        (verdict.verdict, verdict.grounds, verdict.isFalse) = (.imprecise, [ground], true)
      }
      return verdict
    }
    let carried = CarriedRounding(facts)
    if let manner = carried?.manner { return LinkVerdict(.verified, [manner]) }
    if let rounding = scope.rounding, rounding.isNear, rounding.holds(number, value) {
      return LinkVerdict(.verified, [rounding.manner], actual: actual)
    }
    if number.isPercent, carried?.doubt == nil, expression.hasFactorHundred,
      holdsWithPercentAsUnit(number, value)
    {
      return LinkVerdict(.verified, ["the percent sign as a unit"])
    }
    return verdict(on: facts, actual: actual, isLeft: isLeft)
  }

  /// The verdict on a link that is false as written: refuted, unless a reason applies.
  /// - Parameter isConversion: `0.25 = 20\%`, where nothing is computed that could be read in other ways.
  func verdict(
    on facts: LinkFacts, actual: String, isLeft: Bool = false, isConversion: Bool = false
  ) -> LinkVerdict {
    var found = LinkVerdict(.refuted, actual: actual)
    found.isFalse = true
    found.claimsLeft = isLeft
    found.statesNumber = facts.claim != nil
    found.exceedsRemainders = facts.exceedRemainders
    found.exceedsValue = facts.exceedValue
    if let (number, _, value, _) = facts.claim, number.hasPoint {
      found.isSlip = number.differsInOneDigit(from: value)
    }
    found.doubt(isConversion ? [] : NumberReasons.readings.compactMap { $0.ground(facts) })
    guard found.verdict == .refuted else { return found }
    if let (number, _, value, _) = facts.claim, scope.rounding?.isBroken(by: number, value) == true {
      return found
    }
    let precision = NumberReasons.precision.compactMap { $0.ground(facts) }
    if !precision.isEmpty { (found.verdict, found.grounds) = (.imprecise, precision) }
    return found
  }

  private func rounded(_ number: WrittenNumber) -> LinkVerdict {
    var verdict = LinkVerdict(.verified, ["rounded"])
    verdict.isRounded = true
    return verdict
  }

  /// The verdict on a decimal with fewer places than the text says that it has, and not right to those: wrong where the words can speak
  /// of no other number, else not judged; nil for others.
  private func againstPlace(of number: WrittenNumber, _ value: Real) -> LinkVerdict? {
    guard let rounding = scope.rounding, rounding.isNear, number.hasPoint, rounding.isFiner(than: number),
      !rounding.holds(number, value)
    else { return nil }
    guard rounding.isCertain else { return .unchecked(RoundingInText.otherPlace) }
    var found = LinkVerdict(.refuted, ["to the place that the text names"], actual: value.text(near: number))
    found.isFalse = true
    return found
  }

  /// The verdict on a number that is a value rounded to the other side than the text names: wrong where the words can speak of
  /// no other number, else not judged; nil where the text names no side, or this one.
  private func againstDirection(of number: WrittenNumber, _ value: Real) -> LinkVerdict? {
    guard let rounding = scope.rounding, rounding.isOneWay, !number.isPowerOfTen,
      !rounding.holds(number, value)
    else { return nil }
    guard rounding.isNear, rounding.isCertain else { return .unchecked(RoundingInText.otherDirection) }
    // Other readings would hold just because it is the nearest number.
    var found = LinkVerdict(.refuted, actual: value.text(near: number))
    found.isFalse = true
    return found
  }

  /// How a number agrees with the value of an expression. A whole number is the rounding of what is computed from decimals.
  func agreement(of number: WrittenNumber, with value: Real, from expression: Expression, isEqual: Bool)
    throws(EvaluationError) -> NumberAgreement
  {
    let agreement = try number.agreement(with: value, isEqual: isEqual)
    guard agreement == .imprecise, isEqual, number.isInteger, !number.isTruncated, let whole = number.value
    else { return agreement }
    // Who has no decimals and comes to 2.5 says so: 2 is another number.
    if expression.decimals(in: scope).isEmpty {
      let hasPoints = expression.literals.contains(where: \.hasPoint)
      return !hasPoints && value.endsSoon || isSolved ? .different : .imprecise
    }
    // Of a value below two, a whole number says too little.
    return (whole.double - value.double).magnitude <= value.double.magnitude / 4 ? .rounded : .imprecise
  }

  /// Whether a unit stands on one side or right behind the link.
  var hasUnit: Bool { left.unitText != nil || right.unitText != nil || unitBehind?.isKnown == true }
}

extension Real {
  /// Whether it is a decimal that one writes as it is: with at most two places, and three digits before them.
  var endsSoon: Bool {
    guard let exact, exact.magnitude < Rational(1000) else { return false }
    return (exact * Rational(100)).isInteger
  }
}
