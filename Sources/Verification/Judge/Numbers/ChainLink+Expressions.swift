internal import LaTeXMath
internal import Numbers

/// Equations and comparisons of two expressions.
extension ChainLink {
  /// Neither side is a bare number.
  func twoExpressions(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict {
    let (a, b) = (try value(left), try value(right))
    guard let x = a.number, let y = b.number else { return try matrices(left, right, a, b) }
    if try isSame(x, y) { return LinkVerdict(.verified, ["exact"]) }
    let shown = ShownNumbers(left, right, self)
    if shown.overlap(left, right, shown.isRounded) { return LinkVerdict(.verified, ["rounded"]) }
    let (stated, _) = x.texts(besides: y)
    let facts = LinkFacts(link: self, sides: .expressions(left, right, x, y))
    // `60° \cdot \pi / 180 = \pi / 3`: a conversion, where the sign names the unit.
    if left.hasDegrees || right.hasDegrees, let p = try? scalar(left.withoutDegrees),
      let q = try? scalar(right.withoutDegrees), try isSame(p, q), WithinRounding.ground(facts) == nil,
      UnitOnOneSide.ground(facts) == nil, Congruence.ground(facts) == nil
    {
      return LinkVerdict(.verified, ["the degree sign as a unit"])
    }
    return verdict(on: facts, actual: stated)
  }

  func comparison(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict {
    let (x, y) = (try scalar(left), try scalar(right))
    let isSame = try isSame(x, y)
    let order: Int
    if isSame {
      order = 0
    } else {
      do { order = try RealArithmetic().compare(x, y) } catch { throw .arithmetic(error) }
    }
    let holds =
      switch relation {
      case .less: order < 0
      case .lessOrEqual: order <= 0
      case .greater: order > 0
      case .greaterOrEqual: order >= 0
      default: order != 0
      }
    if holds { return LinkVerdict(.verified, ["exact"]) }
    let isNumbers = ClaimedNumber(left) != nil && ClaimedNumber(right) != nil
    let facts = LinkFacts(
      link: self, sides: isNumbers ? .numbers : .order(left, right, x, y, isEqual: isSame))
    return verdict(on: facts, actual: x.plainText)
  }
}

/// The numbers that two sides show, as far as they may be rounded.
struct ShownNumbers {
  private let scope: Scope
  /// Literals of both sides, or of earlier ones: they are the same number wherever they stand.
  private let common: Set<WrittenNumber>
  /// Those that a step of the chain may have rounded: they stand on the right, or came in on the way.
  private let results: Set<WrittenNumber>
  /// Whether the right side is a fraction that nobody takes for a rounded decimal.
  private let isFraction: Bool

  init(_ left: Expression, _ right: Expression, _ link: ChainLink) {
    scope = link.scope
    common = Set(left.literals).intersection(right.literals).union(link.earlier.flatMap(\.literals))
    let decimals = right.literals.filter { $0.looksRounded || $0.hasPoint && $0.lastPlace <= -2 }
    let isStart = link.earlier.allSatisfy { $0.freeName(in: link.scope) != nil }
    isFraction = right.isLongFraction
    // `54.7356° = \arccos\frac{1}{\sqrt3}` states a result on the left.
    let statesResult = !isStart || left.isStated
    results = Set(right.mantissas + decimals + (statesResult ? left.literals.filter(\.looksRounded) : []))
  }

  /// Whether a literal is a result that was rounded: of this step, or shown as one before. What a side starts from is exact.
  var isRounded: @Sendable (WrittenNumber) -> Bool {
    let (rounded, results, common) = (scope.roundedValues, results, common)
    return { literal in
      (literal.looksRounded && literal.value.map { rounded.contains($0) } ?? false)
        || (results.contains(literal) && !common.contains(literal))
    }
  }

  /// Whether a literal is a decimal that does not stand on both sides, and may have been rounded: not from what a fraction of large
  /// numbers was computed from.
  var isDecimal: @Sendable (WrittenNumber) -> Bool {
    if isFraction { return { _ in false } }
    let common = common
    return { $0.hasPoint && !common.contains($0) }
  }

  /// Whether the sides may be equal when some literals stand for what they were rounded from.
  func overlap(
    _ left: Expression, _ right: Expression, _ isDisplayed: @escaping @Sendable (WrittenNumber) -> Bool
  ) -> Bool {
    var evaluator = Evaluator(scope: scope, isDisplayed: isDisplayed)
    guard let x = try? evaluator.real(left).interval(precision: 256).bounds,
      let y = try? evaluator.real(right).interval(precision: 256).bounds
    else { return true }
    return x.overlaps(y)
  }
}
