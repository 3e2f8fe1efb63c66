internal import Numbers

/// One link of a chain, with one reading chosen, and the sides before it.
struct ChainLink {
  let left: Expression
  let right: Expression
  let relation: Relation
  /// The sides before `left`.
  let earlier: [Expression]
  let scope: Scope
  /// Whether a unit or a word for a scale stands right behind the link in the text: `$1/400 = 2.5$ ms`.
  var isBeforeUnit = false
  /// Whether an earlier link of the chain was judged, and is not verified.
  var isAfterDoubt = false

  func judge() -> LinkVerdict {
    let verdict = judgeAlone()
    guard verdict.verdict == .refuted || verdict.verdict == .imprecise else { return verdict }
    if scope.hasReadings {
      return LinkVerdict(.unchecked, reason: "a function or a given that can be read in several ways")
    }
    var result = verdict
    if let function = uncertainFunction {
      result.verdict = .unchecked
      result.reason = "not as computed with \(function), whose definition may not hold here"
      return result
    }
    let used = givens
    if used.isEmpty { return verdict }
    let names = used.map(\.text).joined(separator: ", ")
    // A constraint (`w x + b = 0`, `\sum p_i = 1`) is no result; neither is what holds for other values of the names.
    let isConstraint = [left, right].contains { ["0", "1"].contains(ClaimedNumber($0)?.number.digits ?? "") }
    // A comparison with a given is a condition; where neither side is a number, the link may put in other values.
    let isStep = ClaimedNumber(left) == nil && ClaimedNumber(right) == nil
    let isResult = (relation == .equal || relation == .approximate) && !isStep
    if isConstraint || !isResult || !used.allSatisfy(\.isCertain) {
      result.verdict = .unchecked
      result.reason = "not as computed with \(names), which may not hold here"
    } else {
      result.reason += (result.reason.isEmpty ? "" : "; ") + "with \(names)"
    }
    return result
  }

  /// The givens and functions of the note that the link uses, itself not among them.
  private var givens: [Scope.Given] {
    var result: [Scope.Given] = []
    for side in [left, right] {
      side.walk { part in
        switch part {
        case .name(let name):
          if let given = scope.values[name.key] { result.append(given) }
          for (key, given) in scope.values
          where !name.index.isEmpty && key.hasPrefix(name.base + "_") && key != name.key {
            result.append(given)
          }
        case .application(let name, _, _, _):
          if let given = scope.values[name.key] { result.append(given) }
          if let function = scope.functions[name.key] {
            function.body.walk {
              if case .name(let inner) = $0, !function.parameters.contains(inner),
                let given = scope.values[inner.key]
              {
                result.append(given)
              }
            }
          }
        default: break
        }
      }
    }
    return result
  }

  /// A function of the note that the link calls and whose definition may be another here.
  private var uncertainFunction: String? {
    var found: String?
    for side in [left, right] {
      side.walk {
        if case .application(let name, _, _, _) = $0, scope.functions[name.key]?.isCertain == false {
          found = name.key
        }
      }
    }
    return found
  }

  func judgeAlone() -> LinkVerdict {
    func isName(_ name: SymbolName) -> Bool {
      !["π", "e"].contains(name.key) || scope.lostConstants.contains(name.key)
    }
    if case .name(let name) = left, isName(name) { return named(name) }
    if case .name(let name) = right, isName(name) {
      return LinkVerdict(.noClaim, reason: "a name")
    }
    if left.freeName(in: scope) != nil || right.freeName(in: scope) != nil { return LinkVerdict(.noClaim) }
    if let a = left.unitText, let b = right.unitText, a != b { return converted(from: a, to: b) }
    let (left, right) = (left.withoutUnit, right.withoutUnit)
    do throws(EvaluationError) {
      switch relation {
      case .equal, .approximate: return try equality(left, right)
      case .definition, .other: return LinkVerdict(.noClaim)
      default: return try comparison(left, right)
      }
    } catch {
      if case .free = error { return LinkVerdict(.noClaim, reason: error.reason) }
      return LinkVerdict(.unchecked, reason: error.reason)
    }
  }

