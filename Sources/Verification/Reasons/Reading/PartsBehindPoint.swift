internal import LaTeXMath
internal import Numbers

/// Points that part two units, hours and minutes.
enum PartsBehindPoint: ReadingReason {
  static let id = "parts-behind-the-point"
  static let page = ReasonPage(
    what:
      #"""
      The sum holds when what stands behind a point counts parts of a unit that the note speaks of: minutes \#
      of an hour, thirds of an inning, inches of a foot.
      """#,
    why: "Where times are written with a dot, $9.30 + 0.45 = 10.15$.",
    whatToDo: "Write `9{:}30`, or the units.")
  static let examples: [ReasonExample] = [
    .applies("Times are written with a dot.\n\nSo $9.30 + 0.45 = 10.15$ and no more."),
    .applies("Innings have thirds behind the dot: $6.2 + 1.1 = 8.0$."),
    .not("So $9.30 + 0.45 = 10.15$."),
    .not("After some minutes, $900 - 400 = 560$."),
    .not("Times are written with a dot.\n\nSo $9.30 + 0.45 = 10.25$ and no more."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, _, _) = facts.claim, expression.isSum,
      expression.literals.contains(where: \.hasPoint)
    else { return nil }
    let holds = facts.scope.partsBehindPoint.contains { count in
      guard let claim = value(of: .number(number), count), let sum = value(of: expression, count) else {
        return false
      }
      // Hours start again with the day.
      let isHour = count == 60 && claim.magnitude < Rational(24)
      return claim == sum || isHour && ((sum - claim) / Rational(12)).isInteger
    }
    guard holds else { return nil }
    return ground(
      "holds with parts behind the points",
      "It holds when what stands behind the points counts parts of a unit.")
  }

  /// The value of a sum of numbers, with so many parts to a unit.
  private static func value(of expression: Expression, _ count: Int) -> Rational? {
    switch expression {
    case .negate(let operand): return value(of: operand, count).map { -$0 }
    case .binary(.add, let a, let b):
      guard let a = value(of: a, count), let b = value(of: b, count) else { return nil }
      return a + b
    case .binary(.subtract, let a, let b):
      guard let a = value(of: a, count), let b = value(of: b, count) else { return nil }
      return a - b
    case .number(let number):
      guard let whole = number.value, number.hasPoint, !number.isPercent, !number.hasExponent else {
        return number.value
      }
      // Minutes have two digits, and are fewer than sixty.
      let places = -number.lastPlace
      guard places == (count > 10 ? 2 : 1) || count == 12 && places == 1,
        let scale = Rational(10).power(places)
      else { return nil }
      let units = whole.magnitude.floor
      let parts = (whole.magnitude - units) * scale
      guard parts < Rational(count) else { return nil }
      let size = units + parts / Rational(count)
      return number.isNegative ? -size : size
    default: return nil
    }
  }
}
