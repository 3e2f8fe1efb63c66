internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// Finds the formulas and functions of a note that are to say the same: by a line that says so, or by name and symbols.
struct AgreementPlanner {
  let plan: NotePlan
  let numbers: NumberClaims
  private let functions: [PythonFunction]
  private let assignments: [PythonFunction]
  private let definitions: [FormulaDefinition]
  /// More of a note are not tested.
  private static let mostClaims = 100

  init(_ plan: NotePlan, _ numbers: NumberClaims) {
    (self.plan, self.numbers) = (plan, numbers)
    let blocks = plan.blocks.filter {
      $0.role == .code(.python) && !$0.isSentence && plan.isToRun($0) && $0.directives.treatment == .run
    }
    functions = blocks.flatMap(PythonFunction.functions)
    assignments = numbers.formulas.isEmpty ? [] : blocks.flatMap(PythonFunction.assignments)
    let lines = plan.directives.compactMap(\.agreement)
    guard !functions.isEmpty || !lines.isEmpty || !assignments.isEmpty else {
      definitions = []
      return
    }
    let names =
      functions.flatMap { [$0.name, SymbolSpelling.primitive(of: $0.name) ?? $0.name] }
      + assignments.map(\.name)
    let heads = lines.compactMap { Self.expression($0.formula).flatMap(DefinitionHead.init)?.name }
    definitions = numbers.formulas.indices.filter { numbers.formulas[$0].isJudged }.flatMap { place in
      FormulaDefinition.definitions(
        in: numbers.scope.statements[place], formula: place, scope: { numbers.scope.scope(at: place) },
        isWanted: { key in
          heads.contains(key)
            || names.contains { SymbolSpelling.matches($0, key) || NamedConcept.mayBeShared(by: $0, key) }
        })
    }
  }

  var claims: [AgreementClaim] {
    var found: [AgreementClaim] = []
    var taken: Set<String> = []
    for directive in plan.directives where directive.messages.isEmpty {
      guard let line = directive.agreement else { continue }
      let claim = self.claim(line, directive.range)
      found.append(claim)
      taken.insert(claim.function)
    }
    for function in functions where !taken.contains(function.name) {
      found += claim(of: function).map { [$0] } ?? []
    }
    found += assignments.compactMap(claim(ofAssignment:))
    return Array(found.prefix(Self.mostClaims))
  }

  // MARK: By a line of the note

  private static func expression(_ latex: String) -> Expression? {
    let statements = StatementReader.statements(of: MathFormula(latex))
    guard statements.count == 1, statements[0].sides.count == 1,
      case .expression(let expression) = statements[0].sides[0].content
    else { return nil }
    return expression
  }

