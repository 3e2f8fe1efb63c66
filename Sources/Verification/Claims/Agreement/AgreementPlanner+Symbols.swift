internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// Which parameter of a function each symbol of a formula is.
extension AgreementPlanner {
  enum Binding {
    /// With the definition as it is once all is put in that it names.
    case side(FormulaSide, of: FormulaDefinition)
    /// A symbol that nothing accounts for.
    case unaccounted(String)
    /// Something in the formula that is not computed.
    case opaque(String)
    /// A parameter that no symbol accounts for, or another number of them.
    case other

    var isNear: Bool {
      switch self {
      case .unaccounted, .opaque: true
      case .side, .other: false
      }
    }
  }

  /// - Parameters:
  ///   - order: The arguments that a line of the note gives the function, in its order.
  ///   - byPlace: Whether arguments may have other names than the parameters, and go by their order.
  func bind(
    _ definition: FormulaDefinition, _ function: PythonFunction, order: [String] = [], byPlace: Bool = true,
    depth: Int = 0
  ) -> Binding {
    let definition =
      depth == 0 ? withDifferentials(expanded(withCalls(definition, function)), function) : definition
    if let text = definition.body.opaqueText { return .opaque(text) }
    var left = function.parameters
    var parameters: [FormulaSide.Parameter] = []
    func take(_ symbol: String, _ place: Int) {
      parameters.append(.init(symbol: symbol, name: left.remove(at: place).name))
    }
    let section = section(definition)
    func place(_ symbol: String) -> Int? {
      let named = symbolNames.names(of: symbol, in: section)
      return left.firstIndex { named.contains($0.name) }
        ?? left.firstIndex { SymbolSpelling.matches($0.name, symbol) }
        ?? left.firstIndex { SymbolSpelling.isGlossed($0.name, symbol) }
    }
    let arguments = used(definition, function)
    // `f(x^*) = K / 2` is a value of a function and no definition.
    if order.isEmpty,
      definition.arguments?.contains(where: { $0.isPoint && !definition.hasSymbol($0) }) == true
    {
      return .other
    }
    for (symbol, name) in ordered(order, definition, function) {
      guard let place = left.firstIndex(where: { $0.name == name }) else { return .other }
      take(symbol, place)
    }
    let taken = Set(parameters.map(\.symbol))
    let rest = arguments.filter { !taken.contains($0) }
    let named = rest.compactMap(place)
    if !rest.isEmpty, Set(named).count == rest.count {
      for symbol in rest { if let place = place(symbol) { take(symbol, place) } }
    } else {
      guard rest.isEmpty || byPlace, rest.count <= left.count else { return .other }
      for symbol in rest { take(symbol, 0) }
    }
    var scope = scope(at: definition.formula)
    var counts: [String: FormulaSide.Count] = [:]
    var unknowns: [String] = []
    for symbol in definition.functions.sorted() where !parameters.contains(where: { $0.symbol == symbol }) {
      guard let place = place(symbol) else { return .other }
      take(symbol, place)
    }
    let bound = Set(parameters.map(\.symbol))
    var missing: [String] = []
    for symbol in definition.symbols where !bound.contains(symbol.key) {
      if let place = place(symbol.key) {
        take(symbol.key, place)
        if let array = symbol.counts { counts[symbol.key] = array }
      } else if let array = symbol.counts {
        counts[symbol.key] = array
      } else if let given = given(symbol.key, near: definition) {
        scope.values[symbol.key] = given
      } else if let given = constants.value(of: symbol.key, in: function) {
        scope.values[symbol.key] = given
      } else if definition.isEquation {
        unknowns.append(symbol.key)
      } else if depth < 8,
        let meaning = scope.definitions[symbol.key].map({ Meaning(expression: $0) })
          ?? meaning(of: symbol.key, for: definition)
      {
        let whole = bind(
          definition.replacing(symbol.key, by: meaning.expression, index: meaning.index, in: scope), function,
          order: order, byPlace: byPlace, depth: depth + 1)
        // `d_k = d_v` says nothing of how many there are.
        guard case .side = whole else {
          guard let count = definition.dimension(symbol.key) else { return whole }
          counts[symbol.key] = count
          continue
        }
        return whole
      } else if depth < 4, let whole = withValue(of: symbol.key, in: definition, left.map(\.name)) {
        return bind(whole, function, order: order, byPlace: byPlace, depth: depth + 1)
      } else if let count = definition.dimension(symbol.key) {
        counts[symbol.key] = count
      } else {
        missing.append(symbol.key)
      }
    }
    // One symbol and one parameter of a function that is known by its name.
    let required = left.indices.filter { left[$0].standard == nil }
    if missing.count == 1, required.count == 1, arguments.isEmpty, byPlace, !function.isStatement {
      take(missing[0], required[0])
      missing = []
    }
    // What the line gives the function, and the formula does not have: the code may stand on it.
    if missing.isEmpty, !order.isEmpty, depth == 0 || !definition.isEquation {
      for parameter in left where parameter.standard == nil && order.contains(parameter.name) {
        parameters.append(.init(symbol: parameter.name, name: parameter.name))
      }
      left.removeAll { parameter in parameters.contains { $0.name == parameter.name } }
    }
    if let first = missing.first { return definition.arguments == nil ? .other : .unaccounted(first) }
    let isConstant = definition.symbols.isEmpty && arguments.isEmpty && byPlace && !function.isStatement
    guard left.allSatisfy({ $0.standard != nil }), !parameters.isEmpty || isConstant else { return .other }
    var side = FormulaSide(
      body: definition.body, scope: scope, parameters: parameters, counts: counts, index: definition.index)
    side.functions = definition.functions
    side.column = definition.column
    side.reordered = definition.reordered
    side.unknowns = unknowns
    side.slip = definition.slip
    side.assumed = definition.assumed
    // What the formula itself defines is not taken from elsewhere.
    side.scope.functions[definition.name] = nil
    side.scope.values[definition.name] = nil
    for parameter in parameters { side.scope.values[parameter.symbol] = nil }
    let isDerivative =
      !SymbolSpelling.matches(function.name, definition.name) && order.isEmpty && !function.isStatement
      && SymbolSpelling.primitive(of: function.name) != nil
    if isDerivative, definition.primes == 0, let symbol = arguments.first {
      if parameters.count == 1 {
        side.scope.functions[definition.name] = Scope.Function(
          parameters: [SymbolName(symbol)], body: definition.body)
        side.body = .application(
          SymbolName(definition.name), [.name(SymbolName(symbol))], primes: 1, power: nil)
      } else {
        // Where other parameters are in it, a function of one symbol would not have them.
        side.body = .aggregate(
          Aggregate(
            operation: .derivative, variable: SymbolName(symbol), range: .indices, body: definition.body))
      }
    }
    return .side(side, of: definition)
  }

