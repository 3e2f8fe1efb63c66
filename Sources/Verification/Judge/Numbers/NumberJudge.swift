package import LaTeXMath
internal import Numbers

/// Judges the numbers that a formula claims: one verdict for each link of its chains.
///
/// A pure function of the formula and what is known about its names. "Refuted" means wrong under every reading we know of; where
/// one of them may hold, or anything says that the writer may not mean it, the link stays unchecked, with the reason.
package struct NumberJudge: Sendable {
  package var scope: Scope
  /// Why a link found false here may be meant to be, such as a word in the sentence around; nil when nothing says so.
  package var doubt: String?

  /// Whether a unit, or a word for a scale, stands right behind the formula.
  package var isBeforeUnit: Bool

  package init(scope: Scope = Scope(), doubt: String? = nil, isBeforeUnit: Bool = false) {
    self.scope = scope
    self.doubt = doubt
    self.isBeforeUnit = isBeforeUnit
  }

  /// Each link looks back at those before it: longer chains are not judged.
  private static let longestChain = 200

  /// The verdicts on a formula's links, in reading order; a formula without relations has none.
  package func judge(_ formula: MathFormula) -> [LinkVerdict] {
    judge(formula, StatementReader.statements(of: formula))
  }

  /// The same for a formula whose statements are known.
  package func judge(_ formula: MathFormula, _ statements: [Statement]) -> [LinkVerdict] {
    // Only what is found false is doubted, so that only then the formula is searched.
    lazy var formulaDoubt = formula.nodes.doubt ?? self.doubt
    var verdicts: [LinkVerdict] = []
    for (place, statement) in statements.enumerated() {
      verdicts += judge(statement, isLast: place == statements.count - 1) { formulaDoubt }
    }
    return verdicts
  }

  private func judge(_ statement: Statement, isLast: Bool, formulaDoubt: () -> String?) -> [LinkVerdict] {
    guard statement.sides.count > 1 else { return [] }
    var verdicts: [LinkVerdict] = []
    let hasOther = statement.relations.contains(.other)
    let isTooLong = statement.relations.count > Self.longestChain
    var isAfterDoubt = false
    for place in statement.relations.indices {
      let (left, right) = (statement.sides[place], statement.sides[place + 1])
      var verdict =
        isTooLong
        ? LinkVerdict(.unchecked, reason: "a very long chain")
        : link(
          statement, place, isAfterDoubt: isAfterDoubt,
          isBeforeUnit: isBeforeUnit && isLast && place == statement.relations.count - 1)
      if hasOther, verdict.verdict != .noClaim {
        verdict = LinkVerdict(.unchecked, reason: "a chain with other relations")
      }
      if verdict.verdict == .refuted || verdict.verdict == .imprecise {
        verdict.statesDecimal = left.statesDecimal || right.statesDecimal
        // What leads to a contradiction is told in whole numbers.
        let isRounded =
          statement.doubt?.kind == .implication
          && (statement.relations[place] == .approximate || verdict.statesDecimal)
        if let doubt = (isRounded ? nil : statement.doubt?.phrase) ?? formulaDoubt() {
          verdict.verdict = .unchecked
          verdict.reason = "not as computed, but the context has \(doubt)"
        }
      }
      verdict.range =
        min(
          left.range.lowerBound, right.range.lowerBound)..<max(left.range.upperBound, right.range.upperBound)
      verdict.position = place
      isAfterDoubt = isAfterDoubt || verdict.verdict == .refuted || verdict.verdict == .unchecked
      verdicts.append(verdict)
    }
    return verdicts
  }

  private func link(_ statement: Statement, _ place: Int, isAfterDoubt: Bool, isBeforeUnit: Bool)
    -> LinkVerdict
  {
    let relation = statement.relations[place]
    let (left, right) = (statement.sides[place].content, statement.sides[place + 1].content)
    guard case .expression(let leftExpression) = left, case .expression(let rightExpression) = right else {
      return unreadable(left, right)
    }
    if relation == .definition { return LinkVerdict(.noClaim, reason: "a definition") }
    if relation == .other {
      let isNumeric = free(leftExpression) == nil && free(rightExpression) == nil
      return LinkVerdict(isNumeric ? .unchecked : .noClaim, reason: "a relation that is not judged")
    }
    // The sides before this link that are equal to it, up to rounding.
    let start = (statement.relations[..<place].lastIndex { $0 != .equal && $0 != .approximate } ?? -1) + 1
    var earlier = statement.sides[start..<place].compactMap { side in
      if case .expression(let expression) = side.content { expression } else { nil }
    }
    // Of other units, they have other numbers.
    if !earlier.isEmpty, Set((earlier + [leftExpression, rightExpression]).compactMap(\.unitText)).count > 1 {
      earlier = []
    }
    let isEquality = relation == .equal || relation == .approximate
    let readings = Readings(
      of: [leftExpression, rightExpression], after: earlier, isEquality: isEquality,
      logarithm: scope.logarithm)
    return readings.verdict { choice in
      ChainLink(
        left: readings.resolve(leftExpression, choice), right: readings.resolve(rightExpression, choice),
        relation: relation, earlier: earlier.map { readings.resolve($0, choice) }, scope: scope,
        isBeforeUnit: isBeforeUnit, isAfterDoubt: isAfterDoubt
      ).judge()
    }
  }

  private func unreadable(_ left: Statement.Side.Content, _ right: Statement.Side.Content) -> LinkVerdict {
    if case (.missing, .missing) = (left, right) { return LinkVerdict(.noClaim) }
    var reasons: [String] = []
    for content in [left, right] {
      switch content {
      case .missing: reasons.append("nothing stands on one side")
      case .listItem(let hasLetters):
        if hasLetters { return LinkVerdict(.noClaim, reason: "a list of values") }
        reasons.append("a list of values")
      case .unreadable(let reason, let hasLetters):
        if hasLetters { return LinkVerdict(.noClaim, reason: reason) }
        reasons.append(reason)
      case .expression(let expression):
        if free(expression) != nil { return LinkVerdict(.noClaim) }
      }
    }
    return LinkVerdict(.unchecked, reason: reasons.first ?? "")
  }

  private func free(_ expression: Expression) -> String? { expression.freeName(in: scope) }
}

extension Statement.Side {
  fileprivate var statesDecimal: Bool {
    if case .expression(let expression) = content { expression.statesDecimal } else { false }
  }
}

extension Expression {
  /// Whether a decimal is written in it; `1,000` is a whole number first.
  fileprivate var statesDecimal: Bool {
    switch self {
    case .number(let number): number.hasPoint
    case .ambiguous(_, let readings): readings.first?.statesDecimal ?? false
    default: operands.contains(where: \.statesDecimal)
    }
  }
}

extension Statement.Doubt {
  fileprivate var phrase: String {
    switch kind {
    case .implication: "an implication"
    case .condition: "a condition"
    case .environment: "an environment after a relation"
    }
  }
}
