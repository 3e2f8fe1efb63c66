internal import LaTeXMath
internal import NoteParsing

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
  /// The right side, with the elements of arguments as indexed names.
  var body: Expression
  var symbols: [Symbol]
  /// Bytes of the LaTeX.
  var range: Range<Int>
  /// It makes the new value of its symbol from the old one.
  var isUpdate = false
  /// The body is what an equation leaves, and symbols that nothing accounts for are what the function returns.
  var isEquation = false
  /// An index that was read as another one.
  var slip: FormulaSide.Slip?
  /// A function in it that is known by its letter alone.
  var assumed: String?
  /// The right side with old values for new ones that it stands on.
  var reordered: [Expression] = []
  /// Where it stands, and its text, where that is no formula of the note.
  var place: SourceRange?
  var text: String?

  init(_ head: DefinitionHead, body: Expression, formula: Int, scope: Scope, range: Range<Int>) {
    let reader = BodyReader(body, head, scope)
    (self.body, symbols, slip) = (reader.body, reader.symbols, reader.slip)
    assumed = reader.assumed
    (self.formula, self.range) = (formula, range)
    (name, primes, arguments, index) = (head.name, head.primes, head.arguments, head.index)
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
    let head = DefinitionHead(name: name, primes: primes, arguments: arguments, index: index)
    var definition = FormulaDefinition(
      head, body: replace(body), formula: formula, scope: scope, range: range)
    definition.isUpdate = isUpdate
    definition.isEquation = isEquation
    definition.reordered = reordered
    definition.slip = definition.slip ?? slip
    definition.assumed = definition.assumed ?? assumed
    return definition
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
  /// - Parameters:
  ///   - steps: The new values that steps before it give, by their symbols; it adds its own.
  ///   - isWanted: Whether anybody asks for a definition of that name.
  static func definitions(
    in statements: [Statement], formula: Int, scope: () -> Scope, after steps: inout [String: Expression],
    isWanted: (_ name: String, _ isUpdate: Bool) -> Bool
  ) -> [FormulaDefinition] {
    var found: [FormulaDefinition] = []
    for statement in statements {
      guard let (left, right, range) = statement.definition else { continue }
      func add(_ head: DefinitionHead, _ body: Expression, isUpdate: Bool, reordered: [Expression] = []) {
        guard isWanted(head.name, isUpdate) else { return }
        var definition = FormulaDefinition(head, body: body, formula: formula, scope: scope(), range: range)
        definition.isUpdate = isUpdate
        definition.reordered = reordered
        if !definition.body.isOpaque { found.append(definition) }
      }
      let isAssigned = statement.relations[0] == .definition
      if let step = TimeStep(left, right, isAssigned: isAssigned, after: nil), step.hasTime {
        let head = DefinitionHead(name: step.name, primes: 0, arguments: nil, index: nil)
        add(head, step.body, isUpdate: step.isUpdate)
        if step.isUpdate {
          let whole = TimeStep(left, right, isAssigned: isAssigned, after: steps)
          if let whole, whole.body != step.body {
            add(head, whole.body, isUpdate: true, reordered: [step.body])
          }
          steps[step.name] = whole?.body ?? step.body
          continue
        }
      }
      if let head = DefinitionHead(left, of: right) { add(head, right, isUpdate: false) }
    }
    return found
  }
}

extension Statement {
  /// The sides of a definition: the left one and the first behind it that has a value.
  fileprivate var definition: (left: Expression, right: Expression, range: Range<Int>)? {
    guard sides.count > 1, doubt == nil, case .expression(let left) = sides[0].content else { return nil }
    for (place, relation) in relations.enumerated() {
      guard relation == .equal || relation == .definition else { return nil }
      guard case .expression(let right) = sides[place + 1].content else { continue }
      return (left, right, sides[0].range.lowerBound..<sides[place + 1].range.upperBound)
    }
    return nil
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

  /// The head of a definition with a right side, by which the index of `p_i = e^{z_i} / \sum_j e^{z_j}` is one.
  init?(_ expression: Expression, of right: Expression) {
    self.init(expression)
    guard case .name(let symbol) = expression, index == nil, symbol.index.count == 1,
      case .name(let place) = symbol.index[0], right.sums(overSymbolsWith: place)
    else { return }
    (name, index) = (symbol.base, place.key)
  }

  init?(_ expression: Expression) {
    switch expression {
    case .name(let symbol):
      name = symbol.key
      if symbol.index.count == 1, case .name(let place) = symbol.index[0], ["i", "j"].contains(place.key) {
        (name, index) = (symbol.base, place.key)
      }
    case .element(let inner, let places):
      guard let head = DefinitionHead(inner), head.index == nil, places.count == 1,
        case .name(let place) = places[0]
      else { return nil }
      self = head
      index = place.key
    case .aggregate(let aggregate) where aggregate.operation == .derivative:
      guard let key = aggregate.derivativeKey else { return nil }
      name = key
    case .application(let symbol, let list, let primes, nil):
      name = symbol.key
      self.primes = primes
      if symbol.index.count == 1, case .name(let place) = symbol.index[0],
        ["i", "j", "k"].contains(place.key)
      {
        (name, index) = (symbol.base, place.key)
      }
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

extension Expression {
  /// Whether it has a sum over a symbol that stands elsewhere in it with the index.
  fileprivate func sums(overSymbolsWith place: SymbolName) -> Bool {
    var indexed: Set<String> = []
    var summed: Set<String> = []
    walk { expression in
      if case .name(let name) = expression, name.index == [.name(place)] { indexed.insert(name.base) }
      guard case .aggregate(let aggregate) = expression else { return }
      aggregate.body.walk { part in
        if case .name(let name) = part, name.index == [.name(aggregate.variable)] { summed.insert(name.base) }
      }
    }
    return !indexed.isDisjoint(with: summed)
  }

  /// Whether it holds something without a value.
  fileprivate var isOpaque: Bool { contains { if case .opaque = $0 { true } else { false } } }
}