  private func claim(_ line: NoteDirective.Agreement, _ range: SourceRange) -> AgreementClaim {
    let name = String(line.code.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    var claim = AgreementClaim(
      range: range, text: "\(line.formula) = \(line.code)", formula: line.formula, function: name)
    claim.binding = "by this line"
    func stopped(_ sentence: String) -> AgreementClaim {
      claim.obstacle = AgreementNotChecked.ground(sentence)
      return claim
    }
    guard let function = functions.last(where: { $0.name == name }) else {
      return stopped("No Python of the note that is run defines a function \(name).")
    }
    claim.block = function.block
    guard let expression = Self.expression(line.formula) else {
      return stopped("The left side of this line cannot be read as a formula.")
    }
    guard let definition = definition(expression, range) else {
      return stopped("No formula of the note defines \(line.formula).")
    }
    let rest = line.code.dropFirst(name.count)
    var order: [String] = []
    if rest.hasPrefix("("), rest.hasSuffix(")") { order = PythonFunction.parts(rest.dropFirst().dropLast()) }
    finish(&claim, definition, function, order: order)
    return claim
  }

  /// The definition of a head, the last before the line or the first behind it; else the expression itself.
  private func definition(_ expression: Expression, _ range: SourceRange) -> FormulaDefinition? {
    let scope = scope(at: numbers.formulas.count - 1)
    guard let head = DefinitionHead(expression) else {
      let plain = DefinitionHead(.name(SymbolName("")))
      return plain.map { FormulaDefinition($0, body: expression, formula: -1, scope: scope, range: 0..<0) }
    }
    let own = definitions.filter { $0.name == head.name && $0.primes == head.primes }
    return own.last { numbers.formulas[$0.formula].formula.range.start < range.start } ?? own.first
  }

  /// What is known at a formula; of a note without formulas nothing.
  private func scope(at place: Int) -> Scope {
    numbers.formulas.indices.contains(place) ? numbers.scope.scope(at: place) : Scope()
  }

  // MARK: By name

  private func section(_ definition: FormulaDefinition) -> Int {
    section(numbers.formulas[definition.formula].formula.range.start)
  }

  private func section(_ start: SourcePosition) -> Int {
    numbers.note.headings.count { $0.range.start < start }
  }

  private func claim(of function: PythonFunction) -> AgreementClaim? {
    guard !function.isOpen, let block = plan.blocks.first(where: { $0.ordinal == function.block }) else {
      return nil
    }
    let twins = functions.filter { $0.name == function.name }
    var own = candidates(for: function).filter { section($0) == block.section }
    if own.isEmpty, twins.count == 1 { own = candidates(for: function) }
    let bound = own.map { ($0, bind($0, function, order: [])) }
    let fitting = bound.filter { if case .side = $0.1 { true } else { false } }
    guard
      let (definition, binding) = fitting.last
        ?? bound.last(where: {
          $0.1.isNear && SymbolSpelling.matches(function.name, $0.0.name)
        })
    else { return nil }
    let read = numbers.formulas[definition.formula]
    let range = read.range(of: read.written(definition.range), in: numbers.source)
    let text = read.text(read.written(definition.range))
    var claim = AgreementClaim(
      range: range, text: text, formula: text, function: function.name, block: function.block)
    let inSection = twins.filter { twin in
      plan.blocks.contains { $0.ordinal == twin.block && $0.section == block.section }
    }
    if inSection.count > 1 {
      // It is told once, at the last.
      guard inSection.last == function else { return nil }
      claim.obstacle = SeveralCandidates.functions(function.name, inSection.map(\.lines.lowerBound))
      return claim
    }
    if fitting.count > 1, Set(fitting.map { $0.0.body.latex }).count > 1 {
      claim.obstacle = SeveralCandidates.formulas(function.name, fitting.count)
      return claim
    }
    claim.binding = evidence(binding, definition, function)
    claim.doubt = anotherMeant(definition, block)
    finish(&claim, definition, function, order: [])
    return claim
  }

  /// A formula that has the target on its left and the names of the assignment as its symbols.
  private func claim(ofAssignment assignment: PythonFunction) -> AgreementClaim? {
    guard let block = plan.blocks.first(where: { $0.ordinal == assignment.block }) else { return nil }
    let own = definitions.filter { definition in
      SymbolSpelling.matches(assignment.name, definition.name) && definition.primes == 0
        && section(definition) == block.section && definition.operatorCount > 0
        && abs(definition.operatorCount - assignment.operatorCount) <= 2
    }
    let fitting = own.compactMap { definition -> (FormulaDefinition, FormulaSide)? in
      var plain = definition
      plain.arguments = nil
      guard case .side(let side, _) = bind(plain, assignment, order: []) else { return nil }
      return (plain, side)
    }
    let twins = assignments.filter { twin in
      twin.name == assignment.name
        && plan.blocks.contains { $0.ordinal == twin.block && $0.section == block.section }
    }
    guard fitting.count == 1, let (definition, side) = fitting.first, twins.count == 1 else { return nil }
    let read = numbers.formulas[definition.formula]
    let text = read.text(read.written(definition.range))
    var claim = AgreementClaim(
      range: read.range(of: read.written(definition.range), in: numbers.source), text: text, formula: text,
      function: assignment.name, block: assignment.block)
    claim.statement = assignment.code
    claim.binding =
      "by the left side and the symbols of the assignment on line \(assignment.lines.lowerBound)"
    claim.side = side
    claim.doubt = ShownAsBad.ground(block, assignment) ?? anotherMeant(definition, block)
    let draws = InputDraws(side, definition, assignment)
    (claim.inputs, claim.ordinary) = (draws.ordinary + draws.boundary, draws.ordinary.count)
    return claim
  }

  private func evidence(
    _ binding: Binding, _ definition: FormulaDefinition, _ function: PythonFunction
  ) -> String {
    if binding.isDerivative { return "by its name, which is that of a derivative" }
    if !SymbolSpelling.matches(function.name, definition.name),
      let concept = NamedConcept.shared(by: function.name, definition)
    {
      return "by its name and the form of the formula, \(concept.name)"
    }
    return "by its name and its symbols"
  }

  /// The text between a formula and the code, where it turns to another thing of the kind.
  private func anotherMeant(_ definition: FormulaDefinition, _ block: PlannedBlock) -> Ground? {
    let formula = numbers.formulas[definition.formula].formula.range.end.offset
    guard formula < block.range.start.offset else { return nil }
    return AnotherMeant.ground(
      PlacedText(numbers.source, formula..<min(block.range.start.offset, formula + Self.reach)))
  }

  private static let reach = 2_000

  private func candidates(for function: PythonFunction) -> [FormulaDefinition] {
    let primitive = SymbolSpelling.primitive(of: function.name)
    return definitions.filter { definition in
      if definition.primes == 0, SymbolSpelling.matches(function.name, definition.name) { return true }
      if definition.primes == 0, NamedConcept.shared(by: function.name, definition) != nil { return true }
      return primitive.map { SymbolSpelling.matches($0, definition.name) && definition.arguments?.count == 1 }
        ?? false
    }
  }

  // MARK: Symbols and parameters

  private enum Binding {
    case side(FormulaSide, isDerivative: Bool)
    /// A symbol that nothing accounts for.
    case unaccounted(String)
    /// A parameter that no symbol accounts for, or another number of them.
    case other

    var isNear: Bool { if case .unaccounted = self { true } else { false } }
    var isDerivative: Bool { if case .side(_, let isDerivative) = self { isDerivative } else { false } }
  }

  /// - Parameter order: the arguments that a line of the note gives the function, in its order.
  private func bind(
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
    var counts: [String: String] = [:]
    for symbol in definition.symbols where !arguments.contains(symbol.key) {
      if let place = place(symbol.key) {
        take(symbol.key, place)
        if let array = symbol.counts { counts[symbol.key] = array }
      } else if let array = symbol.counts {
        counts[symbol.key] = array
      } else if let given = given(symbol.key, near: definition) {
        scope.values[symbol.key] = given
      } else if depth < 4, let meaning = scope.definitions[symbol.key] {
        return bind(
          definition.replacing(symbol.key, by: meaning, scope), function, order: order, depth: depth + 1)
      } else {
        return definition.arguments == nil ? .other : .unaccounted(symbol.key)
      }
    }
    guard left.allSatisfy({ $0.standard != nil }), !parameters.isEmpty else { return .other }
    var side = FormulaSide(
      body: definition.body, scope: scope, parameters: parameters, counts: counts, index: definition.index)
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
  private func used(_ definition: FormulaDefinition, _ function: PythonFunction) -> [String] {
    let arguments = definition.arguments ?? []
    let keys = Set(definition.symbols.map(\.key))
    guard arguments.contains(where: { !keys.contains($0) }),
      definition.symbols.contains(where: { symbol in
        !arguments.contains(symbol.key)
          && function.required.contains { SymbolSpelling.matches($0.name, symbol.key) }
      })
    else { return arguments }
    return arguments.filter(keys.contains)
  }

  /// A value that holds for sure: before the formula, or right behind it in its section.
  private func given(_ key: String, near definition: FormulaDefinition) -> Scope.Given? {
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

  private func finish(
    _ claim: inout AgreementClaim, _ definition: FormulaDefinition, _ function: PythonFunction,
    order: [String]
  ) {
    switch bind(definition, function, order: order) {
    case .side(let side, _): claim.side = side
    case .unaccounted(let symbol):
      claim.obstacle = SymbolUnaccounted.ground(symbol, function.name)
      return
    case .other:
      claim.obstacle = AgreementNotChecked.ground(
        "The parameters of \(function.name) are not the symbols of the formula.")
      return
    }
    if let stub = FunctionIsStub.ground(function) {
      claim.obstacle = stub
      return
    }
    if let block = plan.blocks.first(where: { $0.ordinal == function.block }) {
      claim.doubt = ShownAsBad.ground(block, function) ?? claim.doubt
    }
    guard let side = claim.side else { return }
    let draws = InputDraws(side, definition, function)
    (claim.inputs, claim.ordinary) = (draws.ordinary + draws.boundary, draws.ordinary.count)
  }
}
