internal import LaTeXMath
internal import Numbers

/// Links between complex numbers: `\frac{17-68i}{17} = 1 - 4i`.
extension ChainLink {
  /// The names that only have a value in complex arithmetic.
  static let complexNames: Set<String> = ["i", "j", "Re", "ℜ", "Im", "ℑ", "conj", "arg"]

  /// The verdict in complex arithmetic; nil where there is none, or where what is false may be no complex number.
  func complex() -> LinkVerdict? {
    guard relation == .equal || relation == .approximate, modulus == nil else { return nil }
    let units = scope.imaginaryUnits(in: [left, right])
    var evaluator = ComplexEvaluator(units: units, scope: scope)
    guard !units.isEmpty, let x = try? evaluator.value(of: left.withoutUnit),
      let y = try? evaluator.value(of: right.withoutUnit)
    else { return nil }
    if (try? isSame(x, y)) ?? false { return LinkVerdict(.verified, ["exact, as complex numbers"]) }
    let sides = [(ComplexClaim(right, units), x), (ComplexClaim(left, units), y)]
    guard let (claim, value) = sides.first(where: { $0.0 != nil }), let claim else {
      return isFalse(evaluator, units) ? refuted(x.text, isLeft: false) : nil
    }
    let agreement = claim.agreement(with: value, relation)
    if agreement <= .rounded { return LinkVerdict(.verified, ["rounded, each part of the complex number"]) }
    guard agreement == .different, isFalse(evaluator, units) else { return nil }
    return refuted(claim.text(of: value), isLeft: sides[0].0 == nil)
  }

  private func refuted(_ actual: String, isLeft: Bool) -> LinkVerdict {
    var verdict = LinkVerdict(.refuted, ["as complex numbers"], actual: actual)
    (verdict.isFalse, verdict.claimsLeft) = (true, isLeft)
    return verdict
  }

  private func isSame(_ x: ComplexNumber, _ y: ComplexNumber) throws(EvaluationError) -> Bool {
    guard try isSame(x.real, y.real) else { return false }
    return try isSame(x.imaginary, y.imaginary)
  }

  /// Whether a link whose sides differ is false under every fair reading: the unit is evident, and neither the rounding of the
  /// decimals, nor another value of a root, an angle or a logarithm makes it hold.
  private func isFalse(_ evaluator: ComplexEvaluator, _ units: Set<String>) -> Bool {
    guard !evaluator.isManyValued, evaluator.rootCount <= 3,
      isEvident(units, hasRoot: evaluator.rootCount > 0),
      left.unitText == right.unitText
    else { return false }
    // `(1 + i)^2 \approx 1 + 2i` may be about a small number.
    let decimals = (left.literals + right.literals).contains(where: \.hasPoint)
    if relation == .approximate, !decimals { return false }
    // `e^{i 90}` may be about degrees.
    let hasLargeAngle = [left, right].contains { side in
      side.contains {
        guard case .power(.name(SymbolName("e")), let exponent) = $0 else { return false }
        return exponent.literals.contains { ($0.value?.magnitude ?? Rational(0)) >= Rational(10) }
      }
    }
    if hasLargeAngle { return false }
    for otherRoots in 0..<(1 << evaluator.rootCount) {
      var spread = ComplexEvaluator(
        units: units, scope: scope, otherRoots: otherRoots, isDisplayed: { $0.hasPoint })
      guard let x = try? spread.value(of: left.withoutUnit), let y = try? spread.value(of: right.withoutUnit),
        !x.overlaps(y)
      else { return false }
    }
    return true
  }

  private func isEvident(_ units: Set<String>, hasRoot: Bool) -> Bool {
    var known = scope.imaginary
    known.note([left, right])
    if !known.defined.isDisjoint(with: units) { return true }
    if !known.indexes.isDisjoint(with: units) { return false }
    if !known.evident.isDisjoint(with: units) { return true }
    let mentions = [left, right].map { side in units.contains { side.uses(SymbolName($0)) } }
    if hasRoot, mentions.contains(true) { return true }
    let hasPart = [left, right].contains { side in
      side.contains { part in
        switch part {
        case .magnitude(let inside): inside.hasComplexLiteral(units)
        case .call(.absolute, let arguments): arguments.contains { $0.hasComplexLiteral(units) }
        case .application(let name, let arguments, 0, nil):
          ComplexPart(name) != nil && arguments.contains { $0.hasComplexLiteral(units) }
        default: false
        }
      }
    }
    if hasPart { return true }
    if mentions == [true, true] { return left.hasComplexLiteral(units) || right.hasComplexLiteral(units) }
    // `(1 + 2i)(1 - 2i)`; but `(1 + i)^2` may be a rate of interest.
    return [left, right].contains { side in side.complexLiterals(units).count { $0 } > 1 }
  }
}

