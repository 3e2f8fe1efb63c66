internal import Numbers

/// Products, quotients and what a function without parentheses takes.
extension ExpressionParser {
  private enum Joint { case first, times, dot, elementwise, implied, over, modulo, colon }

  private struct Factor {
    var joint: Joint
    /// Without its sign.
    var expression: Expression
    /// For a function whose argument stands without parentheses: the function of another argument.
    var openFunction: OpenFunction?
    /// Whether a minus stands right before it, behind an operator.
    var isNegative = false
    /// Whether it is written without brackets.
    var isBare = false

    var signed: Expression { isNegative ? ExpressionParser.negated(expression) : expression }
  }

  struct OpenFunction {
    var argument: Expression
    var apply: (Expression) -> Expression
  }

  mutating func term() throws(Unreadable) -> Expression {
    var factors: [Factor] = []
    var joint = Joint.first
    var isNegative = false
    while true {
      let isBare = next?.isNumberOrFraction ?? false
      let (expression, open) = try factor()
      factors.append(
        Factor(
          joint: joint, expression: expression, openFunction: open, isNegative: isNegative, isBare: isBare))
      isNegative = false
      guard let following = nextJoint() else { break }
      joint = following
      if joint != .implied {
        if factors.last?.expression.isMatrix ?? false, let symbol = next?.symbol,
          ["*", "∗", "＊"].contains(symbol)
        {
          throw Unreadable.other("an asterisk between vectors or matrices", ja: "ベクトルや行列の間のアスタリスク")
        }
        index += 1
        // `2 \cdot -1`, `6/-2`: a sign right after an operator belongs to the next factor.
        if let sign = next?.sign {
          index += 1
          isNegative = sign == .subtract
        }
      }
      guard factors.count < 200 else { throw Unreadable.other("a very long product", ja: "非常に長い積") }
    }
    return try readings(of: factors)
  }

  private func nextJoint() -> Joint? {
    guard let node = next, spacedUnit == nil else { return nil }
    switch node.scalar {
    case "×"?, "∗"?, "*"?, "＊"?, "✕"?: return .times
    case "⋅"?, "·"?, "•"?, "∙"?: return .dot
    case "/"?, "÷"?, "∕"?, "／"?: return .over
    case "⊙"? where isDefinition: return .elementwise
    case nil where node.symbol == "mod": return .modulo
    case ":"?: return .colon
    default: break
    }
    return startsOperand(node) || opensBars(node) ? .implied : nil
  }

  /// `\|u\| \|v\|`, `\lambda |w|`: whether a bar behind an operand opens a pair, since as many follow as make pairs.
  private func opensBars(_ node: MathNode) -> Bool {
    guard isDefinition, let bar = node.coreSymbol, ["|", "∣", "‖", "∥"].contains(bar), node.symbol == bar
    else {
      return false
    }
    return nodes[index...].count { $0.coreSymbol == bar }.isMultiple(of: 2)
  }

  /// Whether an operand can start here, so that it is multiplied with what stands before it.
  func startsOperand(_ node: MathNode) -> Bool {
    switch node.kind {
    case .symbol(let symbol):
      switch symbol.role {
      case .opening: return true
      case .ordinary, .inner: return !Self.notOperands.contains(symbol.text)
      case .largeOperator: return true
      default: return false
      }
    case .number, .operatorName, .group, .fraction, .root, .delimited, .accent, .environment, .stack:
      return true
    case .font: return !looksLikeUnit(node)
    case .text: return peek(1).map { $0.coreSymbol == "(" } ?? false
    // `120 \Big( \frac12 - \frac13 \Big)`
    case .sizedDelimiter(let symbol, _): return symbol.role == .opening || Self.closing[symbol.text] != nil
    case .scripts(let scripts): return scripts.base.map(startsOperand) ?? false
    default: return false
    }
  }

  static let notOperands: Set<String> = [
    "!", "%", "…", "⋯", "⋮", "⋱", "|", "∣", "‖", "∥", ":", "=", "'", "′", ".", ",", ";", "?", "&", "#", "@",
    "\"", "°", "∀",
    "∃", "¬", "→", "~", "＋", "－", "＊", "／", "＝", "．", "，",
  ]

  private func readings(of factors: [Factor]) throws(Unreadable) -> Expression {
    guard let (mixed, isProper) = withMixedNumbers(factors) else { return try unmixed(factors) }
    let (sum, product) = (try unmixed(mixed), try unmixed(factors))
    return isProper
      ? .ambiguous(.mixedNumber, [sum, product]) : .ambiguous(.improperFraction, [product, sum])
  }

