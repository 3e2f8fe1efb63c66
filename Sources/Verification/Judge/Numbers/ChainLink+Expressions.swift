internal import LaTeXMath
internal import Numbers

/// Equations and comparisons of two expressions.
extension ChainLink {
  /// Neither side is a bare number.
  func twoExpressions(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict {
    let (a, b) = (try value(left), try value(right))
    guard let x = a.number, let y = b.number else { return try matrices(left, right, a, b) }
    if try isSame(x, y) { return LinkVerdict(.verified, reason: "exact") }
    let common = Set(left.literals).intersection(right.literals).union(earlier.flatMap(\.literals))
    let rounded = scope.roundedValues
    let mantissas = Set(right.mantissas + right.literals.filter { $0.hasPoint && $0.lastPlace <= -2 })
    func overlaps(
      _ left: Expression, _ right: Expression, _ isDisplayed: @escaping @Sendable (WrittenNumber) -> Bool
    ) -> Bool {
      var evaluator = Evaluator(scope: scope, isDisplayed: isDisplayed)
      guard let x = try? evaluator.real(left).interval(precision: 256).bounds,
        let y = try? evaluator.real(right).interval(precision: 256).bounds
      else { return true }
      return x.overlaps(y)
    }
    let isRounded = { @Sendable (literal: WrittenNumber) in
      (literal.looksRounded && literal.value.map { rounded.contains($0) } ?? false)
        || ((literal.looksRounded || mantissas.contains(literal)) && !common.contains(literal))
    }
    if overlaps(left, right, isRounded) {
      return LinkVerdict(.verified, reason: "rounded")
    }
    if overlaps(left, right, { $0.hasPoint && !common.contains($0) }) {
      return LinkVerdict(.unchecked, reason: "within the rounding of the numbers shown")
    }
    let (stated, computed) = x.texts(besides: y)
    var found = LinkVerdict(.refuted, expected: computed, actual: stated)
    if hasUnit { return LinkVerdict(.unchecked, reason: "a unit on one side") }
    // `1024 = 24 \bmod 100`, where the modulus is meant for both sides.
    if case .binary(.modulo, let rest, let modulus) = right,
      let p = try? scalar(.binary(.modulo, left, modulus)),
      let q = try? scalar(.binary(.modulo, rest, modulus)),
      p.exact != nil, p.exact == q.exact
    {
      return LinkVerdict(.unchecked, reason: "holds as a congruence")
    }
    // `60° \cdot \pi / 180 = \pi / 3`: a conversion, where the sign names the unit.
    if left.hasDegrees || right.hasDegrees, let p = try? scalar(left.withoutDegrees),
      let q = try? scalar(right.withoutDegrees), try isSame(p, q)
    {
      return LinkVerdict(.verified, reason: "the degree sign as a unit")
    }
    if let p = left.double, p == right.double {
      return LinkVerdict(.unchecked, reason: "holds in floating point")
    }
    if let p = x.exact, let q = y.exact, overflows(p, to: q) {
      return LinkVerdict(.unchecked, reason: "holds with an overflow of whole numbers")
    }
    if left.looksLikeSize(y) || right.looksLikeSize(x) {
      return LinkVerdict(.unchecked, reason: "a product that may be a size")
    }
    if relation == .approximate {
      let (p, q) = (abs(x.double), abs(y.double))
      guard (left.literals + right.literals).contains(where: \.hasPoint), p > 0, q > 0,
        max(p, q) > 2 * min(p, q) || x.sign != y.sign
      else { return LinkVerdict(.unchecked, reason: "an approximation that shows no digits") }
    }
    if left.hasBareE || right.hasBareE { return LinkVerdict(.unchecked, reason: "e may be a name here") }
    let literals = left.literals + right.literals
    if left.isBoolean, right.isBoolean, literals.allSatisfy({ $0.digits == "0" || $0.digits == "1" }) {
      return LinkVerdict(.unchecked, reason: "zeros and ones, which may be boolean")
    }
    // Cut off instead of rounded.
    if overlaps(left.truncating(isRounded), right.truncating(isRounded), \.isTruncated) {
      found.verdict = .imprecise
      found.reason = "off in the last digit"
    }
    return found
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
    if holds { return LinkVerdict(.verified, reason: "exact") }
    if ClaimedNumber(left) != nil, ClaimedNumber(right) != nil {
      return LinkVerdict(.unchecked, reason: "two numbers and nothing to compute")
    }
    if hasUnit || isSame { return LinkVerdict(.unchecked, reason: "equal, or with units") }
    if let constant = left.bareConstant ?? right.bareConstant, abs(x.double - y.double) > 0.2 {
      return LinkVerdict(.unchecked, reason: "\(constant) may be a name here")
    }
    return LinkVerdict(.refuted, expected: relation.rawValue + " " + y.plainText, actual: x.plainText)
  }
}
