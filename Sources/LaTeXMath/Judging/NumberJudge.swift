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
    let statements = StatementReader.statements(of: formula)
    let formulaDoubt = formula.nodes.doubt
    return statements.enumerated().flatMap { place, statement in
      judge(statement, formulaDoubt, isLast: place == statements.count - 1)
    }
  }

  private func judge(_ statement: Statement, _ formulaDoubt: String?, isLast: Bool) -> [LinkVerdict] {
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
      // What leads to a contradiction is told in whole numbers.
      let isRounded =
        statement.doubt == Statement.implication
        && (statement.relations[place] == .approximate || verdict.expected.contains("."))
      let doubt = (isRounded ? nil : statement.doubt) ?? formulaDoubt ?? self.doubt
      if verdict.verdict == .refuted || verdict.verdict == .imprecise, let doubt {
        verdict.verdict = .unchecked
        verdict.reason = "not as computed, but the context has \(doubt)"
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
    if Set((earlier + [leftExpression, rightExpression]).compactMap(\.unitText)).count > 1 { earlier = [] }
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

extension Expression {
  /// A name that has no value in this scope; nil when all have.
  func freeName(in scope: Scope) -> String? {
    var bound: Set<String> = []
    walk { if case .aggregate(let aggregate) = $0 { bound.insert(aggregate.variable.key) } }
    func free(_ expression: Expression) -> String? {
      switch expression {
      case .opaque(let text): return text
      case .name(let name):
        // The index of a name is part of it: `x_{ij}` needs no value of `i`.
        if bound.contains(name.key) || scope.values[name.key] != nil { return nil }
        if ["π", "e"].contains(name.key), !scope.lostConstants.contains(name.key) { return nil }
        if name.key == "i", !scope.lostConstants.contains("i"), hasImaginaryUnit { return nil }
        if name.index.contains(where: { index in bound.contains { index.uses(SymbolName($0)) } }) {
          return nil
        }
        return name.key
      case .application(let name, let arguments, _, let power):
        let isProduct =
          !scope.functionNames.contains(name.key)
          && (scope.values[name.key] != nil || ["π", "e"].contains(name.key))
        guard isProduct || scope.functions[name.key] != nil else { return name.key }
        return firstFree(arguments + (power.map { [$0] } ?? []))
      default: return firstFree(expression.operands)
      }
    }
    // Not `lazy.compactMap(free).first`, which asks twice, at each level anew.
    func firstFree(_ expressions: [Expression]) -> String? {
      for expression in expressions { if let name = free(expression) { return name } }
      return nil
    }
    return free(self)
  }
}

extension Expression {
  /// Whether `i` stands as the imaginary unit: raised, in an exponent, or multiplied with a number or a constant.
  private var hasImaginaryUnit: Bool {
    let unit = Expression.name(SymbolName("i"))
    func isConstant(_ expression: Expression) -> Bool {
      switch expression {
      case .number, .name(SymbolName("π")), .name(SymbolName("e")), .root: true
      case .negate(let a): isConstant(a)
      case .binary(.multiply, let a, let b), .binary(.divide, let a, let b): isConstant(a) && isConstant(b)
      default: false
      }
    }
    return contains {
      switch $0 {
      case .power(unit, _): true
      case .power(.name(SymbolName("e")), let exponent): exponent.contains { $0 == unit }
      case .binary(.multiply, let a, let b): (isConstant(a) && b == unit) || (a == unit && isConstant(b))
      default: false
      }
    }
  }

  /// `e` elsewhere than as the base of a power, in an expression without decimals: perhaps an identity element or an edge.
  var hasBareE: Bool {
    if literals.contains(where: \.hasPoint) { return false }
    let e = Expression.name(SymbolName("e"))
    func isBare(_ expression: Expression) -> Bool {
      switch expression {
      case e: true
      case .power(e, let exponent): isBare(exponent)
      case .call: false
      default: expression.operands.contains(where: isBare)
      }
    }
    return isBare(self)
  }
}

extension MathFormula {
  /// Whether the formula is about remainders: a modulus, or a finite ring or field such as `\mathbb{Z}_7` and `\mathrm{GF}(2)`.
  package var mentionsModulus: Bool {
    var found = false
    func look(_ nodes: [MathNode]) {
      for (place, node) in nodes.enumerated() {
        if case .modulus = node.kind { found = true }
        if node.plainText == "GF" { found = true }
        if node.plainText == "Z", case .font(.doubleStruck, _) = node.kind, place + 1 < nodes.count,
          nodes[place + 1].plainText == "/"
        {
          found = true
        }
        if case .scripts(let scripts) = node.kind, scripts.sub != nil, let base = scripts.base,
          case .font(let font, _) = base.kind, [.doubleStruck, .bold].contains(font),
          ["Z", "F"].contains(base.plainText)
        {
          found = true
        }
      }
    }
    look(nodes)
    for node in nodes { node.walk { look($0.children) } }
    return found
  }
}

extension [MathNode] {
  /// A congruence, permutations, boolean signs: what makes plain arithmetic the wrong reading of the whole formula.
  fileprivate var doubt: String? {
    var found: String?
    for node in self {
      node.walk { node in
        guard found == nil else { return }
        if case .modulus = node.kind { found = "a congruence" }
        if let symbol = node.symbol, ["⊕", "⊻", "∧", "∨", "≡", "≫", "≪", "∀", "∃", "¬", "↮"].contains(symbol)
        {
          found = symbol
        }
        if case .negated = node.kind { found = "a negated sign" }
        if case .enclosed(let enclosure, _) = node.kind, enclosure != .box { found = "something struck out" }
      }
    }
    return found ?? cycleDoubt ?? labelDoubt
  }

  /// `(1) + (2) = (4)`: every number in parentheses of its own, as equations are referred to.
  private var labelDoubt: String? {
    let nodes = significant
    let numbers = nodes.indices.filter { if case .number = nodes[$0].kind { true } else { false } }
    guard numbers.count > 1 else { return nil }
    let areLabels = numbers.allSatisfy { place in
      place > 0 && place + 1 < nodes.count && nodes[place - 1].symbol == "(" && nodes[place + 1].symbol == ")"
    }
    let hasProduct = nodes.indices.dropLast().contains {
      nodes[$0].symbol == ")" && nodes[$0 + 1].symbol == "("
    }
    return areLabels && !hasProduct ? "what may be numbers of equations" : nil
  }

  /// `(12)(13)`: parentheses that hold nothing but digits, side by side or alone on their side.
  private var cycleDoubt: String? {
    let nodes = significant
    func isCycle(at place: Int) -> Int? {
      guard place < nodes.count else { return nil }
      if case .delimited(let delimited) = nodes[place].kind, delimited.left == "(",
        case .number(let digits)? = delimited.body.first?.kind,
        delimited.body.count == 1, digits.count > 1, Set(digits).count == digits.count, !digits.contains(".")
      {
        return place + 1
      }
      guard nodes[place].symbol == "(", place + 2 < nodes.count, nodes[place + 2].symbol == ")",
        case .number(let digits) = nodes[place + 1].kind, digits.count > 1, Set(digits).count == digits.count,
        !digits.contains(".")
      else { return nil }
      return place + 3
    }
    for place in nodes.indices {
      guard let end = isCycle(at: place) else { continue }
      if isCycle(at: end) != nil { return "what may be permutations" }
      let before = place == 0 || RelationChain.relation(nodes[place - 1]) != nil
      let after = end >= nodes.count || RelationChain.relation(nodes[end]) != nil
      if before && after { return "what may be permutations" }
    }
    return nil
  }
}