  /// `4 \times 1\frac14`, `33\frac13\%`: each whole number taken together with the fraction right behind it, and whether all of these
  /// are below one; nil where there is none.
  private func withMixedNumbers(_ factors: [Factor]) -> (factors: [Factor], isProper: Bool)? {
    guard factors.contains(where: { $0.joint == .implied && $0.isBare }) else { return nil }
    var result: [Factor] = []
    var isMixed = false
    var isProper = true
    for factor in factors {
      if factor.joint == .implied, factor.isBare, let last = result.last, last.isBare,
        let mixed = factor.expression.mixed(with: last.expression)
      {
        result[result.count - 1].expression = mixed
        isMixed = true
        isProper = isProper && factor.expression.isProperFraction
      } else {
        result.append(factor)
      }
    }
    return isMixed ? (result, isProper) : nil
  }

  private func unmixed(_ factors: [Factor]) throws(Unreadable) -> Expression {
    guard factors.contains(where: { $0.joint == .over }) else { return try otherReadings(of: factors) }
    if let grouped = withPowersOfTen(factors) {
      return .ambiguous(.scientific, [try otherReadings(of: grouped), try otherReadings(of: factors)])
    }
    if let below = withProductBelow(factors) {
      return .ambiguous(.slashProduct, [try otherReadings(of: factors), product(below[...])])
    }
    return try otherReadings(of: factors)
  }

  /// `10 / 2 \times 5`: all that follows the one slash as the divisor; nil where no sign of multiplication follows it.
  private func withProductBelow(_ factors: [Factor]) -> [Factor]? {
    let slashes = factors.indices.filter { factors[$0].joint == .over }
    guard slashes.count == 1, let slash = slashes.first, slash + 1 < factors.count,
      factors[(slash + 1)...].allSatisfy({ $0.joint == .times || $0.joint == .dot })
    else { return nil }
    var divisor = Array(factors[slash...])
    divisor[0].joint = .first
    return factors[..<slash] + [Factor(joint: .over, expression: product(divisor[...]))]
  }

  /// `6 \times 10^4 / 2 \times 10^2`: the numbers below a slash taken together with their powers of ten; nil where there are none.
  private func withPowersOfTen(_ factors: [Factor]) -> [Factor]? {
    var result: [Factor] = []
    var isGrouped = false
    for factor in factors {
      if factor.joint == .times || factor.joint == .dot, factor.expression.isPowerOfTen, !factor.isNegative,
        let last = result.last, last.joint == .over, case .number = last.expression
      {
        result[result.count - 1].expression = .binary(.multiply, last.expression, factor.expression)
        isGrouped = true
      } else {
        result.append(factor)
      }
    }
    return isGrouped ? result : nil
  }

  private func otherReadings(of factors: [Factor]) throws(Unreadable) -> Expression {
    var result = [product(factors[...])]
    var ambiguity: Ambiguity?
    // `1/2x`
    if let slash = factors.indices.first(where: { factors[$0].joint == .over }),
      factors[slash...].dropFirst().contains(where: { $0.joint == .implied })
    {
      ambiguity = .slash
      result.append(product(tightly(factors)[...]))
    }
    // `\log 2 \cdot 3`
    if let open = factors.firstIndex(where: { $0.openFunction != nil }), open + 1 < factors.count,
      let function = factors[open].openFunction, factors[open + 1].joint != .modulo,
      !factors[(open + 1)...].contains(where: { $0.openFunction != nil || $0.expression.isCall })
    {
      var inside = Array(factors[open...])
      inside[0] = Factor(joint: .first, expression: function.argument)
      var outside = Array(factors[..<open])
      outside.append(
        Factor(
          joint: factors[open].joint, expression: function.apply(product(inside[...])),
          isNegative: factors[open].isNegative))
      guard ambiguity == nil else { throw Unreadable.other("a term with several readings", ja: "読み方が複数ある項") }
      ambiguity = .functionExtent
      result.append(product(outside[...]))
    }
    return ambiguity.map { .ambiguous($0, result) } ?? result[0]
  }

