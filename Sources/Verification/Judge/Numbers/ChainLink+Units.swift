internal import LaTeXMath
internal import Numbers

/// Links between numbers of different units: `1.5 \text{ h} = 90 \text{ min}`.
extension ChainLink {
  /// Right where the conversion is exact and any reading of the units fits; wrong only where the units differ by their prefixes
  /// alone, and by more than the rounding of the numbers shown.
  func converted(from unit: String, to other: String) -> LinkVerdict {
    guard let a = MeasuringUnit(unit), let b = MeasuringUnit(other), let factors = a.factors(to: b) else {
      return .unchecked(UnitConversion.unknown(unit, other))
    }
    let (value, claim) = (left.withoutUnit, right.withoutUnit)
    let verdicts = factors.map { factor in
      ChainLink(left: value.scaled(by: factor), right: claim, relation: relation, earlier: [], scope: scope)
        .judgeAlone()
    }
    if var found = verdicts.first(where: { $0.verdict == .verified }) {
      found.manner.append("\(unit) converted to \(other)")
      return found
    }
    guard let first = verdicts.first, verdicts.count == 1, a.differsByPrefix(from: b),
      first.verdict == .refuted, !mayBeRounded(value.scaled(by: factors[0]), claim)
    else {
      return .unchecked(UnitConversion.unequal(unit, other))
    }
    var result = first
    result.manner = ["\(unit) converted to \(other)"]
    return result
  }

  /// Whether the two could be one quantity, rounded differently.
  private func mayBeRounded(_ value: Expression, _ claim: Expression) -> Bool {
    var evaluator = Evaluator(scope: scope, isDisplayed: { $0.hasPoint })
    guard let x = try? evaluator.real(value).interval(precision: 256).bounds,
      let y = try? evaluator.real(claim).interval(precision: 256).bounds
    else { return true }
    if x.overlaps(y) { return true }
    guard relation == .approximate else { return false }
    let (p, q) = (x.lowerBound.magnitude, y.lowerBound.magnitude)
    return max(p, q) <= Rational(2) * min(p, q)
  }
}
