internal import LaTeXMath
internal import Numbers

/// Equations with a number on one side or on both.
extension ChainLink {
  func equality(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict {
    let (a, b) = (ClaimedNumber(left), ClaimedNumber(right))
    switch (a, b) {
    case (let a?, let b?): return try twoLiterals(a, b)
    case (_, let claim?): return try claimed(claim, value: left, isLeft: false)
    case (let claim?, nil): return try claimed(claim, value: right, isLeft: true)
    case (nil, nil): return try twoExpressions(left, right)
    }
  }

  /// `0.25 = 25\%`, `1048576 \approx 10^6`; two bare numbers that differ are a hypothesis, a code or a label.
  private func twoLiterals(_ a: ClaimedNumber, _ b: ClaimedNumber) throws(EvaluationError) -> LinkVerdict {
    guard let left = a.number.value, let right = b.number.value else {
      return LinkVerdict(.unchecked, reason: "too large")
    }
    if left == right { return LinkVerdict(.verified, reason: "exact") }
    var (first, second) = (a.number, b.number)
    if relation == .approximate { (first.isApproximate, second.isApproximate) = (true, true) }
    let isEqual = relation == .equal
    let agreement = min(
      try second.agreement(with: .exact(left), isEqual: isEqual),
      try first.agreement(with: .exact(right), isEqual: isEqual))
    if agreement <= .rounded {
      return LinkVerdict(.verified, reason: "rounded")
    }
    let isConversion =
      a.number.isPercent || b.number.isPercent || a.number.hasExponent || b.number.hasExponent
    guard isConversion, !hasUnit else {
      return LinkVerdict(.unchecked, reason: "two different numbers and nothing to compute")
    }
    var found = disagreement(second, with: .exact(left), fallback: a.number.isPercent != b.number.isPercent)
    if found.verdict == .refuted, agreement == .imprecise {
      found.verdict = .imprecise
      found.reason = "off in the last digit"
    }
    return found
  }

  private func disagreement(_ claim: WrittenNumber, with value: Real, fallback: Bool) -> LinkVerdict {
    if fallback, let exact = value.exact {
      // `0.95 \times 100 = 95\%`: the sign may only name the unit.
      var plain = claim
      plain.isPercent = false
      plain.lastPlace += 2
      if let agreement = plain.agreement(with: exact), agreement <= .rounded {
        return LinkVerdict(.verified, reason: "the percent sign as a unit")
      }
    }
    return LinkVerdict(.refuted, expected: claim.text, actual: value.text(near: claim))
  }

  /// One side states a number, the other computes it.
  private func claimed(_ claim: ClaimedNumber, value expression: Expression, isLeft: Bool)
    throws(EvaluationError)
    -> LinkVerdict
  {
    var number = claim.number
    if relation == .approximate { number.isApproximate = true }
    let value = try scalar(expression)
    let agreement = try number.agreement(with: value, isEqual: relation == .equal)
    if agreement <= .rounded {
      var verdict = LinkVerdict(
        .verified, reason: agreement == .exact ? "exact" : "rounded", expected: number.text,
        actual: value.text(near: number))
      if !isLeft, let drift = drift(number) {
        verdict.verdict = .imprecise
        verdict.reason = drift
      }
      return verdict
    }
    if !number.isPowerOfTen, let carried = carriedRounding(number, expression, value, isLeft: isLeft) {
      return carried
    }
    if number.isPercent, let exact = value.exact {
      let verdict = disagreement(number, with: .exact(exact), fallback: true)
      if verdict.verdict == .verified { return verdict }
    }
    if mayConvert(number, value) { return LinkVerdict(.unchecked, reason: "a unit on one side") }
    if let reason = otherReading(of: number, expression, value, isLeft: isLeft) {
      return LinkVerdict(.unchecked, reason: reason)
    }
    var found = LinkVerdict(.refuted, expected: number.text, actual: value.text(near: number))
    if agreement == .imprecise {
      found.verdict = .imprecise
      found.reason = number.isPowerOfTen ? "an order of magnitude" : "off in the last digit"
    } else if number.isCutOff(value) {
      found.verdict = .imprecise
      found.reason = "cut off"
    } else if number.isRoundedToThousands(value) {
      found.verdict = .imprecise
      found.reason = "rounded to thousands"
    } else if expression.hasBareE {
      return LinkVerdict(.unchecked, reason: "e may be a name here")
    }
    return found
  }

  var hasUnit: Bool { left.unitText != nil || right.unitText != nil || isBeforeUnit }

  /// Whether the unit on one side may account for the difference: by a factor, or by a result rounded to fewer digits. What is near
  /// by and yet another number is none of a conversion, but for 1024 in place of 1000 and metres in place of yards.
  private func mayConvert(_ number: WrittenNumber, _ value: Real) -> Bool {
    guard hasUnit else { return false }
    var rounded = number
    rounded.isApproximate = true
    if ((try? rounded.agreement(with: value, isEqual: false)) ?? .rounded) <= .rounded { return true }
    guard let claim = number.value?.double, claim != 0, value.double != 0 else { return true }
    if number.differsInOneDigit(from: value) { return false }
    let ratio = abs(claim / value.double)
    let factors = [1.024, 1.048576, 1.073741824, 1.0995, 0.9144]
    return !(0.8...1.25).contains(ratio) || claim.sign != value.double.sign
      || factors.contains { abs(ratio / $0 - 1) < 0.005 || abs(ratio * $0 - 1) < 0.005 }
  }
}
