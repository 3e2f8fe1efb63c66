internal import LaTeXMath
internal import Numbers

/// Hours and minutes with a point between them.
enum HoursAndMinutes: ReadingReason {
  static let id = "hours-and-minutes"
  static let page = ReasonPage(
    what:
      #"""
      The decimals have two places below sixty, and the link holds when these are minutes: $1.20 + 2.45 = 4.05$; or one \#
      of them is multiplied by 60.
      """#,
    why: "Times are written so, 2.30 for half past two.",
    whatToDo: "Write times with a colon, or hours as decimals.")
  static let examples: [ReasonExample] = [
    .applies("It takes $1.20 + 2.45 = 4.05$ in all."),
    .applies(#"With 60 minutes an hour, $2.30 \times 60 = 150$."#),
    .not("It takes $1.20 + 2.45 = 4.15$ in all."),
    .not("The chance is $1 - 0.44 = 0.16$."),
  ]

  static func ground(_ facts: LinkFacts) -> Ground? {
    guard let (number, expression, _, _) = facts.claim, let claim = number.asTime ?? number.value,
      expression.literals.contains(where: { $0.asTime != nil }),
      expression.isOfTimes && number.asTime != nil
        || expression.literals.contains(where: { $0.value == Rational(60) }),
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
  /// Whether it adds up nothing but times.
  fileprivate var isOfTimes: Bool {
    if case .number(let number) = self { return number.asTime != nil }
    guard case .binary(let operation, let a, let b) = self, operation == .add || operation == .subtract else {
      return false
    }
    return a.isOfTimes && b.isOfTimes
  }

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
