internal import LaTeXMath

/// A formula that defines a function or a value: `H(p) = -\sum_i p_i \log p_i`.
struct FormulaDefinition {
  /// A symbol that the right side uses and does not bind.
  struct Symbol: Equatable {
    var key: String
    /// How many indices it has: 1 for a vector, 2 for a matrix.
    var rank: Int
    /// The symbol whose elements it counts, for the upper end of a sum.
    var counts: String?
  }

  /// The place of the formula among the note's.
  var formula: Int
  var name: String
  var primes = 0
  /// The symbols in parentheses behind the name; nil where there are none.
  var arguments: [String]?
  /// The index that stays free: `\operatorname{softmax}(z)_i`.
  var index: String?
  /// The right side, with the elements of arguments as indexed names.
  var body: Expression
  var symbols: [Symbol]
  /// Bytes of the LaTeX.
  var range: Range<Int>

  init(_ head: DefinitionHead, body: Expression, formula: Int, scope: Scope, range: Range<Int>) {
    var reader = BodyReader(scope: scope, index: head.index, arguments: Set(head.arguments ?? []))
    reader.note(body)
    (self.body, symbols) = (reader.normal(body), reader.symbols)
    (self.formula, self.range) = (formula, range)
    (name, primes, arguments, index) = (head.name, head.primes, head.arguments, head.index)
  }

  /// With what a symbol stands for in its place.
  func replacing(_ key: String, by meaning: Expression, _ scope: Scope) -> FormulaDefinition {
    func replace(_ expression: Expression) -> Expression {
      if case .name(let name) = expression, name.key == key { return meaning }
      return expression.mapOperands(replace)
    }
    let head = DefinitionHead(name: name, primes: primes, arguments: arguments, index: index)
    return FormulaDefinition(head, body: replace(body), formula: formula, scope: scope, range: range)
  }

  /// How many operations the right side has.
  var operatorCount: Int {
    var count = 0
    body.walk { expression in
      switch expression {
      case .binary, .negate, .power, .root: count += 1
      default: break
      }
    }
    return count
  }

  /// The definitions that a formula makes.
  /// - Parameter isWanted: Whether anybody asks for a definition of that name.
  static func definitions(
    in statements: [Statement], formula: Int, scope: () -> Scope, isWanted: (String) -> Bool
  ) -> [FormulaDefinition] {
    statements.compactMap { statement in
      guard statement.sides.count > 1, statement.doubt == nil,
        case .expression(let left) = statement.sides[0].content, let head = DefinitionHead(left),
        isWanted(head.name)
      else { return nil }
      let scope = scope()
      for (place, relation) in statement.relations.enumerated() {
        guard relation == .equal || relation == .definition else { return nil }
        guard case .expression(let right) = statement.sides[place + 1].content, !right.isOpaque else {
          continue
        }
        return FormulaDefinition(
          head, body: right, formula: formula, scope: scope,
          range: statement.sides[0].range.lowerBound..<statement.sides[place + 1].range.upperBound)
      }
      return nil
    }
  }
}

/// The left side of a definition.
struct DefinitionHead {
  var name: String
  var primes = 0
  var arguments: [String]?
  var index: String?

  init(name: String, primes: Int, arguments: [String]?, index: String?) {
    (self.name, self.primes, self.arguments, self.index) = (name, primes, arguments, index)
  }

  init?(_ expression: Expression) {
    switch expression {
    case .name(let symbol): name = symbol.key
    case .application(let symbol, let list, let primes, nil):
      name = symbol.key
      self.primes = primes
      guard take(list) else { return nil }
    case .call(let function, let list):
      guard let known = Self.functions.first(where: { BuiltInFunction($0) == function }) else { return nil }
      name = known
      guard take(list) else { return nil }
    case .opaque(let text):
      // `D_{KL}(p \| q)`, `\operatorname{softmax}(z)_i`
      guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
        return nil
      }
      name = String(text[..<open])
      let parts = text[text.index(after: open)..<close].split { ",;|∥‖∣".contains($0) }.map {
        $0.filter { $0 != " " }
      }
      guard !name.isEmpty, !parts.isEmpty, parts.allSatisfy({ $0.count == 1 || $0.allSatisfy(\.isLetter) })
      else {
        return nil
      }
      arguments = parts
      let rest = text[text.index(after: close)...]
      guard rest.isEmpty || rest.first == "_" && rest.count == 2 else { return nil }
      index = rest.isEmpty ? nil : String(rest.dropFirst())
    default: return nil
    }
  }

  private mutating func take(_ list: [Expression]) -> Bool {
    var keys: [String] = []
    for each in list {
      guard case .name(let symbol) = each else { return false }
      if symbol.index.count == 1, case .name(let place) = symbol.index[0] {
        guard index == nil || index == place.key else { return false }
        index = place.key
        keys.append(symbol.base)
      } else {
        keys.append(symbol.key)
      }
    }
    arguments = keys
    return Set(keys).count == keys.count && !keys.isEmpty
  }

  private static let functions = ["softmax", "sigmoid", "ReLU", "sgn", "step"]
}

