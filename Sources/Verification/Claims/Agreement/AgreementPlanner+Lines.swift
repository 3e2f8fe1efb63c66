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
