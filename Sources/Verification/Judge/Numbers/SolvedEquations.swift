internal import LaTeXMath
internal import Numbers

/// Equations that a note solves: where all of them hold with the solution but one, that one is wrong.
///
/// A value that a note gives an unknown may not hold in an equation elsewhere. Where the equation leads to the value, in one formula or in
/// formulas that stand together, and the other equations on the way hold with it, it does.
struct SolvedEquations {
  /// A statement on the way, with the verdicts on its links.
  private struct Row {
    var statement: Statement
    var links: [LinkVerdict]
    /// The position among the statements of the formula; nil for those around it.
    var place: Int?
  }

  private var rows: [Row] = []
  private let scope: Scope

  /// The position of the statement of a formula that alone does not hold, by the formula itself or by those around it.
  static func wrongStatement(
    of statements: [Statement], _ verdicts: [[LinkVerdict]], judge: NumberJudge
  ) -> Int? {
    let own = SolvedEquations(statements, verdicts, around: NoteScope.Neighbours(), judge: judge)
    if let place = own.wrongPremise ?? own.wrongStatement { return place }
    return SolvedEquations(statements, verdicts, around: judge.around(), judge: judge).wrongStatement
  }

  /// - Parameter around: the statements before and behind the formula that belong to it.
  private init(
    _ statements: [Statement], _ verdicts: [[LinkVerdict]],
    around: NoteScope.Neighbours, judge: NumberJudge
  ) {
    scope = around.scope ?? judge.scope
    var judge = judge
    judge.scope = scope
    func row(_ statement: Statement) -> Row {
      let links = statement.relations.indices.map {
        judge.link(statement, $0, isAfterDoubt: false, unitBehind: nil)
      }
      return Row(statement: statement, links: links)
    }
    rows = around.before.filter { $0.relations.count <= Self.longestRow }.map(row)
    for (place, (statement, links)) in zip(statements, verdicts).enumerated() {
      rows.append(Row(statement: statement, links: links, place: place))
    }
    rows += around.behind.filter { $0.relations.count <= Self.longestRow }.map(row)
  }

  private static let longestRow = 4
  /// How many equations have to hold beside the one that does not.
  private static let fewestWitnesses = 2

  /// The rows that do not hold with values that the note gives.
  private var wrong: [Int] {
    rows.indices.filter { place in
      rows[place].links.contains { $0.isFalse && $0.reasonIDs.contains(UncertainGiven.id) }
    }
  }

  /// `20 + 14t = -10 \iff t = -2`: the position of an equation of one unknown that an arrow leads from to a value which does not solve it.
  private var wrongPremise: Int? {
    for row in wrong where rows[row].statement.isPremise && row + 1 < rows.count {
      let keys = rows[row].statement.nameKeys(in: scope)
      if let next = rows[row + 1].statement.statedValues.first, keys == [next.key],
        scope.values[next.key]?.value == next.value, !mayBeRounded(rows[row].statement, keys)
      {
        return rows[row].place
      }
    }
    return nil
  }

  /// The position of the statement that alone does not hold; nil where there is none, or more.
  private var wrongStatement: Int? {
    let solved = solved
    guard !solved.isEmpty else { return nil }
    let wrong = wrong
    guard wrong.count == 1, let row = wrong.first, let place = rows[row].place else { return nil }
    let keys = rows[row].statement.nameKeys(in: scope)
    // One that has a solution for sure: `3^x = -8` may be a case that falls away.
    guard rows[row].statement.isLinear, !keys.isEmpty, keys.allSatisfy({ solved[$0] != nil }),
      let value = keys.compactMap({ solved[$0] }).max(), value > row || goesOn(row, from: value),
      !mayBeRounded(rows[row].statement, keys)
    else { return nil }
    let others = rows.indices.filter {
      $0 != row && !rows[$0].statement.statesName
        && !rows[$0].statement.nameKeys(in: scope).isDisjoint(with: keys)
    }
    let witnesses = others.filter { rows[$0].links.contains { $0.verdict == .verified } }
    // None that is false for another reason, and enough that hold.
    guard others.allSatisfy({ rows[$0].links.allSatisfy { !$0.isFalse } }),
      Set(witnesses.map { rows[$0].statement.text }).subtracting([rows[row].statement.text]).count
        >= Self.fewestWitnesses || leads(row, to: value, by: witnesses)
    else { return nil }
    return place
  }

