package import LaTeXMath
internal import NoteMath
internal import Numbers

/// Judges the numbers that a formula claims: one verdict for each link of its chains.
///
/// A pure function of the formula and what is known about its names. "Refuted" means wrong under every reading we know of; where
/// one of them may hold, or anything says that the writer may not mean it, the link stays unchecked, with the reasons.
package struct NumberJudge: Sendable {
  /// What is known of names.
  package var scope: Scope
  /// Why a link found false here may be meant to be, by what stands around it.
  var doubts: [Ground] = []
  /// The unit, or the word for a scale, that stands right behind the formula.
  var unitBehind: UnitBehind?
  /// Whether the sentence that leads to the formula concludes: "so", "thus".
  var concludes = false
  /// Whether what the paragraph says else of the same name is an equation, and no other number.
  var isOtherEquation = false
  /// The formulas before and behind it that stand together with it.
  var around: @Sendable () -> NoteScope.Neighbours = { NoteScope.Neighbours() }

  package init(scope: Scope = Scope()) {
    self.scope = scope
  }

  init(scope: Scope, doubts: [Ground] = [], unitBehind: UnitBehind? = nil) {
    self.scope = scope
    self.doubts = doubts
    self.unitBehind = unitBehind
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
    lazy var signs = NumberReasons.signs.compactMap { $0.ground(formula) }
    var verdicts: [[LinkVerdict]] = []
    let stated = statements.statedNames
    for (place, statement) in statements.enumerated() {
      let isLast = place == statements.count - 1
      verdicts.append(
        judge(statement, isLast: isLast, stated: stated, isBehindTruth: verdicts.areTruths) { signs })
    }
    if verdicts.joined().contains(where: { $0.isFalse && $0.reasonIDs.contains(UncertainGiven.id) }),
      let place = SolvedEquations.wrongStatement(of: statements, verdicts, judge: self)
    {
      verdicts[place] = judge(
        statements[place], isLast: place == statements.count - 1, stated: stated, isSolved: true
      ) { signs.filter { $0.id != LogicSign.id } }
    }
    return Array(verdicts.joined())
  }

  /// - Parameters:
  ///   - isBehindTruth: whether all statements before it are arithmetic that holds.
  ///   - isSolved: whether it alone of equations that are solved does not hold.
  private func judge(
    _ statement: Statement, isLast: Bool, stated: [String: Expression], isBehindTruth: Bool = false,
    isSolved: Bool = false, signs: () -> [Ground]
  ) -> [LinkVerdict] {
    guard statement.sides.count > 1 else { return [] }
    var verdicts: [LinkVerdict] = []
    let isBare = statement.modulus == nil && statement.relations.contains(.congruent)
    let hasOther = isBare || statement.relations.contains(.other)
    let isTooLong = statement.relations.count > Self.longestChain
    var isAfterDoubt = false
    for place in statement.relations.indices {
      let (left, right) = (statement.sides[place], statement.sides[place + 1])
      var verdict =
        isTooLong
        ? .unchecked(LongChain.ground)
        : link(
          statement, place, isAfterDoubt: isAfterDoubt, stated: stated, isSolved: isSolved,
          unitBehind: isLast && place == statement.relations.count - 1 ? unitBehind : nil)
      if verdict.restatesName, verdict.verdict == .refuted, !concludes {
        verdict.doubt([RestatedName.ground])
      }
      if hasOther, verdict.verdict != .noClaim {
        verdict = verdict.restatesName ? LinkVerdict(.noClaim) : .unchecked(OtherRelations.chain)
      }
      verdict.isSolved = isSolved
      verdict.statesDecimal = left.statesDecimal || right.statesDecimal
      verdict.exceedsBits = left.exceedsBits || right.exceedsBits
      verdict.isInDecimalNumerals = left.exceedsBits && right.exceedsBits
      if verdict.isFalse {
        let form = StatementForm(
          doubt: statement.doubt,
          isRounded: statement.relations[place] == .approximate || verdict.statesDecimal || place > 0,
          isBehindTruth: isSolved || isBehindTruth && verdict.statesNumber)
        let isCongruence = verdict.isCongruence
        let isOther = verdict.isSlip || verdict.restatesName && isOtherEquation
        verdict.doubt(
          NumberReasons.statements.compactMap { $0.ground(form) }
            + (signs() + doubts).filter {
              (!isCongruence || !$0.isOfModulus) && (!isOther || $0.id != OtherResult.id)
            })
      }
      let claim = verdict.claimsLeft ? left.range : right.range
      verdict.claim = claim
      verdict.range =
        min(
          left.range.lowerBound, right.range.lowerBound)..<max(left.range.upperBound, right.range.upperBound)
      verdict.position = place
      isAfterDoubt = isAfterDoubt || verdict.verdict == .refuted || verdict.verdict == .unchecked
      if place >= statement.inheritedLinks { verdicts.append(verdict) }
    }
    return verdicts
  }

  func link(
    _ statement: Statement, _ place: Int, isAfterDoubt: Bool, stated: [String: Expression] = [:],
    isSolved: Bool = false, unitBehind: UnitBehind?
  ) -> LinkVerdict {
    let relation = statement.relations[place]
    let (left, right) = (statement.sides[place].content, statement.sides[place + 1].content)
    guard case .expression(let leftExpression) = left, case .expression(let rightExpression) = right else {
      return alternatives(statement, place)
        ?? unreadable(statement.sides[place], statement.sides[place + 1])
    }
    if relation == .definition { return LinkVerdict(.noClaim, [], [Definition.ground]) }
    if relation == .other || (relation == .congruent && statement.modulus == nil) {
      let isNumeric = free(leftExpression) == nil && free(rightExpression) == nil
      return LinkVerdict(isNumeric ? .unchecked : .noClaim, [], [OtherRelations.relation])
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
    let isEquality = [.equal, .approximate, .congruent].contains(relation)
    let readings = Readings(
      of: [leftExpression, rightExpression], after: earlier, isEquality: isEquality,
      logarithm: scope.logarithm, anglesAreDegrees: scope.anglesAreDegrees)
    return readings.verdict { choice in
      ChainLink(
        left: readings.resolve(leftExpression, choice), right: readings.resolve(rightExpression, choice),
        relation: relation, earlier: earlier.map { readings.resolve($0, choice) }, scope: scope,
        unitBehind: unitBehind, stated: stated, isPartOfChain: statement.relations.count > 1,
        isRanking: statement.isRanking, isAfterDoubt: isAfterDoubt, isSolved: isSolved,
        modulus: statement.modulus.map { readings.resolve($0, choice) },
        hasCongruenceSign: statement.relations.contains(.congruent)
      ).judge()
    }
  }

  private func unreadable(_ left: Statement.Side, _ right: Statement.Side) -> LinkVerdict {
    if case (.missing, .missing) = (left.content, right.content) { return LinkVerdict(.noClaim) }
    var grounds: [Ground] = []
    for side in [left, right] {
      if case .expression(let expression) = side.content {
        if free(expression) != nil { return LinkVerdict(.noClaim) }
      } else {
        grounds += NumberReasons.sides.compactMap { $0.ground(side) }
        if side.hasLetters { return LinkVerdict(.noClaim, [], Array(grounds.suffix(1))) }
      }
    }
    return LinkVerdict(.unchecked, [], grounds)
  }

  private func free(_ expression: Expression) -> String? { expression.freeName(in: scope) }
}

extension Statement.Side {
  /// Whether a decimal is written in it.
  fileprivate var statesDecimal: Bool {
    if case .expression(let expression) = content { expression.statesDecimal } else { false }
  }

  /// Whether other digits than zero and one are written in it.
  fileprivate var exceedsBits: Bool {
    guard case .expression(let expression) = content else { return false }
    return expression.literals.contains { $0.digits.contains { !"01".contains($0) } }
  }

  /// Whether letters in what was not read make it symbolic anyway.
  fileprivate var hasLetters: Bool {
    switch content {
    case .unreadable(_, let hasLetters), .listItem(let hasLetters): hasLetters
    case .missing, .expression: false
    }
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

extension [[LinkVerdict]] {
  /// Whether there are some, and all are arithmetic without names that holds; the labels between them have no links.
  fileprivate var areTruths: Bool {
    contains { !$0.isEmpty } && joined().allSatisfy { $0.verdict == .verified && !$0.usesNote }
  }
}

extension [Statement] {
  /// The literals that sides give to a name alone on the other side, by its key.
  fileprivate var statedNames: [String: Expression] {
    var result: [String: Expression] = [:]
    for statement in self {
      for place in statement.relations.indices where statement.relations[place] == .equal {
        guard case .expression(let left) = statement.sides[place].content,
          case .expression(let right) = statement.sides[place + 1].content
        else { continue }
        if case .name(let name) = left, right.nameKeys.isEmpty { result[name.key] = right }
        if case .name(let name) = right, left.nameKeys.isEmpty { result[name.key] = left }
      }
    }
    return result
  }
}