/// Finds what the right side of a definition stands on.
private struct BodyReader {
  let scope: Scope
  let index: String?
  let arguments: Set<String>
  private(set) var symbols: [FormulaDefinition.Symbol] = []
  /// The variables of sums, and the symbols whose elements each runs through.
  private var bound: [String: String?] = [:]

  init(scope: Scope, index: String?, arguments: Set<String>) {
    (self.scope, self.index, self.arguments) = (scope, index, arguments)
    if let index { bound[index] = .some(nil) }
  }

  mutating func note(_ body: Expression) {
    var bound = self.bound
    body.walk { if case .aggregate(let aggregate) = $0 { bound[aggregate.variable.key] = .some(nil) } }
    self.bound = bound
    var found: [FormulaDefinition.Symbol] = []
    var ranged: [String: String] = [:]
    normal(body).walk { expression in
      guard case .name(let name) = expression, bound[name.key] == nil else { return }
      let places = name.index.compactMap { index -> String? in
        if case .name(let place) = index, bound[place.key] != nil { place.key } else { nil }
      }
      if !places.isEmpty, places.count == name.index.count {
        found.append(.init(key: name.base, rank: places.count))
        for place in places { ranged[place] = ranged[place] ?? name.base }
      } else {
        found.append(.init(key: name.key, rank: name.key.rankOfBold))
      }
    }
    for key in vectors(in: body) { found.append(.init(key: key, rank: 1)) }
    // The upper end of a sum over the elements of a symbol counts them.
    var counts: [String: String] = [:]
    body.walk { expression in
      guard case .aggregate(let aggregate) = expression, case .bounds(_, .name(let upper)) = aggregate.range,
        let array = ranged[aggregate.variable.key]
      else { return }
      counts[upper.key] = array
    }
    for symbol in found {
      if let place = symbols.firstIndex(where: { $0.key == symbol.key }) {
        symbols[place].rank = max(symbols[place].rank, symbol.rank)
      } else if !(["π", "e"].contains(symbol.key) && !arguments.contains(symbol.key)
        && !scope.lostConstants.contains(symbol.key))
      {
        symbols.append(.init(key: symbol.key, rank: symbol.rank, counts: counts[symbol.key]))
      }
    }
  }

  /// The names that have a norm, or stand in a dot product of a formula with norms.
  private func vectors(in body: Expression) -> [String] {
    var keys: [String] = []
    var dotted: [String] = []
    func names(_ expression: Expression) -> [String] {
      switch expression {
      case .name(let name): name.index.isEmpty ? [name.key] : []
      case .binary(.add, let a, let b), .binary(.subtract, let a, let b): names(a) + names(b)
      default: []
      }
    }
    body.walk { expression in
      switch expression {
      case .norm(let operand, _): keys += names(operand)
      case .binary(.dot, let a, let b): dotted += names(a) + names(b)
      case .binary(.multiply, .transpose(let a), let b): dotted += names(a) + names(b)
      default: break
      }
    }
    return keys.isEmpty ? keys : keys + dotted
  }

  /// `p(x)` under a sum over `x` as the element `p_x`; `w^\top` as the transpose of `w`.
  func normal(_ expression: Expression) -> Expression {
    switch expression {
    case .application(let name, let list, 0, nil) where list.isEmpty: return normal(.name(name))
    case .application(let name, let list, 0, let power)
    where scope.functions[name.key] == nil || arguments.contains(name.key):
      let places = list.compactMap { each -> SymbolName? in
        if case .name(let place) = each, bound[place.key] != nil { place } else { nil }
      }
      guard places.count == list.count else { break }
      let element = Expression.name(
        SymbolName(
          name.key + "_" + places.map(\.key).joined(separator: ","), base: name.key,
          index: places.map { .name($0) }))
      return power.map { .power(element, normal($0)) } ?? element
    case .name(let name):
      for mark in ["^⊤", "^T", "^⊺"] where name.key.hasSuffix(mark) {
        return .transpose(.name(SymbolName(String(name.key.dropLast(mark.count)))))
      }
      // `x_{ij}`
      if name.index.count == 1, case .binary(.multiply, .name(let row), .name(let column)) = name.index[0],
        bound[row.key] != nil, bound[column.key] != nil
      {
        return .name(SymbolName(name.key, base: name.base, index: [.name(row), .name(column)]))
      }
      return expression
    default: break
    }
    return expression.mapOperands(normal)
  }
}

extension Expression {
  /// Whether it holds something without a value.
  fileprivate var isOpaque: Bool { contains { if case .opaque = $0 { true } else { false } } }
}

extension String {
  /// Bold letters are vectors, bold capitals matrices.
  fileprivate var rankOfBold: Int {
    guard hasPrefix("bold("), hasSuffix(")") || contains(")_") else { return 0 }
    return dropFirst(5).first?.isUppercase == true ? 2 : 1
  }
}
