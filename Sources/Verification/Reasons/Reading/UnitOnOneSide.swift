internal import LaTeXMath
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
    .not(#"It takes $2 \times 621 = 1245$ ms."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard facts.link.hasUnit, mayConvert(facts) else { return nil }
    let place = facts.link.unitBehind.map(Ground.Place.note) ?? .claim
    return ground(
      "a unit on one side", at: place, "A unit stands on one side only: it may account for the factor.")
  }

  /// Whether the unit may account for the difference: by a factor, or by a result rounded to fewer digits. What is near by and yet another
  /// number is none of a conversion, but for 1024 in place of 1000 and metres in place of yards.
  private static func mayConvert(_ facts: LinkFacts) -> Bool {
    if case .numbers = facts.sides { return false }
    guard let (number, _, value, _) = facts.claim else { return true }
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