  /// `L = 4.5`: a given or a definition, unless an equation elsewhere in the note defines the name and gives this very number.
  private func named(_ name: SymbolName) -> LinkVerdict {
    let silent = LinkVerdict(.noClaim, reason: "a name")
    guard relation == .equal || relation == .approximate, let claim = ClaimedNumber(right),
      let definition = scope.definitions[name.key],
      !definition.uses(name)
    else { return silent }
    var known = scope
    for (key, expression) in scope.definitions where known.values[key] == nil && key != name.key {
      known.values[key] = Scope.Given(value: expression, text: key, isCertain: false)
    }
    if definition.freeName(in: known) != nil { return silent }
    var evaluator = Evaluator(scope: known)
    guard let value = try? evaluator.real(definition),
      let agreement = try? claim.number.agreement(with: value, isEqual: relation == .equal)
    else { return silent }
    // Another number may be meant for other givens.
    guard agreement <= .rounded else { return silent }
    let givens = evaluator.usedGivens.joined(separator: ", ")
    return LinkVerdict(
      .verified, reason: "by its definition" + (givens.isEmpty ? "" : " with \(givens)"),
      expected: claim.number.text, actual: value.text(near: claim.number))
  }

  // MARK: Equality

  private var hasUnit: Bool { left.unitText != nil || right.unitText != nil || isBeforeUnit }

