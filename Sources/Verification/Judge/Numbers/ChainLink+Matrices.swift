internal import LaTeXMath
internal import Numbers

/// Vectors and matrices, element by element.
extension ChainLink {
  func matrices(_ left: Expression, _ right: Expression, _ a: LaTeXMath.Value, _ b: LaTeXMath.Value)
    throws(EvaluationError) -> LinkVerdict
  {
    guard case .matrix(let x) = a, case .matrix(let y) = b, x.count == y.count,
      x.first?.count == y.first?.count
    else { return .unchecked(VectorsThatDiffer.shapes) }
    var isSameAll = true
    for (row, other) in zip(x, y) {
      for (p, q) in zip(row, other) where isSameAll { isSameAll = try isSame(p, q) }
    }
    if isSameAll { return LinkVerdict(.verified, ["exact"]) }
    if let claims = claims(right), left.isComputed { return try elements(claims, left, x) }
    if let claims = claims(left), right.isComputed { return try elements(claims, right, y) }
    return .unchecked(VectorsThatDiffer.elements)
  }

  /// The numbers of a matrix that is written out.
  private func claims(_ expression: Expression) -> [ClaimedNumber]? {
    guard case .matrix(let rows) = expression else { return nil }
    let claims = rows.joined().map { ClaimedNumber($0) }
    return claims.contains { $0 == nil } ? nil : claims.compactMap { $0 }
  }

  /// Each element by the digits it shows. One is refuted only where the rounding of the numbers it is computed from cannot explain it.
  private func elements(_ claims: [ClaimedNumber], _ expression: Expression, _ rows: [[Real]])
    throws(EvaluationError) -> LinkVerdict
  {
    var evaluator = Evaluator(scope: scope, isDisplayed: \.hasPoint)
    guard case .matrix(let shown)? = try? evaluator.value(of: expression),
      shown.joined().count == claims.count
    else { return .unchecked(VectorsThatDiffer.elements) }
    for ((claim, value), rounded) in zip(zip(claims, rows.joined()), shown.joined()) {
      var number = claim.number
      if relation == .approximate { number.isApproximate = true }
      if try number.agreement(with: value, isEqual: relation == .equal) <= .rounded { continue }
      let explains = rounded.interval(precision: 256).bounds.flatMap { bounds in
        number.interval.map { bounds.overlaps($0) }
      }
      let facts = LinkFacts(
        link: self,
        sides: .vectors(
          claims, computed: expression, isExplainedByRounding: explains != false || number.isPercent))
      return verdict(on: facts, actual: value.text(near: number))
    }
    return LinkVerdict(.verified, ["rounded"])
  }

  /// Whether products and powers that are taken element by element, as NumPy takes them, give the matrix.
  func holdsElementwise(_ claims: [ClaimedNumber], _ expression: Expression) -> Bool {
    var evaluator = Evaluator(scope: scope)
    evaluator.isElementwise = true
    guard case .matrix(let rows)? = try? evaluator.value(of: expression), rows.joined().count == claims.count
    else { return false }
    return zip(claims, rows.joined()).allSatisfy { claim, value in
      ((try? claim.number.agreement(with: value, isEqual: false)) ?? .different) <= .rounded
    }
  }
}
