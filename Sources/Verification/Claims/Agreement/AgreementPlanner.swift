internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// Finds the formulas and functions of a note that are to say the same: by a line that says so, or by name and symbols.
struct AgreementPlanner {
  let plan: NotePlan
  let numbers: NumberClaims
  let functions: [PythonFunction]
  let assignments: [PythonFunction]
  let definitions: [FormulaDefinition]
  /// Those of each formula, read as definitions.
  let statements: [[Statement]]
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
      (definitions, statements) = ([], [])
      return
    }
    let names =
      functions.flatMap { [$0.name, SymbolSpelling.primitive(of: $0.name) ?? $0.name] }
      + assignments.map(\.name)
    let heads = lines.compactMap { Self.expression($0.formula).flatMap(DefinitionHead.init)?.name }
    let statements = numbers.formulas.map {
      $0.isJudged ? StatementReader.statements(of: $0.meant, isDefinition: true) : []
    }
    self.statements = statements
    definitions = numbers.formulas.indices.filter { numbers.formulas[$0].isJudged }.flatMap { place in
      FormulaDefinition.definitions(
        in: statements[place],
        beside: statements[max(0, place - 3)..<min(statements.count, place + 4)].flatMap(\.self),
        formula: place, scope: { numbers.scope.scope(at: place) },
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

  // MARK: What all kinds share

  /// What is known at a formula; of a note without formulas nothing.
  func scope(at place: Int) -> Scope {
    numbers.formulas.indices.contains(place) ? numbers.scope.scope(at: place) : Scope()
  }

  func section(_ definition: FormulaDefinition) -> Int {
    section(numbers.formulas[definition.formula].formula.range.start)
  }

  func section(_ start: SourcePosition) -> Int {
    numbers.note.headings.count { $0.range.start < start }
  }

  /// The text between a formula and the code, where it turns to another thing of the kind.
  func anotherMeant(_ definition: FormulaDefinition, _ block: PlannedBlock) -> Ground? {
    let formula = numbers.formulas[definition.formula].formula.range.end.offset
    guard formula < block.range.start.offset else { return nil }
    return AnotherMeant.ground(
      PlacedText(numbers.source, formula..<min(block.range.start.offset, formula + Self.reach)))
  }

  private static let reach = 2_000

  func finish(
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
    claim.take(InputDraws(side, definition, function), function)
  }
}