  /// Whether the unit on one side may account for the difference: by a factor, or by a result rounded to fewer digits. What is near
  /// by and yet another number is none of a conversion, but for 1024 in place of 1000 and metres in place of yards.
  private func mayConvert(_ number: WrittenNumber, _ value: Real) -> Bool {
    guard hasUnit else { return false }
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

  private func equality(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict {
    let (a, b) = (ClaimedNumber(left), ClaimedNumber(right))
    switch (a, b) {
    case (let a?, let b?): return try twoLiterals(a, b)
    case (_, let claim?): return try claimed(claim, value: left, isLeft: false)
    case (let claim?, nil): return try claimed(claim, value: right, isLeft: true)
    case (nil, nil): return try twoExpressions(left, right)
    }
  }

  /// `0.25 = 25\%`, `1048576 \approx 10^6`; two bare numbers that differ are a hypothesis, a code or a label.
  private func twoLiterals(_ a: ClaimedNumber, _ b: ClaimedNumber) throws(EvaluationError) -> LinkVerdict {
    guard let left = a.number.value, let right = b.number.value else {
      return LinkVerdict(.unchecked, reason: "too large")
    }
    if left == right { return LinkVerdict(.verified, reason: "exact") }
    var (first, second) = (a.number, b.number)
    if relation == .approximate { (first.isApproximate, second.isApproximate) = (true, true) }
    let isEqual = relation == .equal
    let agreement = min(
      try second.agreement(with: .exact(left), isEqual: isEqual),
      try first.agreement(with: .exact(right), isEqual: isEqual))
    if agreement <= .rounded {
      return LinkVerdict(.verified, reason: "rounded")
    }
    let isConversion =
      a.number.isPercent || b.number.isPercent || a.number.hasExponent || b.number.hasExponent
    guard isConversion, !hasUnit else {
      return LinkVerdict(.unchecked, reason: "two different numbers and nothing to compute")
    }
    var found = disagreement(second, with: .exact(left), fallback: a.number.isPercent != b.number.isPercent)
    if found.verdict == .refuted, agreement == .imprecise {
      found.verdict = .imprecise
      found.reason = "off in the last digit"
    }
    return found
  }

  private func disagreement(_ claim: WrittenNumber, with value: Real, fallback: Bool) -> LinkVerdict {
    if fallback, let exact = value.exact {
      // `0.95 \times 100 = 95\%`: the sign may only name the unit.
      var plain = claim
      plain.isPercent = false
      plain.lastPlace += 2
      if let agreement = plain.agreement(with: exact), agreement <= .rounded {
        return LinkVerdict(.verified, reason: "the percent sign as a unit")
      }
    }
    return LinkVerdict(.refuted, expected: claim.text, actual: value.text(near: claim))
  }

  /// One side states a number, the other computes it.
  private func claimed(_ claim: ClaimedNumber, value expression: Expression, isLeft: Bool)
    throws(EvaluationError)
    -> LinkVerdict
  {
    var number = claim.number
    if relation == .approximate { number.isApproximate = true }
    let value = try scalar(expression)
    let agreement = try number.agreement(with: value, isEqual: relation == .equal)
    if agreement <= .rounded {
      var verdict = LinkVerdict(
        .verified, reason: agreement == .exact ? "exact" : "rounded", expected: number.text,
        actual: value.text(near: number))
      if !isLeft, let drift = drift(number) {
        verdict.verdict = .imprecise
        verdict.reason = drift
      }
      return verdict
    }
    if !number.isPowerOfTen, let carried = carriedRounding(number, expression, value, isLeft: isLeft) {
      return carried
    }
    if number.isPercent, let exact = value.exact {
      let verdict = disagreement(number, with: .exact(exact), fallback: true)
      if verdict.verdict == .verified { return verdict }
    }
    if mayConvert(number, value) { return LinkVerdict(.unchecked, reason: "a unit on one side") }
    if let reason = otherReading(of: number, expression, value, isLeft: isLeft) {
      return LinkVerdict(.unchecked, reason: reason)
    }
    var found = LinkVerdict(.refuted, expected: number.text, actual: value.text(near: number))
    if agreement == .imprecise {
      found.verdict = .imprecise
      found.reason = number.isPowerOfTen ? "an order of magnitude" : "off in the last digit"
    } else if number.isCutOff(value) {
      found.verdict = .imprecise
      found.reason = "cut off"
    } else if number.isRoundedToThousands(value) {
      found.verdict = .imprecise
      found.reason = "rounded to thousands"
    } else if expression.hasBareE {
      return LinkVerdict(.unchecked, reason: "e may be a name here")
    }
    return found
  }

  /// Neither side is a bare number.
  private func twoExpressions(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict
  {
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

  /// Equal within 1e-20, relative to values above one.
  func isSame(_ a: Real, _ b: Real) throws(EvaluationError) -> Bool {
    if let x = a.exact, let y = b.exact { return x == y }
    let difference: Real
    do { difference = try RealArithmetic().subtract(a, b) } catch { throw .arithmetic(error) }
    guard let bounds = difference.interval(precision: 256).bounds else {
      let (x, y) = (a.interval(precision: 256), b.interval(precision: 256))
      return x.decimalExponent == y.decimalExponent
    }
    let size = max(Rational(1), a.interval(precision: 256).bounds?.upperBound.magnitude ?? Rational(1))
    let tolerance = size / Rational(10).power(20)!
    return bounds.lowerBound <= tolerance && bounds.upperBound >= -tolerance
  }

  // MARK: Order

  private func comparison(_ left: Expression, _ right: Expression) throws(EvaluationError) -> LinkVerdict {
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

  // MARK: Values

  private func value(_ expression: Expression) throws(EvaluationError) -> Value {
    var evaluator = Evaluator(scope: scope)
    let value = try evaluator.value(of: expression)
    if case .real(.interval(let interval)) = value, !interval.isTight, !interval.holdsZero {
      var closer = Evaluator(scope: scope, precision: 2048)
      return try closer.value(of: expression)
    }
    return value
  }

  func scalar(_ expression: Expression) throws(EvaluationError) -> Real {
    guard let number = try value(expression.withoutUnit).number else {
      throw .unsupported("a vector or a set against a number")
    }
    return number
  }
}
