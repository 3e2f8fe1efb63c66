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
  let symbolNames: NamedSymbols
  let constants: CodeConstants
  /// Those of each formula, read as definitions, part by part.
  let parts: [[FormulaParts.Part]]
  /// Those of each formula, read as definitions.
  var statements: [[Statement]] { parts.map { $0.flatMap(\.statements) } }
  /// More of a note are not tested.
  private static let mostClaims = 100

  init(_ plan: NotePlan, _ numbers: NumberClaims) {
    (self.plan, self.numbers) = (plan, numbers)
    let blocks = plan.blocks.filter {
      $0.role == .code(.python) && !$0.isSentence && plan.isToRun($0) && $0.directives.treatment == .run
    }
    let hasFormulas = !numbers.formulas.isEmpty
    functions = blocks.flatMap { PythonFunction.functions(in: $0) + PythonFunction.methods(in: $0) }
    assignments = hasFormulas ? blocks.flatMap(PythonFunction.assignments) : []
    constants = CodeConstants(hasFormulas && !functions.isEmpty ? blocks : [])
    let lines = plan.directives.compactMap(\.agreement)
    let hasRows = !blocks.isEmpty && Wanted.hasRows(numbers.note)
    guard !functions.isEmpty || !lines.isEmpty || !assignments.isEmpty || hasRows else {
      (definitions, symbolNames, parts) = ([], NamedSymbols(), [])
      return
    }
    let headings = numbers.note.headings
    symbolNames = hasFormulas ? NamedSymbols(numbers) { Self.section($0, headings) } : NamedSymbols()
    parts = numbers.formulas.map { $0.isJudged ? FormulaParts.parts(of: $0, numbers.macros) : [] }
    definitions =
      hasFormulas
      ? Wanted(functions, assignments, lines, symbolNames, numbers).definitions(in: parts) : []
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
      let own = (claim(of: function) ?? claim(ofDerivative: function)).map { [$0] } ?? []
      if own.contains(where: \.isTested) {
        found += own
        continue
      }
      let steps = stepClaims(of: function)
      found += own + steps + (own.isEmpty && steps.isEmpty ? resultClaims(of: function) : [])
    }
    let bound = Set(found.filter(\.isTested).map(\.range.start))
    found += assignmentClaims.filter { !bound.contains($0.range.start) }
    found += tableClaims
    return Array(found.prefix(Self.mostClaims))
  }

  // MARK: What all kinds share

  /// What is known at a formula; of a note without formulas nothing.
  func scope(at place: Int) -> Scope {
    numbers.formulas.indices.contains(place) ? numbers.scope.scope(at: place) : Scope()
  }

  func section(_ definition: FormulaDefinition) -> Int {
    guard numbers.formulas.indices.contains(definition.formula) else { return -1 }
    return section(numbers.formulas[definition.formula].formula.range.start)
  }

  func section(_ start: SourcePosition) -> Int { Self.section(start, numbers.note.headings) }

  private static func section(_ start: SourcePosition, _ headings: [Heading]) -> Int {
    headings.count { $0.range.start < start }
  }

  func block(of function: PythonFunction) -> PlannedBlock? {
    plan.blocks.first { $0.ordinal == function.block }
  }

  /// Whether two pieces of code stand in one section.
  func isInSection(_ function: PythonFunction, _ section: Int) -> Bool {
    plan.blocks.contains { $0.ordinal == function.block && $0.section == section }
  }

  /// A claim of what a formula defines.
  func claim(_ definition: FormulaDefinition, _ function: PythonFunction) -> AgreementClaim {
    let read = numbers.formulas[definition.formula]
    let bytes = read.written(definition.range)
    let text = definition.text ?? read.text(bytes)
    return AgreementClaim(
      range: definition.place ?? read.range(of: bytes, in: numbers.source), text: text, formula: text,
      function: function.shownName, block: function.block)
  }

  /// Whether the text between a formula and the code turns to another thing of the kind: "Now a steeper one."
  func isOfAnother(_ definition: FormulaDefinition, _ block: PlannedBlock) -> Bool {
    let formula = numbers.formulas[definition.formula].formula.range.end.offset
    guard formula < block.range.start.offset else { return false }
    let whole = numbers.source.string(
      max(formula, block.range.start.offset - Self.reach)..<block.range.start.offset)
    // The last paragraph before the code says what comes.
    let paragraphs = whole.ranges(of: "\n\n").map(\.upperBound)
    let start = paragraphs.last { whole[$0...].contains { !$0.isWhitespace } } ?? whole.startIndex
    let text = whole[start...]
    return !WordList(of: [.turns, .replacements]).all(in: text, except: .steady).isEmpty
  }

  /// Whether code stands in another section than a formula, or before it, or displayed formulas stand between.
  func isDistant(_ definition: FormulaDefinition, _ block: PlannedBlock) -> Bool {
    guard section(definition) == block.section else { return true }
    let next = numbers.formulas.indices.dropFirst(definition.formula + 1).prefix {
      numbers.formulas[$0].formula.range.start < block.range.start
    }
    return next.contains { numbers.formulas[$0].formula.isDisplay }
  }

  private static let reach = 2_000

  /// Takes a binding into a claim: what is evaluated, what is called, and with what; else why it is not tested.
  func finish(
    _ claim: inout AgreementClaim, _ binding: Binding, _ definition: FormulaDefinition,
    _ function: PythonFunction, part: Int? = nil, giving key: String? = nil
  ) {
    var meant = definition
    switch binding {
    case .side(let side, let whole): (claim.side, meant) = (side, whole)
    case .opaque(let text):
      claim.obstacle = FormulaNotEvaluated.ground(.unsupported(text))
      return
    case .unaccounted(let symbol):
      claim.obstacle = SymbolUnaccounted.ground(symbol, function.shownName)
      return
    case .other:
      let name = function.shownName
      claim.obstacle = AgreementNotChecked.ground(
        function.owner == nil
          ? Wording(
            "The parameters of \(name) are not the symbols of the formula.",
            ja: "\(name) の引数が数式の記号と合わない。")
          : Wording(
            "\(name) is a method, and what it takes from its object is not in the formula.",
            ja: "\(name) はメソッドで、オブジェクトから取る値が数式にない。"))
      return
    }
    if let stub = FunctionIsStub.ground(function) {
      claim.obstacle = stub
      return
    }
    if let block = block(of: function) { claim.doubt = ShownAsBad.ground(block, function) ?? claim.doubt }
    guard let side = claim.side else { return }
    let names = Set(side.parameters.map(\.name))
    if function.isStatement {
      (claim.statement, claim.target) = (function.code, function.name)
    } else if let call = function.stateCall(names, giving: key) {
      claim.statement = call + (part.map { "\nvalue = value[\($0)]" } ?? "")
      claim.target = "value"
    } else if let call = function.methodCall(names) ?? (part == nil ? nil : function.call(names)) {
      claim.statement = "value = \(call)" + (part.map { "[\($0)]" } ?? "")
      claim.target = "value"
    }
    claim.take(InputDraws(side, meant, function), function)
    if side.parameters.isEmpty { (claim.inputs, claim.ordinary, claim.batches) = ([[:]], 1, []) }
  }
}

extension PythonFunction {
  /// With the class before a method.
  var shownName: String { owner.map { "\($0).\(name)" } ?? name }

  /// A call that gives each parameter its own name.
  func call(_ bound: Set<String>) -> String {
    let arguments = parameters.map(\.name).filter(bound.contains).map { "\($0)=\($0)" }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
