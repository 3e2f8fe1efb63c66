internal import Numbers

/// Functions with a fixed meaning, sums and products, units.
extension ExpressionParser {
  /// The function that starts here when its argument stands without parentheses.
  mutating func openFunction() throws(Unreadable) -> OpenFunction? {
    guard let node = next, let (function, scripts) = builtIn(node) else { return nil }
    guard let following = peek(1), !following.opensParenthesis, !following.opensBraces else { return nil }
    guard function.takesOneArgument else {
      throw Unreadable.other("\(node.plainText) over a range", ja: "範囲の付いた演算子「\(node.plainText)」")
    }
    guard startsOperand(following) || following.sign != nil || following.symbol == "|"
    else {
      return nil
    }
    let wrap = try wrapping(function, scripts)
    index += 1
    let (whole, first, rest) = try openArgument()
    if let rest {
      let apply = { (argument: Expression) in wrap([argument]) }
      return OpenFunction(argument: whole) { argument in
        argument == whole
          ? .ambiguous(.functionProduct, [apply(whole), .binary(.multiply, apply(first), rest)])
          : apply(argument)
      }
    }
    return OpenFunction(argument: whole) { wrap([$0]) }
  }

  private func builtIn(_ node: MathNode) -> (BuiltInFunction, MathScripts?)? {
    if case .scripts(let scripts) = node.kind, let base = scripts.base, base.isWord {
      return BuiltInFunction(base.plainText.withoutOuterSpaces).map { ($0, scripts) }
    }
    guard node.isWord else { return nil }
    return BuiltInFunction(node.plainText.withoutOuterSpaces).map { ($0, nil) }
  }

  mutating func functionOrName(_ name: String, _ node: MathNode) throws(Unreadable) -> Expression {
    if let function = BuiltInFunction(name) { return try builtIn(function, node) }
    guard next?.opensParenthesis == true, !name.contains(" ") else {
      throw Unreadable.operatorName(name)
    }
    index -= 1
    return try namedOperand(MathNode(.text(.roman, [MathNode(.characters(name), node.range)]), node.range))
  }

  /// A function right before its parenthesis; the function's own node is behind us.
  mutating func builtIn(_ function: BuiltInFunction, _ node: MathNode) throws(Unreadable) -> Expression {
    try applied(function, nil, name: node.plainText)
  }

  mutating func scriptedFunction(_ function: BuiltInFunction, _ scripts: MathScripts) throws(Unreadable)
    -> Expression
  {
    index += 1
    return try applied(function, scripts, name: scripts.base?.plainText ?? "")
  }

  private mutating func applied(_ function: BuiltInFunction, _ scripts: MathScripts?, name: String)
    throws(Unreadable) -> Expression
  {
    guard let node = next, node.opensParenthesis || node.opensBraces else {
      throw Unreadable.other("\(name) without an argument", ja: "引数のない関数「\(name)」")
    }
    let wrap = try wrapping(function, scripts)
    let (body, closing) = try parenthesis()
    let arguments = try elements(body.significant, areArguments: true)
    guard !arguments.isEmpty, arguments.count == 1 || !function.takesOneArgument else {
      throw Unreadable.other(
        "\(name) of \(arguments.count) arguments", ja: "引数が \(arguments.count) 個の関数「\(name)」")
    }
    guard let closing else { return wrap(arguments) }
    if isDefinition, let sub = closing.sub, closing.sup == nil, closing.primes == 0 {
      return .element(wrap(arguments), try indices(sub))
    }
    guard closing.sub == nil, closing.primes == 0, let sup = closing.sup else {
      throw Unreadable.indexOnBracket
    }
    let power = try inner(sup.content)
    guard arguments.count == 1 else { return .power(wrap(arguments), power) }
    return .ambiguous(.functionPower, [.power(wrap(arguments), power), wrap([.power(arguments[0], power)])])
  }

  /// The function with the base, the power or the inverse that its scripts give.
  private func wrapping(_ function: BuiltInFunction, _ scripts: MathScripts?) throws(Unreadable)
    -> ([Expression]) -> Expression
  {
    var base: Expression?
    if let sub = scripts?.sub {
      guard function == .logarithm else { throw Unreadable.other("an index on a function", ja: "関数に付いた添字") }
      base = try inner(sub.content)
    }
    guard scripts?.primes ?? 0 == 0 else {
      throw Unreadable.other("the derivative of a named function", ja: "名前のある関数の導関数")
    }
    let call = { (arguments: [Expression]) in Expression.call(function, arguments + (base.map { [$0] } ?? []))
    }
    guard let sup = scripts?.sup else { return call }
    let power = try inner(sup.content)
    if power == .negate(.number(.one)) {
      guard let inverse = function.inverse else {
        throw Unreadable.other("the inverse of a function", ja: "この関数の逆関数")
      }
      return { .call(inverse, $0) }
    }
    return { .power(call($0), power) }
  }

  // MARK: Sums and products

  mutating func aggregate(_ node: MathNode, _ scripts: MathScripts) throws(Unreadable) -> Expression {
    let operation: Aggregate.Operation = scripts.base?.symbol == "∏" ? .product : .sum
    index += 1
    if isDefinition { return try ranged(operation, scripts) }
    guard let sub = scripts.sub else { throw Unreadable.noVariable }
    var lower = sub.content.significant
    if lower.count == 1, case .environment = lower[0].kind {
      throw Unreadable.other("a sum with several conditions", ja: "条件が複数ある和")
    }
    let chain = try RelationChain.sides(of: lower)
    guard let head = chain.sides.first, head.count == 1, let key = head[0].nameKey, chain.sides.count <= 2
    else {
      throw Unreadable.conditionForRange
    }
    let variable = SymbolName(key)
    let range: Aggregate.Range
    if chain.sides.count == 1 {
      guard scripts.sup == nil else { throw Unreadable.noLowerBound }
      range = .indices
    } else if chain.relations[0] == .equal {
      guard let sup = scripts.sup else { throw Unreadable.noUpperBound }
      range = .bounds(try inner(chain.sides[1]), try inner(sup.content))
    } else {
      lower = chain.sides[1]
      guard let relation = sub.content.significant.dropFirst().first, relation.symbol == "∈",
        case .set(let elements) = try inner(lower)
      else { throw Unreadable.conditionForRange }
      range = .list(elements)
    }
    return .aggregate(Aggregate(operation: operation, variable: variable, range: range, body: try term()))
  }
}

extension MathNode {
  var opensBraces: Bool {
    coreSymbol == "{" || coreSymbol == "[" || isDelimited(by: "{") || isDelimited(by: "[")
  }
}

extension BuiltInFunction {
  var takesOneArgument: Bool {
    switch self {
    case .maximum, .minimum, .greatestCommonDivisor, .leastCommonMultiple, .softmax: false
    default: true
    }
  }

  var inverse: BuiltInFunction? {
    switch self {
    case .elementary(.sine): .elementary(.arcsine)
    case .elementary(.cosine): .elementary(.arccosine)
    case .elementary(.tangent): .elementary(.arctangent)
    case .elementary(.hyperbolicSine): .elementary(.inverseHyperbolicSine)
    case .elementary(.hyperbolicCosine): .elementary(.inverseHyperbolicCosine)
    case .elementary(.hyperbolicTangent): .elementary(.inverseHyperbolicTangent)
    default: nil
    }
  }
}
