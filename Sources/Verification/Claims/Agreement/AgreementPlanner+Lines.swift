internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

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
    if let residual = Self.residual(line.formula), let head = DefinitionHead(.name(SymbolName(""))) {
      let place = numbers.formulas.count - 1
      var equation = FormulaDefinition(
        head, body: residual, formula: place, scope: scope(at: place), range: 0..<0)
      equation.isEquation = true
      finish(&claim, equation, function, order: Self.order(line, name))
      return claim
    }
    guard let expression = Self.expression(line.formula) else {
      return stopped("The left side of this line cannot be read as a formula.")
    }
    guard let definition = definition(expression, range) else {
      return stopped("No formula of the note defines \(line.formula).")
    }
    finish(&claim, definition, function, order: Self.order(line, name))
    return claim
  }

  /// The arguments that the line gives the function.
  private static func order(_ line: NoteDirective.Agreement, _ name: String) -> [String] {
    let rest = line.code.dropFirst(name.count)
    guard rest.hasPrefix("("), rest.hasSuffix(")") else { return [] }
    return PythonFunction.parts(rest.dropFirst().dropLast())
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

  /// The definition of a head, the last before the line or the first behind it; else the expression itself.
  func definition(_ expression: Expression, _ range: SourceRange) -> FormulaDefinition? {
    let scope = scope(at: numbers.formulas.count - 1)
    guard let head = DefinitionHead(expression) else {
      let plain = DefinitionHead(.name(SymbolName("")))
      return plain.map { FormulaDefinition($0, body: expression, formula: -1, scope: scope, range: 0..<0) }
    }
    let own = definitions.filter { $0.name == head.name && $0.primes == head.primes }
    return own.last { numbers.formulas[$0.formula].formula.range.start < range.start } ?? own.first
  }
}