extension Expression {
  /// For each `a + bi` in it whether `b` is written, and no one.
  fileprivate func complexLiterals(_ units: Set<String>) -> [Bool] {
    var found: [Bool] = []
    walk {
      guard case .binary(let operation, let real, let term) = $0, [.add, .subtract].contains(operation),
        ClaimedNumber(real) != nil, let coefficient = term.coefficient(of: units)
      else { return }
      found.append(coefficient.value != Rational(1))
    }
    return found
  }

  fileprivate func hasComplexLiteral(_ units: Set<String>) -> Bool { !complexLiterals(units).isEmpty }

  /// The number before the imaginary unit; nil for what is no such product.
  fileprivate func coefficient(of units: Set<String>) -> WrittenNumber? {
    func isUnit(_ expression: Expression) -> Bool {
      if case .name(let name) = expression { units.contains(name.key) } else { false }
    }
    switch self {
    case _ where isUnit(self): return .one
    case .negate(let operand):
      guard var number = operand.coefficient(of: units) else { return nil }
      number.isNegative.toggle()
      return number
    case .binary(.multiply, let a, let b), .binary(.dot, let a, let b):
      return isUnit(b) ? ClaimedNumber(a)?.number : isUnit(a) ? ClaimedNumber(b)?.number : nil
    default: return nil
    }
  }
}

/// A complex number as it is written, `0.5 - 1.2i`: each part with its digits.
private struct ComplexClaim {
  private var real: WrittenNumber?
  private var imaginary: WrittenNumber?

  init?(_ expression: Expression, _ units: Set<String>) {
    let expression = expression.withoutUnit
    if let number = ClaimedNumber(expression)?.number {
      real = number
    } else if let number = expression.coefficient(of: units) {
      imaginary = number
    } else {
      guard case .binary(let operation, let a, let b) = expression, [.add, .subtract].contains(operation)
      else { return nil }
      let isRealFirst = ClaimedNumber(a) != nil
      guard var second = isRealFirst ? b.coefficient(of: units) : ClaimedNumber(b)?.number,
        let first = isRealFirst ? ClaimedNumber(a)?.number : a.coefficient(of: units)
      else { return nil }
      if operation == .subtract { second.isNegative.toggle() }
      (real, imaginary) = isRealFirst ? (first, second) : (second, first)
    }
  }

  /// The worse agreement of the two parts; a part that is not written is zero to the digits of the other.
  func agreement(with value: ComplexNumber, _ relation: Relation) -> NumberAgreement {
    [(real, value.real), (imaginary, value.imaginary)].map { number, part in
      var number = number ?? WrittenNumber(integer: 0)
      if relation == .approximate { number.isApproximate = true }
      return (try? number.agreement(with: part, isEqual: relation == .equal)) ?? .imprecise
    }.max() ?? .different
  }

  func text(of value: ComplexNumber) -> String {
    let zero = WrittenNumber(integer: 0)
    let value = value.snapped
    return ComplexNumber.text(
      value.real.text(near: real ?? zero), value.imaginary.text(near: imaginary ?? zero),
      hasReal: !value.real.isZero, hasImaginary: !value.isReal)
  }
}

extension ComplexNumber {
  /// With exact parts where they are whole numbers within 1e-20.
  fileprivate var snapped: ComplexNumber {
    func snapped(_ part: Real) -> Real {
      let whole = part.double.rounded()
      guard part.exact == nil, abs(whole) < 1e15,
        let bounds = part.interval(precision: 256).bounds, let tolerance = Rational(10).power(-20)
      else { return part }
      let integer = Rational(Int(whole))
      return (bounds.lowerBound - integer).magnitude < tolerance
        && (bounds.upperBound - integer).magnitude < tolerance ? .exact(integer) : part
    }
    return ComplexNumber(snapped(real), snapped(imaginary))
  }

  fileprivate var text: String {
    let value = snapped
    return Self.text(
      value.real.plainText, value.imaginary.plainText, hasReal: !value.real.isZero,
      hasImaginary: !value.isReal)
  }

  fileprivate static func text(_ real: String, _ imaginary: String, hasReal: Bool, hasImaginary: Bool)
    -> String
  {
    guard hasImaginary else { return real }
    let isNegative = imaginary.hasPrefix("-")
    let size = isNegative ? String(imaginary.dropFirst()) : imaginary
    let term = (size == "1" ? "" : size) + "i"
    if !hasReal { return isNegative ? "-\(term)" : term }
    return "\(real) \(isNegative ? "-" : "+") \(term)"
  }

  /// Whether both could be one number.
  fileprivate func overlaps(_ other: ComplexNumber) -> Bool {
    func overlap(_ a: Real, _ b: Real) -> Bool {
      guard let x = a.interval(precision: 256).bounds, let y = b.interval(precision: 256).bounds else {
        return true
      }
      return x.overlaps(y)
    }
    return overlap(real, other.real) && overlap(imaginary, other.imaginary)
  }
}
