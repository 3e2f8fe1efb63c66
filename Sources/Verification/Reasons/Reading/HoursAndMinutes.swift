internal import LaTeXMath
internal import Numbers

/// Hours and minutes with a point between them, in minutes.
enum HoursAndMinutes: ReadingReason {
  static let id = "hours-and-minutes"
  static let page = ReasonPage(
    what:
      #"""
      The note speaks of hours, a decimal with two places below sixty is multiplied by 60, and the link holds when \#
      these are minutes: $2.30 \times 60 = 150$.
      """#,
    why: "Times are written so, 2.30 for half past two.",
    whatToDo: "Write times with a colon, or hours as decimals.")
  static let examples: [ReasonExample] = [
    .applies(#"With 60 minutes an hour, $2.30 \times 60 = 150$."#),
    .not(#"With 60 minutes an hour, $2.30 \times 60 = 160$."#),
    .not(#"So $2.30 \times 60 = 150$."#),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard facts.scope.partsBehindPoint.contains(60), let (number, expression, _, _) = facts.claim,
      let claim = number.asTime ?? number.value, expression.literals.contains(where: { $0.asTime != nil }),
      expression.literals.contains(where: { $0.value == Rational(60) }),
      let value = facts.value(of: expression.withTimes)?.exact, value == claim
    else { return nil }
    return ground("holds for hours and minutes", "It holds where the places behind the point are minutes.")
  }
}

extension LinkFacts {
  fileprivate func value(of expression: Expression) -> Real? {
    var evaluator = Evaluator(scope: scope)
    return try? evaluator.real(expression.withoutUnit)
  }
}

extension WrittenNumber {
  /// `2.30` as two hours and a half.
  fileprivate var asTime: Rational? {
    guard hasPoint, lastPlace == -2, !isPercent, let minutes = Int(digits.suffix(2)), minutes < 60,
      let hours = Int(digits.dropLast(2).isEmpty ? "0" : digits.dropLast(2)), hours <= 99
    else { return nil }
    return Rational(hours) + Rational(minutes) / Rational(60)
  }
}

extension Expression {
  /// With the times in it as hours.
  fileprivate var withTimes: Expression {
    if case .number(let number) = self, let time = number.asTime {
      func whole(_ value: Rational) -> Expression {
        var number = WrittenNumber()
        number.digits = value.numerator.description
        return .number(number)
      }
      return .binary(.divide, whole(time * Rational(60)), whole(Rational(60)))
    }
    return mapOperands(\.withTimes)
  }
}
