internal import LaTeXMath
internal import Numbers

/// Points that part two units, hours and minutes.
enum PartsBehindPoint: ReadingReason {
  static let id = "parts-behind-the-point"
  static let page = ReasonPage(
    what:
      #"""
      A sum, or a product with the number of parts, holds when what stands behind a point counts parts of a \#
      unit that the note speaks of: minutes of an hour, thirds of an inning, inches of a foot.
      """#,
    why:
      #"""
      Where times are written with a dot, $9.30 + 0.45 = 10.15$, and half past two in minutes is \#
      $2.30 \times 60 = 150$.
      """#,
    whatToDo: "Write `9{:}30`, the units, or hours as decimals.")
  static let examples: [ReasonExample] = [
    .applies("Times are written with a dot.\n\nSo $9.30 + 0.45 = 10.15$ and no more."),
    .applies("Innings have thirds behind the dot: $6.2 + 1.1 = 8.0$."),
    .applies(#"With 60 minutes an hour, $2.30 \times 60 = 150$."#),
    .applies(#"Innings have thirds behind the dot: $6.2 \times 3 = 20$ outs."#),
    .not("So $9.30 + 0.45 = 10.15$."),
    .not("After some minutes, $900 - 400 = 560$."),
    .not("Times are written with a dot.\n\nSo $9.30 + 0.45 = 10.25$ and no more."),
    .not(#"With 60 minutes an hour, $2.30 \times 60 = 160$."#),
    .not(#"So $2.30 \times 60 = 150$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, _, _) = facts.claim, expression.literals.contains(where: \.hasPoint),
      facts.scope.partsBehindPoint.contains(where: { holds(number, expression, withParts: $0) })
    else { return nil }
    return ground(
      "holds with parts behind the points",
      "It holds when what stands behind the points counts parts of a unit.")
  }

  /// Whether a number is the value of an expression, with so many parts to a unit.
  private static func holds(_ number: WrittenNumber, _ expression: Expression, withParts count: Int) -> Bool {
    let isSum = expression.isSum
    guard isSum || expression.literals.contains(where: { $0.value == Rational(count) }),
      let claim = number.value(withParts: count) ?? (isSum ? nil : number.value),
      let parts = expression.withParts(count)
    else { return false }
    var evaluator = Evaluator()
    guard let value = try? evaluator.real(parts.withoutUnit).exact else { return false }
    // Hours start again with the day.
    let isHour = isSum && count == 60 && claim.magnitude < Rational(24)
    return claim == value || isHour && ((value - claim) / Rational(12)).isInteger
  }
}

extension WrittenNumber {
  /// What it says where the places behind its point count parts, so many to a unit; nil where they cannot.
  fileprivate func value(withParts count: Int) -> Rational? {
    guard let whole = value, hasPoint, !isPercent, !hasExponent else { return value }
    // Minutes have two digits, and are fewer than sixty.
    let places = -lastPlace
    guard places == (count > 10 ? 2 : 1) || count == 12 && places == 1,
      let scale = Rational(10).power(places)
    else { return nil }
    let units = whole.magnitude.floor
    let parts = (whole.magnitude - units) * scale
    guard parts < Rational(count) else { return nil }
    let size = units + parts / Rational(count)
    return isNegative ? -size : size
  }
}

extension Expression {
  /// With its decimals as units and parts of one; nil where one of them cannot be.
  fileprivate func withParts(_ count: Int) -> Expression? {
    guard literals.allSatisfy({ $0.value(withParts: count) != nil }) else { return nil }
    return replacingDecimals(withParts: count)
  }

  private func replacingDecimals(withParts count: Int) -> Expression {
    guard case .number(let number) = self, number.hasPoint, let value = number.value(withParts: count) else {
      return mapOperands { $0.replacingDecimals(withParts: count) }
    }
    func whole(_ value: Rational) -> Expression {
      var number = WrittenNumber()
      number.digits = value.numerator.description
      return .number(number)
    }
    let size = Expression.binary(
      .divide, whole(value.magnitude * Rational(count)), whole(Rational(count)))
    return value.sign < 0 ? .negate(size) : size
  }
}
