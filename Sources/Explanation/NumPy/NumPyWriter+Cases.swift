internal import LaTeXMath
internal import Numbers
internal import Words

/// Cases, indicators and conditions.
extension NumPyWriter {
  mutating func cases(_ rows: [Expression.CaseRow]) throws(Untranslatable) -> ArrayPiece {
    guard let first = rows.first, let condition = first.condition else {
      throw Untranslatable("", "cases whose first row has no condition", ja: "場合分けの最初の行に条件がない。")
    }
    let test = try self.condition(condition)
    if rows.count == 2, rows[1].condition == nil, first.value == .number(.one),
      case .number(let zero) = rows[1].value, zero.value == Rational(0)
    {
      let text =
        isInline || test.axisCount > 0 ? test.text : PythonText("np.asarray(\(test.text.code))")
      return test.with(text.followed(by: ".astype(int)"))
    }
    let value = try piece(first.value)
    let rest: ArrayPiece
    if rows.count == 2, let last = rows[1].condition, !Self.isRest(condition, last) {
      rest = try otherwise(rows[1], ArrayPiece("np.nan"))
    } else if rows.count == 2 {
      rest = try piece(rows[1].value)
    } else if rows.count == 1 {
      rest = ArrayPiece("np.nan")
    } else {
      rest = try cases(Array(rows.dropFirst()))
    }
    return try chosen(test, value, rest)
  }

  private mutating func otherwise(_ row: Expression.CaseRow, _ rest: ArrayPiece) throws(Untranslatable)
    -> ArrayPiece
  {
    guard let condition = row.condition else { return try piece(row.value) }
    return try chosen(try self.condition(condition), try piece(row.value), rest)
  }

  private func chosen(_ test: ArrayPiece, _ value: ArrayPiece, _ rest: ArrayPiece) throws(Untranslatable)
    -> ArrayPiece
  {
    let shape = try elementwise(try elementwise(test, "*", value), "*", rest)
    let order = shape.labels.map(\.index)
    let codes = [test, value, rest].map { $0.spread(over: order, ownCount: shape.own.count).code }
    return shape.with(.call("np.where", codes))
  }

  /// Whether the second condition holds where the first does not.
  private static func isRest(_ first: [Expression.Comparison], _ second: [Expression.Comparison]) -> Bool {
    guard first.count == 1, second.count == 1, first[0].left == second[0].left,
      first[0].right == second[0].right
    else { return false }
    let partners: [Relation: Relation] = [
      .less: .greaterOrEqual, .greaterOrEqual: .less, .greater: .lessOrEqual, .lessOrEqual: .greater,
      .equal: .notEqual, .notEqual: .equal,
    ]
    return partners[first[0].relation] == second[0].relation
  }

  mutating func condition(_ comparisons: [Expression.Comparison]) throws(Untranslatable) -> ArrayPiece {
    let signs: [Relation: String] = [
      .equal: "==", .less: "<", .lessOrEqual: "<=", .greater: ">", .greaterOrEqual: ">=", .notEqual: "!=",
    ]
    var result: ArrayPiece?
    for comparison in comparisons {
      guard let sign = signs[comparison.relation] else {
        throw Untranslatable("", "a condition that is no comparison", ja: "条件が比較になっていない。")
      }
      var (left, right) = (try piece(comparison.left), try piece(comparison.right))
      if let a = comparison.left.plainName, let b = comparison.right.plainName,
        case .loop(let first, let x)? = bound[a],
        case .loop(let second, let y)? = bound[b], x == y
      {
        // Counted alike, they compare alike.
        (left, right) = (ArrayPiece(first), ArrayPiece(second))
      }
      let shape = try joined(left, "-", right, Wording("comparison", ja: "比較"))
      let order = shape.labels.map(\.index)
      let (a, b) = (
        left.spread(over: order, ownCount: shape.own.count),
        right.spread(over: order, ownCount: shape.own.count)
      )
      let piece = shape.with("\(a.inside(.sum)) \(sign) \(b.inside(.sum))", .comparison)
      guard let old = result else {
        result = piece
        continue
      }
      let both = try elementwise(old, "*", piece)
      result = both.with("(\(old.text.code)) & (\(piece.text.code))", .conjunction)
    }
    guard let result else { throw Untranslatable("", "a condition is missing", ja: "条件が書かれていない。") }
    return result
  }
}
