internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// By a line of the note.
extension AgreementPlanner {
  static func expression(_ latex: String) -> Expression? {
    let statements = StatementReader.statements(of: MathFormula(latex), isDefinition: true)
    guard statements.count == 1, statements[0].sides.count == 1,
      case .expression(let expression) = statements[0].sides[0].content
    else { return nil }
    return expression
  }

  func claim(_ line: NoteDirective.Agreement, _ range: SourceRange) -> AgreementClaim {
    let name = String(line.code.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." })
    let rest = line.code.dropFirst(name.count)
    let isCall = rest.isEmpty || PythonFunction.closing(rest) == rest.indices.last
    var claim = AgreementClaim(
      range: range, text: "\(line.formula) = \(line.code)", formula: line.formula, function: name)
    claim.binding = Wording("by this line", ja: "この行")
    func stopped(_ english: String, ja japanese: String) -> AgreementClaim {
      claim.obstacle = AgreementNotChecked.ground(Wording(english, ja: japanese))
      return claim
    }
    let known = !isCall ? nil : functions.last { name == $0.shownName || name == $0.owner ?? $0.name }
    let names = Set(functions.map(\.name))
    guard let function = known ?? PythonFunction.snippet(line.code, calling: names) else {
      return stopped(
        "No Python of the note that is run defines a function \(name).",
        ja: "実行される Python に関数 \(name) の定義がない。")
    }
    claim.block = known == nil ? blockBefore(range)?.ordinal : function.block
    if known == nil {
      claim.function = line.code
      guard claim.block != nil else {
        return stopped("The note has no Python that is run.", ja: "実行される Python がノートにない。")
      }
    }
    var order: [String] = []
    if known != nil, isCall, !rest.isEmpty { order = PythonFunction.parts(rest.dropFirst().dropLast()) }
    if let residual = Self.residual(line.formula), let head = DefinitionHead(.name(SymbolName(""))) {
      let place = numbers.formulas.count - 1
      var equation = FormulaDefinition(
        head, body: residual, formula: place, scope: scope(at: place), range: 0..<0)
      equation.isEquation = true
      finish(&claim, bind(equation, function, order: order), equation, function)
      return claim
    }
    guard let expression = Self.expression(line.formula) else {
      return stopped(
        "The left side of this line cannot be read as a formula.", ja: "この行の左辺を数式として読めない。")
    }
    guard let definition = definition(expression, range) else {
      return stopped(
        "No formula of the note defines \(line.formula).", ja: "\(line.formula) を定義する数式がノートにない。")
    }
    let binding = bind(definition, function, order: renamed(order, expression, definition))
    guard let plain = plain(definition),
      case let other = bind(plain, function, order: renamed(order, expression, plain)),
      case .side(let side, of: let whole) = other,
      // What the line gives besides is not for this.
      side.parameters.allSatisfy({ parameter in whole.symbols.contains { $0.key == parameter.symbol } })
    else {
      finish(&claim, binding, definition, function, part: part(of: definition, in: function))
      return claim
    }
    if case .side = binding {
      finish(&claim, binding, definition, function, part: part(of: definition, in: function))
      claim.plain = side
    } else {
      finish(&claim, other, plain, function, part: part(of: plain, in: function))
    }
    return claim
  }

  /// What is left of the one side of an equation without the other: `A x - b` of `A x = b`; nil for what is none.
  private static func residual(_ latex: String) -> Expression? {
    let statements = StatementReader.statements(of: MathFormula(latex), isDefinition: true)
    guard statements.count == 1, statements[0].relations == [.equal],
      case .expression(let left) = statements[0].sides[0].content,
      case .expression(let right) = statements[0].sides[1].content
    else { return nil }
    return .binary(.subtract, left, right)
  }

  /// The last block of Python before a place that is run, else the first of the note.
  func blockBefore(_ range: SourceRange) -> PlannedBlock? {
    let own = plan.blocks.filter {
      $0.role == .code(.python) && !$0.isSentence && plan.isToRun($0) && $0.directives.treatment == .run
    }
    return own.last { $0.range.start < range.start } ?? own.first
  }

  /// The arguments with the names of the definition, where the line's head has others: `D(a, b) = kl(a, b)` for `D(p \| q) = …`.
  private func renamed(_ order: [String], _ expression: Expression, _ definition: FormulaDefinition)
    -> [String]
  {
    guard let own = DefinitionHead(expression)?.arguments, let meant = definition.arguments,
      own.count == meant.count
    else { return order }
    return order.map { text in
      let word = text.split(separator: "=").last.map { String($0).trimmingSpace } ?? text
      guard let place = own.firstIndex(where: { $0 == word || SymbolSpelling.matches(word, $0) }) else {
        return text
      }
      return text.dropLast(word.count) + meant[place]
    }
  }

  /// The step of a formula whose new value stands on that of another step, with this one as a symbol; nil where nothing is put in.
  func plain(_ step: FormulaDefinition) -> FormulaDefinition? {
    guard !step.reordered.isEmpty else { return nil }
    return definitions.last {
      $0.formula == step.formula && $0.name == step.name && $0.isUpdate && $0.reordered.isEmpty
    }
  }

  /// The definition of a head, the last before the line or the first behind it; else the expression itself.
  private func definition(_ expression: Expression, _ range: SourceRange) -> FormulaDefinition? {
    let scope = scope(at: numbers.formulas.count - 1)
    let timed = TimedSymbol(expression, isPower: false)?.base
    guard let head = DefinitionHead(expression), !["π", "e"].contains(head.name) else {
      let plain = DefinitionHead(.name(SymbolName("")))
      return plain.map { FormulaDefinition($0, body: expression, formula: -1, scope: scope, range: 0..<0) }
    }
    let array = expression.arrayName
    let own = definitions.filter {
      let isMeant =
        $0.name == head.name || $0.isUpdate && $0.name == timed || $0.index != nil && $0.name == array
      return isMeant && $0.primes == head.primes
    }
    return own.last { numbers.formulas[$0.formula].formula.range.start < range.start } ?? own.first
  }
}
