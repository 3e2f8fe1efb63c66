internal import LaTeXMath
internal import Numbers

/// What is known of a link that was found false, with one reading chosen: made once, for all reasons that ask.
struct LinkFacts {
  enum Sides {
    /// One side states a number, and the other one computes a value.
    case claim(WrittenNumber, expression: Expression, value: Real, agreement: NumberAgreement, isLeft: Bool)
    /// Both sides compute.
    case expressions(Expression, Expression, Real, Real)
    /// Both sides state a number.
    case numbers
    /// Vectors or matrices; the numbers that one side states, the first that differs, and what the other side computes.
    case vectors([ClaimedNumber], computed: Expression, isExplainedByRounding: Bool)
    /// A comparison that does not hold.
    case order(Expression, Expression, Real, Real, isEqual: Bool)
  }

  let link: ChainLink
  let sides: Sides

  var scope: Scope { link.scope }

  /// The number that is claimed and what computes it; nil for other sides.
  var claim: (number: WrittenNumber, expression: Expression, value: Real, isLeft: Bool)? {
    guard case .claim(let number, let expression, let value, _, let isLeft) = sides else { return nil }
    return (number, expression, value, isLeft)
  }

  /// Whether the number claimed agrees with another form of the expression.
  func agrees(_ number: WrittenNumber, _ expression: Expression) -> Bool {
    var evaluator = Evaluator(scope: scope)
    guard let value = try? evaluator.real(expression.withoutUnit) else { return false }
    return agrees(number, value)
  }

  /// Whether the number claimed agrees with another value.
  func agrees(_ number: WrittenNumber, _ value: Real) -> Bool {
    ((try? number.agreement(with: value, isEqual: link.relation == .equal)) ?? .different) <= .rounded
  }

  /// The whole numbers of a claim all of whose literals are whole.
  var wholeNumbers: (claim: Rational, number: WrittenNumber, expression: Expression, value: Rational)? {
    guard let (number, expression, value, _) = claim, let stated = number.value, number.isInteger,
      let exact = value.exact, expression.literals.allSatisfy({ $0.isInteger && !$0.hasPoint })
    else { return nil }
    return (stated, number, expression, exact)
  }

  /// Whether the number is more than a twentieth away from the value.
  func isFar(_ number: WrittenNumber, _ value: Real) -> Bool {
    guard let claim = number.value?.double else { return false }
    return abs(claim - value.double) > abs(value.double) / 20
  }
}
