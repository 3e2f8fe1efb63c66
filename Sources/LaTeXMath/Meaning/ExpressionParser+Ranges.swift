/// The ranges of sums, products and extremes in definitions: several variables, conditions, sets whose elements are not named.
extension ExpressionParser {
  private struct Ranges {
    var variables: [(name: SymbolName, range: Aggregate.Range)] = []
    var conditions: [Expression.Comparison] = []
    /// Variables whose lower end stands behind a later one: `i, j = 1`.
    var pending: [SymbolName] = []
  }

  /// What follows a large operator or `\max_i`, with its range; the operator is behind us.
  mutating func ranged(_ operation: Aggregate.Operation, _ scripts: MathScripts) throws(Unreadable)
    -> Expression
  {
    let upper = scripts.sup
    guard let sub = scripts.sub else { return try withoutRange(operation, try term()) }
    var ranges = Ranges()
    for part in Self.parts(of: sub) { try read(part, upper, &ranges) }
    ranges.variables += ranges.pending.map { ($0, .indices) }
    let body = try term()
    // `i < j` runs over both where both are used.
    for case .name(let name) in ranges.conditions.map(\.right)
    where !ranges.variables.contains(where: { $0.name == name }) && body.indexes(name) {
      ranges.variables.append((name, .indices))
    }
    guard !ranges.variables.isEmpty else { throw Unreadable.noVariable }
    var result = body
    if !ranges.conditions.isEmpty {
      guard operation == .sum || operation == .product else {
        throw Unreadable.other("an extreme under a condition", ja: "条件の付いた最大・最小")
      }
      result = .cases([
        .init(value: body, condition: ranges.conditions),
        .init(value: .number(.init(integer: operation == .sum ? 0 : 1)), condition: nil),
      ])
    }
    for (name, range) in ranges.variables.reversed() {
      result = .aggregate(Aggregate(operation: operation, variable: name, range: range, body: result))
    }
    return result
  }

  /// The parts between commas, colons and lines.
  private static func parts(of sub: MathNode) -> [[MathNode]] {
    let nodes = sub.content.significant
    if nodes.count == 1, case .environment(let environment) = nodes[0].kind {
      return environment.rows.map { $0.cells.flatMap(\.body).significant }
    }
    let isSet = nodes.contains { $0.symbol == "{" }
    if isSet { return [nodes] }
    return nodes.split(separator: ",").flatMap { $0.split(separator: ":") }.filter { !$0.isEmpty }
  }

  private func read(_ part: [MathNode], _ upper: MathNode?, _ ranges: inout Ranges) throws(Unreadable) {
    let chain = try RelationChain.sides(of: part)
    func name(_ nodes: [MathNode]) -> SymbolName? {
      if nodes.count == 1, let key = nodes[0].nameKey { return SymbolName(key) }
      return nil
    }
    guard let first = chain.sides.first else { throw Unreadable.noVariable }
    switch chain.sides.count {
    case 1:
      guard let variable = name(first) else {
        // `\sum_{ij}`
        let names = first.compactMap { name([$0]) }
        guard names.count == first.count else { throw Unreadable.conditionForRange }
        ranges.pending += names
        return
      }
      if let upper {
        ranges.variables.append((variable, .bounds(.number(.one), try inner(upper.content))))
      } else {
        ranges.pending.append(variable)
      }
    case 2 where chain.relations[0] == .equal:
      guard let variable = name(first), let upper else {
        throw Unreadable.noUpperBound
      }
      let range = Aggregate.Range.bounds(try inner(chain.sides[1]), try inner(upper.content))
      ranges.variables += (ranges.pending + [variable]).map { ($0, range) }
      ranges.pending = []
    case 2 where chain.relations[0] == .other:
      guard let variable = name(first), part.dropFirst().first?.symbol == "∈" else {
        throw Unreadable.conditionForRange
      }
      if case .set(let elements)? = try? inner(chain.sides[1]), !elements.isEmpty {
        ranges.variables.append((variable, .list(elements)))
      } else {
        ranges.variables.append((variable, .indices))
      }
    case 3 where name(chain.sides[1]) != nil && chain.relations.allSatisfy({ $0 == .lessOrEqual }):
      guard let variable = name(chain.sides[1]) else { return }
      ranges.variables.append((variable, .bounds(try inner(first), try inner(chain.sides[2]))))
    default:
      guard !chain.relations.contains(.other) else {
        throw Unreadable.conditionForRange
      }
      if let variable = name(first), !ranges.variables.contains(where: { $0.name == variable }),
        !ranges.pending.contains(variable)
      {
        ranges.pending.append(variable)
      }
      for (place, relation) in chain.relations.enumerated() {
        ranges.conditions.append(
          .init(
            left: try inner(chain.sides[place]), relation: relation, right: try inner(chain.sides[place + 1]))
        )
      }
    }
  }

  /// `\sum p \log p`, `\sum x_i`: over the one index that stands in it, else over the elements of what it names by Latin letters.
  private func withoutRange(_ operation: Aggregate.Operation, _ body: Expression) throws(Unreadable)
    -> Expression
  {
    guard operation == .sum || operation == .product else {
      throw Unreadable.noVariable
    }
    var indices: Set<String> = []
    body.walk {
      if case .name(let name) = $0 {
        for case .name(let place) in name.index where place.key.count == 1 { indices.insert(place.key) }
      }
    }
    if indices.count > 1 { throw Unreadable.noVariable }
    let variable = SymbolName(indices.first ?? "·")
    let inside = indices.isEmpty ? body.withIndex(variable) : body
    return .aggregate(Aggregate(operation: operation, variable: variable, range: .indices, body: inside))
  }
}

extension Expression {
  /// Whether a name stands in the index of another one.
  fileprivate func indexes(_ name: SymbolName) -> Bool {
    contains { if case .name(let other) = $0 { other.index.contains { $0.uses(name) } } else { false } }
  }

  /// With an index on all names by Latin letters, but on those that count.
  fileprivate func withIndex(_ variable: SymbolName) -> Expression {
    if case .name(let name) = self {
      let letter = name.base.last(where: \.isLetter) ?? "n"
      guard letter.isASCII, name.index.isEmpty, !["n", "N", "k", "e", "m"].contains(name.key) else {
        return self
      }
      return .name(SymbolName(name.key + "_" + variable.key, base: name.key, index: [.name(variable)]))
    }
    return mapOperands { $0.withIndex(variable) }
  }
}
