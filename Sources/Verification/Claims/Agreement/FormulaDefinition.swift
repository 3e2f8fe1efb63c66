internal import LaTeXMath
internal import NoteParsing
internal import Numbers

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

  /// The right side as it was written.
  let written: Expression
  /// The place of the formula among the note's.
  var formula: Int
  var name: String
  var primes = 0
  /// The symbols in parentheses behind the name; nil where there are none.
  var arguments: [String]?
  /// The index that stays free: `\operatorname{softmax}(z)_i`.
  var index: String?
  /// The second index that stays free: `C_{ij}`.
  var column: String?
  /// The right side, with the elements of arguments as indexed names.
  var body: Expression
  var symbols: [Symbol]
  /// Bytes of the LaTeX.
  var range: Range<Int>
  /// The functions that it takes as arguments.
  var functions: Set<String> = []
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
    written = body
    let reader = BodyReader(body, head, scope)
    (self.body, symbols, slip) = (reader.body, reader.symbols, reader.slip)
    assumed = reader.assumed
    (self.formula, self.range) = (formula, range)
    (name, primes, arguments) = (head.name, head.primes, head.arguments)
    (index, column) = (head.index, head.column)
  }

  /// Whether the right side has a symbol.
  func hasSymbol(_ key: String) -> Bool { symbols.contains { $0.key == key } }

  /// Its left side.
  var head: DefinitionHead {
    var head = DefinitionHead(name: name, primes: primes, arguments: arguments, index: index)
    head.column = column
    return head
  }

  /// With what a symbol stands for in its place.
  /// - Parameter place: The index of the symbol where the meaning is that of its elements.
  func replacing(_ key: String, by meaning: Expression, index place: SymbolName? = nil, in scope: Scope)
    -> FormulaDefinition
  {
    let arrays = Set(symbols.filter { $0.rank > 0 }.map(\.key))
    func replace(_ expression: Expression) -> Expression {
      if case .name(let name) = expression {
        if let place, name.base == key, name.index.count == 1 {
          return meaning.withIndex(place, as: name.index[0])
        }
        if place == nil, name.key == key { return meaning }
        if place == nil, name.base == key, !name.index.isEmpty,
          let element = meaning.element(name.index, arrays)
        {
          return element
        }
      }
      return expression.mapOperands(replace)
    }
    var definition = FormulaDefinition(
      head, body: replace(body), formula: formula, scope: scope.taking(functions), range: range)
    definition.take(marksOf: self)
    return definition
  }

  /// Takes what is known of a definition that it is made of.
  mutating func take(marksOf other: FormulaDefinition) {
    (isUpdate, isEquation, reordered) = (other.isUpdate, other.isEquation, other.reordered)
    (slip, assumed) = (slip ?? other.slip, assumed ?? other.assumed)
    (place, text, functions) = (other.place, other.text, other.functions)
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
      guard let left = statement.definedSide else { continue }
      let isAssigned = statement.relations[0] == .definition || statement.isOwnChange
      func definition(
        _ head: DefinitionHead, _ body: Expression, _ range: Range<Int>, isUpdate: Bool = false,
        reordered: [Expression] = []
      ) -> [FormulaDefinition] {
        guard isWanted(head.name, isUpdate) else { return [] }
        var definition = FormulaDefinition(head, body: body, formula: formula, scope: scope(), range: range)
        definition.isUpdate = isUpdate
        definition.reordered = reordered
        return [definition]
      }
      // The first side that has a value, else the first that has one once what it names is put in.
      var second: [FormulaDefinition] = []
      sides: for (written, range) in statement.definingSides {
        let (left, right) = Expression.withoutLayers(left, written)
        var own: [FormulaDefinition] = []
        if let step = TimeStep(left, right, isAssigned: isAssigned, after: nil), step.hasTime {
          let head = DefinitionHead(name: step.name, primes: 0, arguments: nil, index: nil)
          own += definition(head, step.body, range, isUpdate: step.isUpdate)
          if step.isUpdate {
            let whole = TimeStep(left, right, isAssigned: isAssigned, after: steps)
            if let whole, whole.body != step.body {
              own += definition(head, whole.body, range, isUpdate: true, reordered: [step.body])
            }
            steps[step.name] = whole?.body ?? step.body
          }
        }
        if !own.contains(where: \.isUpdate), let head = DefinitionHead(left, of: right) {
          own += definition(head, right, range)
        }
        let plain = own.filter { !$0.body.hasOpaque }
        if !plain.isEmpty {
          (found, second) = (found + plain, [])
          break sides
        }
        if second.isEmpty || !own.isEmpty && own.allSatisfy(\.body.hasOnlyHeads) { second = own }
      }
      found += second
    }
    return found
  }
}

