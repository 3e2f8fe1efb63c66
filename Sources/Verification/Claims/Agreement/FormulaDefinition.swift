internal import LaTeXMath

/// A formula that defines a function or a value: `H(p) = -\sum_i p_i \log p_i`.
struct FormulaDefinition {
  /// A symbol that the right side uses and does not bind.
  struct Symbol: Equatable {
    var key: String
    /// How many indices it has: 1 for a vector, 2 for a matrix.
    var rank: Int
    /// What it counts, for the upper end of a sum.
    var counts: FormulaSide.Count?
  }

  /// The place of the formula among the note's.
  var formula: Int
  var name: String
  var primes = 0
  /// The symbols in parentheses behind the name; nil where there are none.
  var arguments: [String]?
  /// The index that stays free: `\operatorname{softmax}(z)_i`.
  var index: String?
  /// The left side.
  var head: DefinitionHead
  /// The body is what an equation leaves, and symbols that nothing accounts for are what the function returns.
  var isEquation = false
  /// An index that was read as another one.
  var slip: FormulaSide.Slip?
  /// The right side with old values for new ones that it stands on.
  var reordered: [Expression] = []
  /// The right side, with the elements of arguments as indexed names.
  var body: Expression
  var symbols: [Symbol]
  /// Bytes of the LaTeX.
  var range: Range<Int>

  init(_ head: DefinitionHead, body: Expression, formula: Int, scope: Scope, range: Range<Int>) {
    let reader = BodyReader(body, head, scope)
    (self.body, symbols, slip) = (reader.body, reader.symbols, reader.slip)
    (self.formula, self.range) = (formula, range)
    (name, primes, arguments, index) = (head.name, head.primes, head.arguments, head.index)
    self.head = head
  }

  /// With what a symbol stands for in its place.
  /// - Parameter place: The index of the symbol where the meaning is that of its elements.
  func replacing(_ key: String, by meaning: Expression, index place: SymbolName? = nil, in scope: Scope)
    -> FormulaDefinition
  {
    func replace(_ expression: Expression) -> Expression {
      if case .name(let name) = expression {
        if let place, name.base == key, name.index.count == 1 {
          return meaning.withIndex(place, as: name.index[0])
        }
        if place == nil, name.key == key { return meaning }
      }
      return expression.mapOperands(replace)
    }
    var head = head
    (head.arguments, head.index) = (arguments, index)
    var definition = FormulaDefinition(
      head, body: replace(body), formula: formula, scope: scope, range: range)
    definition.reordered = reordered
    definition.isEquation = isEquation
    definition.slip = definition.slip ?? slip
    // `\theta_t + v_{t+1}`: with the old value in the place of the new one.
    if let name = withoutStep(key) {
      let old = Expression.name(SymbolName(name))
      definition.reordered.append(body.replacing(SymbolName(key), by: old))
    }
    return definition
  }

  /// `v` for `v_t+1`, where that is the step of the left side; nil for others.
  func withoutStep(_ key: String) -> String? {
    guard let step = head.step, key.hasSuffix("_" + step) else { return nil }
    return String(key.dropLast(step.count + 1))
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
    in statements: [Statement], beside: [Statement] = [], formula: Int, scope: () -> Scope,
    isWanted: (String) -> Bool
  ) -> [FormulaDefinition] {
    let siblings = Set((statements + beside).compactMap(\.indexedKey))
    return statements.compactMap { statement in
      guard statement.sides.count > 1, statement.doubt == nil,
        case .expression(let left) = statement.sides[0].content, var head = DefinitionHead(left),
        isWanted(head.name)
      else { return nil }
      head.siblings = siblings
      let scope = scope()
      for (place, relation) in statement.relations.enumerated() {
        guard relation == .equal || relation == .definition else { return nil }
        guard case .expression(let right) = statement.sides[place + 1].content else { continue }
        let definition = FormulaDefinition(
          head, body: right, formula: formula, scope: scope,
          range: statement.sides[0].range.lowerBound..<statement.sides[place + 1].range.upperBound)
        if !definition.body.isOpaque { return definition }
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
  /// The letter that counts steps: `t` of `\theta_{t+1}`, and all of the index.
  var time: String?
  var step: String?
  /// What equations beside it define with indices: `v_t+1`.
  var siblings: Set<String> = []

  init(name: String, primes: Int, arguments: [String]?, index: String?) {
    (self.name, self.primes, self.arguments, self.index) = (name, primes, arguments, index)
  }

  init?(_ expression: Expression) {
    switch expression {
    case .name(let symbol):
      name = symbol.key
      switch symbol.index.first {
      case .name(let place)? where symbol.index.count == 1 && ["i", "j"].contains(place.key):
        (name, index) = (symbol.base, place.key)
      case .name(let place)? where symbol.index.count == 1: time = place.key
      case .binary(_, .name(let place), .number)? where symbol.index.count == 1: time = place.key
      default: break
      }
      if time != nil { step = String(symbol.key.dropFirst(symbol.base.count + 1)) }
    case .element(let inner, let places):
      guard let head = DefinitionHead(inner), head.index == nil, places.count == 1,
        case .name(let place) = places[0]
      else { return nil }
      self = head
      index = place.key
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

extension Statement {
  /// `v_t+1`, where it defines that.
  fileprivate var indexedKey: String? {
    guard sides.count > 1, relations[0] == .equal || relations[0] == .definition,
      case .expression(.name(let name)) = sides[0].content, name.hasComputedIndex
    else { return nil }
    return name.key
  }
}

extension Expression {
  /// Whether it holds something without a value.
  fileprivate var isOpaque: Bool { contains { if case .opaque = $0 { true } else { false } } }
}
