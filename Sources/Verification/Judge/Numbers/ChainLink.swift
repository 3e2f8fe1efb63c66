internal import LaTeXMath
internal import NoteMath
internal import Numbers

/// One link of a chain, with one reading chosen, and the sides before it.
struct ChainLink {
  let left: Expression
  let right: Expression
  let relation: Relation
  /// The sides before `left`.
  let earlier: [Expression]
  let scope: Scope
  /// The unit, or the word for a scale, that stands right behind the link in the text: `$1/400 = 2.5$ ms`.
  var unitBehind: UnitBehind?
  /// What the formula says elsewhere that names are, such as `u = -1` below `-3 = u - 2`.
  var stated: [String: Expression] = [:]
  /// Whether the chain has other links.
  var isPartOfChain = false
  /// Whether the chain only puts numbers into an order that is not theirs: `1 > 2 > 3`.
  var isRanking = false
  /// Whether an earlier link of the chain was judged, and is not verified.
  var isAfterDoubt = false
  /// Whether it alone of equations that are solved does not hold, so that what the note gives does.
  var isSolved = false
  /// The modulus behind a chain with `\equiv`.
  var modulus: Expression?
  /// Whether the chain has a sign `\equiv`.
  var hasCongruenceSign = false

  /// The verdict; where the link is false, what it takes from the note may be the reason.
  func judge() -> LinkVerdict {
    var verdict = judgeAlone()
    if let modulus, relation == .equal, verdict.isFalse {
      verdict = congruence(modulo: modulus, besides: verdict)
      // `20 \div 11 = 9 \pmod{19}` may mean a remainder: only `\equiv` says that it is a congruence.
      if !hasCongruenceSign, verdict.isFalse { return .unchecked(CongruenceSign.equation) }
    }
    // Most links claim nothing, and nobody asks how they were read.
    if verdict.verdict == .noClaim { return verdict }
    let givens = givens.map(\.text)
    verdict.reading = reading(with: givens)
    verdict.usesGivens = !givens.isEmpty
    verdict.usesNote = verdict.usesGivens || callsFunction
    guard verdict.isFalse else {
      if verdict.verdict == .verified, let name = contradictedGiven {
        verdict.verdict = .unchecked
        verdict.grounds = [RestatedName.ground(name)]
      }
      return verdict
    }
    if verdict.restatesName { return verdict }
    verdict.doubt(NumberReasons.givens.compactMap { $0.ground(self) })
    if verdict.verdict == .refuted, holdsWithConstants { verdict.doubt([UncertainGiven.constant]) }
    if verdict.verdict != .unchecked, !givens.isEmpty {
      verdict.manner.append("with \(givens.joined(separator: ", "))")
    }
    return verdict
  }

  /// Whether the link holds with a constant itself in the place of a value that the note gives its letter.
  private var holdsWithConstants: Bool {
    let known = scope.withConstants
    guard known.values.count < scope.values.count else { return false }
    var link = ChainLink(
      left: left, right: right, relation: relation, earlier: earlier, scope: known, unitBehind: unitBehind)
    link.modulus = modulus
    return link.judgeAlone().verdict == .verified
  }

  /// Both sides as they were read, with the givens of the note that they use.
  private func reading(with givens: [String]) -> String {
    let (left, right) = (left.withProducts(in: scope), right.withProducts(in: scope))
    let end = modulus.map { " \\pmod{\($0.latex)}" } ?? ""
    let link = "\(left.latex) \(relation.latex) \(right.latex)\(end)"
    return givens.isEmpty ? link : "\(link), with \(givens.joined(separator: ", "))"
  }

  /// The verdict as if all that the note gives held here.
  func judgeAlone() -> LinkVerdict {
    func isName(_ name: SymbolName) -> Bool {
      !["π", "e"].contains(name.key) || scope.lostConstants.contains(name.key)
    }
    if case .name(let name) = left, isName(name) { return named(name) }
    if case .matrix(let rows) = left, rows.joined().allSatisfy(\.isName), case .matrix = right {
      return LinkVerdict(.noClaim, [], [NameAlone.ground])
    }
    if case .name(let name) = right, isName(name) {
      let silent = LinkVerdict(.noClaim, [], [NameAlone.ground])
      return name.key == "i" || name.key == "j" ? complex() ?? silent : silent
    }
    if let free = left.freeName(in: scope) ?? right.freeName(in: scope) {
      return (Self.complexNames.contains(free) ? complex() : nil) ?? LinkVerdict(.noClaim)
    }
    if let modulus, modulus.freeName(in: scope) != nil { return LinkVerdict(.noClaim) }
    if let a = left.unitText, let b = right.unitText, a != b { return converted(from: a, to: b) }
    // `1^\circ = 60\,\text{arcmin}`
    if let unit = left.unitText ?? right.unitText, (left.unitText == nil ? left : right).hasDegrees,
      !["°", "rad"].contains(unit)
    {
      return .unchecked(UnitConversion.unknown("°", unit))
    }
    if let modulus, relation == .congruent { return congruence(modulo: modulus, besides: nil) }
    let (left, right) = (left.withoutUnit, right.withoutUnit)
    do throws(EvaluationError) {
      switch relation {
      case .equal, .approximate: return try equality(left, right)
      case .definition, .congruent, .other: return LinkVerdict(.noClaim)
      default: return try comparison(left, right)
      }
    } catch {
      if error == .arithmetic(.complex), let verdict = complex() { return verdict }
      let ground = NoValue.ground(error)
      if case .free = error { return LinkVerdict(.noClaim, [], [ground]) }
      return .unchecked(ground)
    }
  }

  // MARK: Values

  func value(_ expression: Expression) throws(EvaluationError) -> LaTeXMath.Value {
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
}
