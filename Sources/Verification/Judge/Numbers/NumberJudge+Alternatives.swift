internal import LaTeXMath
internal import Numbers

/// Links whose sides have two values: `\frac{4 \pm 2}{2} = 2 \pm 1 = 3, 1`.
extension NumberJudge {
  /// The verdict on a link with `±` on a side; nil where there is none, or a name without a value.
  func alternatives(_ statement: Statement, _ place: Int) -> LinkVerdict? {
    let relation = statement.relations[place]
    let (left, right) = (statement.sides[place], statement.sides[place + 1])
    guard relation == .equal || relation == .approximate, let a = left.values, let b = right.values,
      (left.alternatives?.signCount ?? 0) + (right.alternatives?.signCount ?? 0) > 0
    else { return nil }
    if (a + b).contains(where: { $0.freeName(in: scope) != nil }) { return LinkVerdict(.noClaim) }
    // Two signs that are not one choice, and lists of other lengths, leave open which values belong together.
    guard left.hasOneSign, right.hasOneSign, a.count == 2, b.count == 2 else { return nil }
    let pairings = [[(a[0], b[0]), (a[1], b[1])], [(a[0], b[1]), (a[1], b[0])]].map { pairs in
      pairs.map { link($0.0, relation, $0.1) }
    }
    if pairings.contains(where: { $0.allSatisfy { $0.verdict == .verified } }) {
      return LinkVerdict(.verified, ["with both signs"])
    }
    guard pairings.allSatisfy({ $0.contains { $0.verdict == .refuted } }),
      !(left.mayBeUncertain || right.mayBeUncertain), statement.hasRootOrList
    else { return nil }
    var texts: [String] = []
    for value in a {
      guard let number = try? ChainLink(value, scope).scalar(value) else { return nil }
      texts.append(number.shortText)
    }
    var verdict = LinkVerdict(.refuted, ["with both signs"], actual: texts.joined(separator: ", "))
    verdict.isFalse = true
    verdict.reading = "\(a[0].latex), \(a[1].latex) \(relation.latex) \(b[0].latex), \(b[1].latex)"
    return verdict
  }

  private func link(_ left: Expression, _ relation: Relation, _ right: Expression) -> LinkVerdict {
    let sides = [left, right].map { Statement.Side(content: .expression($0), range: 0..<0) }
    return link(
      Statement(sides: sides, relations: [relation]), 0, isAfterDoubt: false, unitBehind: nil)
  }
}

extension ChainLink {
  /// For values alone.
  fileprivate init(_ side: Expression, _ scope: Scope) {
    self.init(left: side, right: side, relation: .equal, earlier: [], scope: scope)
  }
}

extension Statement.Side {
  /// The two values of `±`, those of a list or a set, or the one value twice.
  fileprivate var values: [Expression]? {
    if let alternatives { return alternatives.values }
    switch content {
    case .expression(.set(let values)): return values
    case .expression(.matrix(let rows)) where rows.count == 1: return rows[0]
    default: return nil
    }
  }

  fileprivate var hasOneSign: Bool { alternatives.map { $0.signCount <= 1 } ?? true }

  /// Whether what stands behind `±` may be how uncertain a measured value is: decimals, units, percent signs.
  fileprivate var mayBeUncertain: Bool {
    if case .expression(.matrix) = content { return true }
    return (values ?? []).contains { value in
      value.unitText != nil || value.hasPercents || value.literals.contains(where: \.hasPoint)
    }
  }
}

extension Statement {
  /// Whether its two values are the roots of something, or written as a list.
  fileprivate var hasRootOrList: Bool {
    sides.contains { side in
      if side.alternatives?.signCount == 0 { return true }
      if case .expression(.set) = side.content { return true }
      return (side.alternatives?.values ?? []).contains {
        $0.contains { if case .root = $0 { true } else { false } }
      }
    }
  }
}