  /// The symbol and the parameter of each argument that a line gives a function: `kl(q, p)`, `kl(p=x)`.
  private func ordered(_ order: [String], _ definition: FormulaDefinition, _ function: PythonFunction)
    -> [(symbol: String, name: String)]
  {
    let keys = (definition.arguments ?? []) + definition.symbols.map(\.key)
    return order.enumerated().compactMap { place, text in
      let sides = text.split(separator: "=").map { String($0).trimmingSpace }
      guard let word = sides.last, sides.count == 2 || place < function.parameters.count else { return nil }
      let written = Self.expression(word).flatMap { if case .name(let name) = $0 { name.key } else { nil } }
      let key =
        keys.first { $0 == written || $0 == word } ?? keys.first { SymbolSpelling.matches(word, $0) }
        ?? keys.first { symbolNames.names(of: $0, in: section(definition)).contains(word) }
      return key.map { ($0, sides.count == 2 ? sides[0] : function.parameters[place].name) }
    }
  }

  /// The arguments of a definition without those that its right side does not use, where other symbols of it are parameters: `H(X) = -\sum_x p(x) \log p(x)`.
  func used(_ definition: FormulaDefinition, _ function: PythonFunction) -> [String] {
    let arguments = definition.arguments ?? []
    let keys = Set(definition.symbols.map(\.key))
    if !arguments.contains(where: keys.contains), !keys.isEmpty { return [] }
    guard arguments.contains(where: { !keys.contains($0) }),
      definition.symbols.contains(where: { symbol in
        !arguments.contains(symbol.key)
          && function.required.contains { SymbolSpelling.matches($0.name, symbol.key) }
      })
    else { return arguments }
    return arguments.filter(keys.contains)
  }

  /// A value that holds for sure: before the formula, or right behind it in its section.
  func given(_ key: String, near definition: FormulaDefinition) -> Scope.Given? {
    guard numbers.formulas.indices.contains(definition.formula) else { return nil }
    if let given = numbers.scope.scope(at: definition.formula, about: [key]).values[key] {
      return given.isCertain ? given : nil
    }
    let section = section(definition)
    let behind = numbers.formulas.indices.last {
      $0 > definition.formula && $0 <= definition.formula + 8
        && self.section(numbers.formulas[$0].formula.range.start) == section
    }
    let given = behind.flatMap { numbers.scope.scope(at: $0, about: [key]).values[key] }
    return given?.isCertain == true ? given : nil
  }
}