  /// `z = x - 2 = 10`: whether a row computes another name from the value before it, in one formula. It is no check of the value.
  private func goesOn(_ row: Int, from value: Int) -> Bool {
    rows[row].statement.statesName && rows[row].statement.sides.count > 2
      && (value...row).allSatisfy { rows[$0].place != nil }
  }

  /// Whether nothing but equations that hold stands between an equation and the value, in one formula: each row follows from the one
  /// before.
  private func leads(_ row: Int, to value: Int, by witnesses: [Int]) -> Bool {
    guard value > row else { return false }
    let between = row + 1..<value
    return !between.isEmpty && between.allSatisfy(witnesses.contains)
      && (row...value).allSatisfy { rows[$0].place != nil }
  }

  /// The rows that state the values which the scope has for names, by their keys: none of a name that is given two.
  private var solved: [String: Int] {
    var found: [String: Int] = [:]
    var other: Set<String> = []
    for (place, row) in rows.enumerated() {
      for (key, value) in row.statement.statedValues {
        if isValue(value, of: key) { found[key] = place } else { other.insert(key) }
      }
    }
    return found.filter { !other.contains($0.key) }
  }

  /// Whether a number is the value of a name, however it is written: `\frac69` and `\frac23`.
  private func isValue(_ number: Expression, of key: String) -> Bool {
    guard let given = scope.values[key]?.value else { return false }
    if given == number { return true }
    var evaluator = Evaluator(scope: Scope())
    guard let value = try? evaluator.real(given).exact else { return false }
    return (try? evaluator.real(number).exact) == value
  }

  /// Whether a solution is a decimal that may have been rounded, and the equation may hold for what it was rounded from.
  private func mayBeRounded(_ statement: Statement, _ keys: Set<String>) -> Bool {
    guard keys.contains(where: { scope.values[$0]?.value.statesPoint ?? false }) else { return false }
    var evaluator = Evaluator(scope: scope, isDisplayed: { $0.hasPoint })
    for place in statement.relations.indices {
      guard case .expression(let left) = statement.sides[place].content,
        case .expression(let right) = statement.sides[place + 1].content,
        let x = try? evaluator.real(left.withoutUnit).interval(precision: 256).bounds,
        let y = try? evaluator.real(right.withoutUnit).interval(precision: 256).bounds
      else { continue }
      if x != y, x.overlaps(y) { return true }
    }
    return false
  }
}

extension Statement {
  /// The sides that were read.
  private var expressions: [Expression] {
    sides.compactMap { if case .expression(let expression) = $0.content { expression } else { nil } }
  }

  /// The names in it that the scope gives values.
  fileprivate func nameKeys(in scope: Scope) -> Set<String> {
    Set(expressions.flatMap(\.nameKeys)).filter { scope.values[$0] != nil }
  }

  /// Whether it starts with a name alone.
  fileprivate var statesName: Bool {
    if case .expression(.name)? = sides.first?.content { true } else { false }
  }

  /// The value that it states of a name, `x = 5`.
  fileprivate var statedValues: [(key: String, value: Expression)] {
    guard relations == [.equal], case .expression(.name(let name)) = sides[0].content,
      case .expression(let value) = sides[1].content, value.nameKeys.isEmpty
    else { return [] }
    return [(name.key, value)]
  }

  /// Whether its names stand in the first power, each by itself.
  fileprivate var isLinear: Bool { expressions.allSatisfy(\.isLinear) }

  /// What tells one equation from another.
  fileprivate var text: String { expressions.map(\.latex).joined(separator: " = ") }
}

extension Expression {
  fileprivate var isLinear: Bool {
    if nameKeys.isEmpty { return true }
    return switch self {
    case .name: true
    case .negate(let a), .unit(let a, _): a.isLinear
    case .binary(.add, let a, let b), .binary(.subtract, let a, let b): a.isLinear && b.isLinear
    case .binary(.multiply, let a, let b), .binary(.dot, let a, let b):
      a.nameKeys.isEmpty && b.isLinear || b.nameKeys.isEmpty && a.isLinear
    case .binary(.divide, let a, let b): b.nameKeys.isEmpty && a.isLinear
    default: false
    }
  }

  fileprivate var statesPoint: Bool { literals.contains(where: \.hasPoint) }
}