extension Statement {
  /// `W = W - \alpha G`: as an equation it would say that the change is nothing.
  fileprivate var isOwnChange: Bool {
    guard relations == [.equal], case .expression(.name(let name)) = sides[0].content,
      case .expression(let right) = sides[1].content
    else { return false }
    var first = right
    while case .binary(let sign, let head, _) = first, sign == .add || sign == .subtract { first = head }
    return first != right && first == .name(name)
  }

  /// The left side, where the statement may define it.
  fileprivate var definedSide: Expression? {
    guard sides.count > 1, doubt == nil, case .expression(let left) = sides[0].content else { return nil }
    return left
  }

  /// The sides behind it that equal it, with the bytes of both.
  fileprivate var definingSides: [(right: Expression, range: Range<Int>)] {
    relations.enumerated().prefix { $0.element == .equal || $0.element == .definition }.compactMap {
      place, _ in
      guard case .expression(let right) = sides[place + 1].content else { return nil }
      return (right, sides[0].range.lowerBound..<sides[place + 1].range.upperBound)
    }
  }
}

extension String {
  /// Whether a symbol is marked as one of its kind: `x^*`, `x_0`.
  var isPoint: Bool { ["^*", "^∗", "^⋆", "_0", "_∗", "_*", "^star"].contains(where: hasSuffix) }
}

extension Expression {
  /// The name without its indices; nil for what is no name with any.
  var arrayName: String? { if case .name(let name) = self, !name.index.isEmpty { name.base } else { nil } }

  /// Whether it holds something that has no value.
  var hasOpaque: Bool { opaqueText != nil }

  /// The first thing in it that has no value.
  var opaqueText: String? {
    var found: String?
    walk { if case .opaque(let text) = $0 { found = found ?? text } }
    return found
  }

  /// Whether all that has no value is the head of a definition: `D_{KL}(p \| q)`.
  fileprivate var hasOnlyHeads: Bool {
    !contains { if case .opaque = $0 { DefinitionHead($0)?.arguments == nil } else { false } }
  }
}

extension Expression {
  /// The element of what is made of arrays one by one: `(p_i + q_i) / 2` of `(p + q) / 2`; nil of all else.
  fileprivate func element(_ index: [Expression], _ arrays: Set<String>) -> Expression? {
    switch self {
    case .name(let name):
      guard arrays.contains(name.key) else { return name.index.isEmpty ? self : nil }
      return .name(
        SymbolName(
          "\(name.key)_\(index.map(\.latex).joined(separator: ","))", base: name.key, index: index))
    case .number: return self
    case .negate(let operand): return operand.element(index, arrays).map { .negate($0) }
    case .binary(let operation, let a, let b):
      let isPlain = ![a, b].allSatisfy { $0.contains { $0.isName(in: arrays) } }
      guard
        [.add, .subtract, .elementwise].contains(operation)
          || isPlain && [.multiply, .divide].contains(operation),
        let left = a.element(index, arrays), let right = b.element(index, arrays)
      else { return nil }
      return .binary(operation, left, right)
    default: return nil
    }
  }

  private func isName(in keys: Set<String>) -> Bool {
    if case .name(let name) = self { keys.contains(name.key) } else { false }
  }
}