  /// Implied products bound before division.
  private func tightly(_ factors: [Factor]) -> [Factor] {
    var result: [Factor] = []
    for factor in factors {
      if factor.joint == .implied, let last = result.last {
        result[result.count - 1].expression = .binary(.multiply, last.expression, factor.expression)
      } else {
        result.append(factor)
      }
    }
    return result
  }

  private func product(_ factors: ArraySlice<Factor>) -> Expression {
    var result: Expression?
    for factor in factors {
      let operand = factor.signed
      guard let left = result else {
        result = operand
        continue
      }
      switch factor.joint {
      case .over: result = .binary(.divide, left, operand)
      case .colon:
        result = .ambiguous(.colon, [.binary(.divide, left, operand), .call(.ratio, [left, operand])])
      case .modulo:
        if case .negate(let dividend) = left {
          result = .ambiguous(
            .negativeRemainder,
            [
              .binary(.modulo, left, operand), .negate(.binary(.modulo, dividend, operand)),
            ])
        } else if factor.isNegative {
          // `6 \bmod -4` is -2, or 2 where the divisor's sign counts for nothing.
          result = .ambiguous(
            .negativeRemainder,
            [.binary(.modulo, left, operand), .binary(.modulo, left, factor.expression)])
        } else {
          result = .binary(.modulo, left, operand)
        }
      case .dot: result = .binary(.dot, left, operand)
      case .elementwise: result = .binary(.elementwise, left, operand)
      default: result = .binary(.multiply, left, operand)
      }
    }
    return result ?? .number(.one)
  }
}

extension MathNode {
  /// Whether it is a numeral, or one number over another.
  fileprivate var isNumberOrFraction: Bool {
    switch kind {
    case .number, .fraction: true
    case .group(let nodes): nodes.significant.count == 1 && nodes.significant[0].isNumberOrFraction
    // `22\frac12^\circ`
    case .scripts(let scripts):
      scripts.sub == nil && scripts.primes == 0 && scripts.sup?.plainText == "∘"
        && scripts.base?.isNumberOrFraction ?? false
    default: false
    }
  }
}

extension Expression {
  /// A fraction below one, also with a percent or degree sign.
  fileprivate var isProperFraction: Bool {
    switch self {
    case .percent(let operand), .degrees(let operand): operand.isProperFraction
    case .binary(.divide, .number(let above), .number(let below)):
      if let above = above.value, let below = below.value { above < below } else { false }
    default: false
    }
  }

  /// The mixed number of a whole one and this fraction, whose percent or degree sign holds for both; nil for anything but a whole number
  /// and a fraction.
  fileprivate func mixed(with whole: Expression) -> Expression? {
    guard whole.isWholeNumber else { return nil }
    return switch self {
    case .percent(let operand): operand.mixed(with: whole).map(Expression.percent)
    case .degrees(let operand): operand.mixed(with: whole).map(Expression.degrees)
    default: isSimpleFraction ? Expression.binary(.add, whole, self) : nil
    }
  }
}

extension ExpressionParser {
  /// The argument of a function that has no parentheses: the factors that follow without an operator.
  mutating func openArgument() throws(Unreadable) -> (whole: Expression, first: Expression, rest: Expression?)
  {
    if let sign = next?.sign {
      index += 1
      let operand = try nested { parser throws(Unreadable) in try parser.openArgument() }
      guard sign == .subtract else { return operand }
      return (.negate(operand.whole), .negate(operand.first), operand.rest)
    }
    let isBare = next?.isNumberOrFraction ?? false
    var first = try postfix()
    var rest: Expression?
    while let node = next, startsOperand(node), !startsFunction(node), node.symbolRole != .largeOperator {
      let factor = try postfix()
      if rest == nil, isBare, node.isNumberOrFraction, let mixed = factor.mixed(with: first) {
        let product = Expression.binary(.multiply, first, factor)
        first =
          factor.isProperFraction
          ? .ambiguous(.mixedNumber, [mixed, product]) : .ambiguous(.improperFraction, [product, mixed])
        continue
      }
      rest = rest.map { .binary(.multiply, $0, factor) } ?? factor
    }
    return (rest.map { .binary(.multiply, first, $0) } ?? first, first, rest)
  }

  private func startsFunction(_ node: MathNode) -> Bool {
    switch node.kind {
    case .operatorName: true
    case .scripts(let scripts): scripts.base.map(startsFunction) ?? false
    case .text, .font: BuiltInFunction(node.plainText) != nil
    case .symbol(let symbol): symbol.role == .largeOperator
    default: false
    }
  }
}
