internal import LaTeXMath
internal import NoteMath
internal import Numbers

/// A unit on one side only.
enum UnitOnOneSide: ReadingReason {
  static let id = "unit-on-one-side"
  static let page = ReasonPage(
    what: "A unit, or a word for a scale, stands on one side or right behind the formula.",
    why: "The numbers may differ by the factor of the unit: $1/400 = 2.5$ ms is right.",
    whatToDo: "Write the unit on both sides, as `\\text{ms}` within the formula.")
  static let examples: [ReasonExample] = [
    .applies("So $1/400 = 2.5$ ms."),
    .not("So $1/400 = 2.5$ and so on."),
    .not("It costs $4 - 4 = 2$ ms."),
    .not(#"It takes $2 \times 621 = 1245$ ms."#),
    .applies(#"合格率は $12/48 = 25$ パーセント。"#),
    .not(#"The entropy is $-0.5 \log_2 0.5 - 0.5 \log_2 0.5 = 2$ bits."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard facts.link.unitOnOneSide != nil, mayConvert(facts) else { return nil }
    let place = facts.link.unitBehind.map { Ground.Place.note($0.range) } ?? .claim
    return ground(
      "a unit on one side", at: place, "A unit stands on one side only: it may account for the factor.")
  }

  /// Whether the unit may account for the difference: by a conversion that is known, or by a result rounded to fewer digits.
  private static func mayConvert(_ facts: LinkFacts) -> Bool {
    if case .numbers = facts.sides { return false }
    guard let unit = facts.link.unitOnOneSide else { return false }
    guard let (number, expression, value, _) = facts.claim else { return unit.isKnown }
    var rounded = number
    rounded.isApproximate = true
    if unit.isKnown, !expression.decimals(in: facts.scope).isEmpty,
      ((try? rounded.agreement(with: value, isEqual: false)) ?? .rounded) <= .rounded
    {
      return true
    }
    let name = unit.text.lowercased()
    guard let claim = number.value?.double, claim != 0 else { return unit.isKnown }
    // Nothing has the same measure in all units, but on scales with another zero.
    if value.exact?.isZero == true { return name.hasSuffix("db") || temperatures.contains(name) }
    guard value.double != 0 else { return unit.isKnown }
    if number.differsInOneDigit(from: value) { return false }
    if name.hasSuffix("db") { return true }
    if temperatures.contains(name), abs(abs(claim - value.double) - 273) < 0.5 { return true }
    guard claim.sign == value.double.sign, let bounds = facts.link.roundedFrom(number) else { return false }
    let size = value.double.magnitude
    return UnitFactors.explain(
      (bounds.lowerBound / size)...(bounds.upperBound / size), unit: unit.text, isKnown: unit.isKnown)
  }

  private static let temperatures: Set<String> = ["k", "°c", "℃", "c"]
}

extension ChainLink {
  /// The unit of the side that has one, or the one right behind the link; nil where both have one or none.
  fileprivate var unitOnOneSide: (text: String, isKnown: Bool)? {
    switch (left.unitText, right.unitText) {
    case (let text?, nil), (nil, let text?): (text, true)
    case (_?, _?): nil
    case (nil, nil): unitBehind.map { ($0.text, $0.isKnown) }
    }
  }

  /// The magnitudes that a number may have been rounded from; behind `≈` to the last digit that is not zero.
  fileprivate func roundedFrom(_ number: WrittenNumber) -> ClosedRange<Double>? {
    guard let value = number.value?.double.magnitude,
      let place = relation == .approximate ? number.lastNonZeroPlace : number.lastPlace,
      let unit = Double("1e\(place)")
    else { return nil }
    let half = unit / 2
    return max(value - half, value / 2)...(value + half)
  }
}
