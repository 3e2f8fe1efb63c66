internal import Numbers

/// Reads presentation nodes as an expression.
///
/// Precedence from loose to tight: sums, products (written and implied), signs, powers and what stands behind an operand. Where
/// writers differ, the result is `ambiguous`.
struct ExpressionParser {
  static let maximumDepth = 60

  let nodes: [MathNode]
  var index = 0
  let depth: Int
  /// False inside brackets, where a comma between digits may part a list.
  let groupsThousands: Bool
  /// Whether the notation of definitions is read too: vectors, ranges of indices, indicators, derivatives.
  var isDefinition = false
  /// How many operands are being read, each the argument of an operator before it: `\\log \\log x`.
  private(set) var openOperands = 0

  /// Reads all of the nodes.
  static func parse(
    _ nodes: [MathNode], depth: Int = 0, groupsThousands: Bool = true, isDefinition: Bool = false
  ) throws(Unreadable) -> Expression {
    guard depth < maximumDepth else { throw Unreadable.tooDeep }
    var parser = ExpressionParser(
      nodes: nodes.significant, depth: depth, groupsThousands: groupsThousands, isDefinition: isDefinition)
    let expression = try parser.sum()
    let result = try parser.trailingUnit(of: expression)
    if let node = parser.next { throw Unreadable(node) }
    return result
  }

  func inner(_ nodes: [MathNode], groupsThousands: Bool = true) throws(Unreadable) -> Expression {
    try Self.parse(
      nodes, depth: depth + max(openOperands, 1), groupsThousands: groupsThousands, isDefinition: isDefinition
    )
  }

  /// One operand deeper: operators without brackets nest as brackets do.
  mutating func nested<Result>(_ read: (inout Self) throws(Unreadable) -> Result) throws(Unreadable) -> Result
  {
    guard depth + openOperands < Self.maximumDepth else { throw Unreadable.tooDeep }
    openOperands += 1
    defer { openOperands -= 1 }
    return try read(&self)
  }

  var next: MathNode? { index < nodes.count ? nodes[index] : nil }
  func peek(_ offset: Int) -> MathNode? { index + offset < nodes.count ? nodes[index + offset] : nil }

  // MARK: Sums

  private typealias Terms = [(operation: Expression.BinaryOperator, term: Expression)]

  mutating func sum() throws(Unreadable) -> Expression {
    var terms: Terms = [(.add, try signedTerm())]
    var units: [String] = []
    while true {
      if let unit = unitOfTerm(terms[terms.count - 1].term, isLast: !units.isEmpty) { units.append(unit) }
      try readBar(behind: &terms)
      guard let operation = next?.sign else { break }
      index += 1
      terms.append((operation, try signedTerm()))
      guard terms.count < 500 else { throw Unreadable.other("a very long sum", ja: "非常に長い和") }
    }
    try refuseTwoSigns()
    if let unit = units.first {
      guard units.count == terms.count else {
        throw Unreadable.other("a unit on a part of a sum", ja: "和の一部だけに付いた単位")
      }
      for (place, other) in units.enumerated() where other != unit {
        terms[place].term = try terms[place].term.converted(from: other, to: unit)
      }
      return .unit(Self.total(of: terms[...]), unit)
    }
    return Self.readings(of: terms)
  }

  private func refuseTwoSigns() throws(Unreadable) {
    if let scalar = next?.coreScalar, scalar == "±" || scalar == "∓" {
      throw Unreadable.other("two signs at once, \(scalar)", ja: "複号「\(scalar)」")
    }
  }

  /// `\sum_i i + 1`: the sum may take the terms that follow; it does where they hold its variable.
  private static func readings(of terms: Terms) -> Expression {
    guard let place = terms.dropLast().firstIndex(where: { $0.term.trailingAggregate != nil }),
      let (around, aggregate) = terms[place].term.trailingAggregate
    else { return total(of: terms[...]) }
    var wide = aggregate
    wide.body = total(of: [(.add, aggregate.body)] + terms[(place + 1)...])
    let whole = total(of: terms[..<place] + [(terms[place].operation, around(.aggregate(wide)))])
    if terms[(place + 1)...].contains(where: { $0.term.usesFreely(aggregate.variable) }) { return whole }
    return .ambiguous(.aggregateExtent, [total(of: terms[...]), whole])
  }

  /// `5 + x^2 \Big|_0^1`: a bar with bounds takes the terms from the first with its variable on.
  private mutating func readBar(behind terms: inout Terms) throws(Unreadable) {
    guard let scripts = barWithBounds else { return }
    guard let variable = Self.variable(of: scripts, behind: terms.map(\.term)) else { return }
    let start = terms.firstIndex { $0.term.uses(variable) } ?? 0
    let first = terms[start]
    let taken = Self.total(of: [(.add, first.term)] + terms[(start + 1)...])
    // `a - F|_0^1`: the sign of the first term is that of the difference.
    let isAlone = start + 1 == terms.count
    let whole =
      isAlone || first.operation == .add
      ? taken : Self.total(of: [(.add, .negate(first.term))] + terms[(start + 1)...])
    guard let difference = try difference(of: whole, scripts) else { return }
    index += 1
    terms.removeSubrange(start...)
    terms.append((isAlone ? first.operation : .add, difference))
  }

  private static func total(of terms: Terms.SubSequence) -> Expression {
    var result: Expression?
    for (operation, term) in terms { result = result.map { .binary(operation, $0, term) } ?? term }
    return result ?? .number(.one)
  }

  mutating func signedTerm() throws(Unreadable) -> Expression {
    var isNegative = false
    var signs = 0
    while let sign = next?.sign {
      isNegative = isNegative != (sign == .subtract)
      signs += 1
      index += 1
    }
    guard signs <= 2 else { throw Unreadable.other("signs in a row", ja: "続けて並ぶ符号") }
    try refuseTwoSigns()
    let term = try term()
    if isNegative, case .binary(.modulo, let dividend, let divisor) = term {
      return .ambiguous(.negativeRemainder, [.binary(.modulo, .negate(dividend), divisor), .negate(term)])
    }
    if isNegative, signs == 2 { return .negate(term) }
    return isNegative ? Self.negated(term) : term
  }

  /// What a minus makes of the operand behind it. Calculators and spreadsheets take `-2^2` for 4.
  static func negated(_ operand: Expression) -> Expression {
    guard case .power(.number(let base), let exponent) = operand else { return .negate(operand) }
    return .ambiguous(.signedPower, [.negate(operand), .power(.negate(.number(base)), exponent)])
  }
}

extension MathNode {
  /// What a plus or minus sign does.
  var sign: Expression.BinaryOperator? {
    switch scalar {
    case "+"?, "＋"?: .add
    case "-"?, "−"?, "–"?, "－"?: .subtract
    default: nil
    }
  }
}
