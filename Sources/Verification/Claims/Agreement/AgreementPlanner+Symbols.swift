internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// Which parameter of a function each symbol of a formula is.
extension AgreementPlanner {
  enum Binding {
    case side(FormulaSide, isDerivative: Bool)
    /// A symbol that nothing accounts for.
    case unaccounted(String)
    /// A parameter that no symbol accounts for, or another number of them.
    case other

    var isNear: Bool { if case .unaccounted = self { true } else { false } }
    var isDerivative: Bool { if case .side(_, let isDerivative) = self { isDerivative } else { false } }
  }

  /// - Parameter order: the arguments that a line of the note gives the function, in its order.
  func bind(
    _ definition: FormulaDefinition, _ function: PythonFunction, order: [String], depth: Int = 0
  ) -> Binding {
    var left = function.parameters
    var parameters: [FormulaSide.Parameter] = []
    func take(_ symbol: String, _ place: Int) {
      parameters.append(.init(symbol: symbol, name: left.remove(at: place).name))
    }
    func place(_ symbol: String) -> Int? { left.firstIndex { SymbolSpelling.matches($0.name, symbol) } }
    let arguments = used(definition, function)
    let named = arguments.compactMap(place)
    if !arguments.isEmpty, Set(named).count == arguments.count {
      for symbol in arguments { if let place = place(symbol) { take(symbol, place) } }
    } else {
      guard arguments.count <= left.count else { return .other }
      for symbol in arguments { take(symbol, 0) }
    }
    var scope = scope(at: definition.formula)
    var counts: [String: FormulaSide.Count] = [:]
    var unknowns: [String] = []
    for symbol in definition.symbols where !arguments.contains(symbol.key) {
      if let place = place(symbol.key) {
        take(symbol.key, place)
        if let array = symbol.counts { counts[symbol.key] = array }
      } else if let array = symbol.counts {
        counts[symbol.key] = array
      } else if let given = given(symbol.key, near: definition) {
        scope.values[symbol.key] = given
      } else if definition.isEquation {
        unknowns.append(symbol.key)
      } else if depth < 8,
        let meaning = scope.definitions[symbol.key].map({ Meaning(expression: $0) })
          ?? meaning(of: symbol.key, for: definition)
      {
        let bound = bind(
          definition.replacing(symbol.key, by: meaning.expression, index: meaning.index, in: scope), function,
          order: order, depth: depth + 1)
        if case .side = bound { return bound }
        // The function takes the new value itself.
        guard let old = definition.withoutStep(symbol.key), let place = place(old) else { return bound }
        take(symbol.key, place)
      } else if let count = definition.dimension(symbol.key) {
        counts[symbol.key] = count
      } else if !order.isEmpty, left.count == 1, parameters.isEmpty {
        // The line says that they belong together, and there is one of each.
        take(symbol.key, 0)
      } else {
        return definition.arguments == nil ? .other : .unaccounted(symbol.key)
      }
    }
    guard left.allSatisfy({ $0.standard != nil }), !parameters.isEmpty else { return .other }
    var side = FormulaSide(
      body: definition.body, scope: scope, parameters: parameters, counts: counts, index: definition.index)
    side.reordered = definition.reordered
    side.unknowns = unknowns
    side.slip = definition.slip
    // What the formula itself defines is not taken from elsewhere.
    side.scope.functions[definition.name] = nil
    side.scope.values[definition.name] = nil
    let isDerivative =
      !SymbolSpelling.matches(function.name, definition.name) && order.isEmpty
      && SymbolSpelling.primitive(of: function.name) != nil
    if isDerivative, definition.primes == 0, let symbol = arguments.first {
      side.scope.functions[definition.name] = Scope.Function(
        parameters: [SymbolName(symbol)], body: definition.body)
      side.body = .application(
        SymbolName(definition.name), [.name(SymbolName(symbol))], primes: 1, power: nil)
    }
    return .side(side, isDerivative: isDerivative)
  }

  /// The arguments of a definition without those that its right side does not use, where other symbols of it are parameters: `H(X) = -\sum_x p(x) \log p(x)`.
  func used(_ definition: FormulaDefinition, _ function: PythonFunction) -> [String] {
    let arguments = definition.arguments ?? []
    let keys = Set(definition.symbols.map(\.key))
    guard arguments.contains(where: { !keys.contains($0) }),
      definition.symbols.contains(where: { symbol in
        !arguments.contains(symbol.key)
          && function.required.contains { SymbolSpelling.matches($0.name, symbol.key) }
      })
    else {
      // Names of variables, as in `I(X; Y)`.
      return arguments.contains(where: keys.contains) || keys.isEmpty ? arguments : []
    }
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
