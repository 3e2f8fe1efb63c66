internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// By a row of a table with a formula in one cell and its code in another.
extension AgreementPlanner {
  var tableClaims: [AgreementClaim] {
    guard Wanted.hasRows(numbers.note) else { return [] }
    let names = Set(functions.map(\.name))
    return numbers.note.tables.flatMap { table in
      guard table.rows.count <= 100, let block = blockBefore(table.range) else { return [AgreementClaim]() }
      return table.rows.compactMap { row in claim(ofRow: row, block, names) }
    }
  }

  private func claim(ofRow row: [Table.Cell], _ block: PlannedBlock, _ names: Set<String>) -> AgreementClaim?
  {
    let formulas = row.enumerated().flatMap { column, cell in
      places(of: cell).map { (column: column, place: $0) }
    }
    let codes = row.enumerated().flatMap { column, cell in
      spans(in: cell).map { (column: column, text: $0) }
    }
    guard formulas.count == 1, let formula = formulas.first, let code = codes.first,
      codes.allSatisfy({ $0.column > formula.column }), numbers.formulas[formula.place].isJudged,
      let snippet = PythonFunction.snippet(code.text, calling: names),
      let definition = rowDefinition(formula.place, snippet), !definition.body.isName || snippet.isUpdate
    else { return nil }
    var plain = definition
    plain.arguments = nil
    var function = snippet
    function.block = block.ordinal
    for place in function.parameters.indices where Self.guards.contains(function.parameters[place].name) {
      function.parameters[place].standard = "0.0"
    }
    let binding = bind(plain, function, byPlace: false)
    guard case .side(let side, of: _) = binding else { return nil }
    var claim = claim(definition, function)
    claim.function = code.text
    claim.isTacit = true
    claim.binding = Wording("by the row of the table", ja: "表の行")
    finish(&claim, binding, plain, function)
    let bound = Set(side.parameters.map(\.name))
    let left = function.parameters.filter { !bound.contains($0.name) }.map { "\($0.name) = 0.0" }
    claim.statement = (left + [function.code]).joined(separator: "\n")
    return claim
  }

  /// What a cell's formula says: the right side of a definition, or all of it.
  private func rowDefinition(_ place: Int, _ snippet: PythonFunction) -> FormulaDefinition? {
    // A note without functions has read none of its formulas so.
    let read =
      parts.indices.contains(place)
      ? parts[place] : FormulaParts.parts(of: numbers.formulas[place], numbers.macros)
    let statements = read.flatMap(\.statements)
    guard statements.count == 1, let statement = statements.first, statement.doubt == nil else { return nil }
    if statement.sides.count == 1, case .expression(let body) = statement.sides[0].content,
      let head = DefinitionHead(.name(SymbolName("")))
    {
      guard !body.hasOpaque, snippet.isExpression || snippet.isUpdate || snippet.operatorCount > 0 else {
        return nil
      }
      return FormulaDefinition(
        head, body: body, formula: place, scope: scope(at: place), range: statement.sides[0].range)
    }
    var steps: [String: Expression] = [:]
    let found = FormulaDefinition.definitions(
      in: statements, formula: place, scope: { scope(at: place) }, after: &steps, isWanted: { _, _ in true })
    let isUpdate = snippet.isUpdate
    return found.first { $0.isUpdate == isUpdate } ?? found.first
  }

  /// The formulas in a cell.
  private func places(of cell: Table.Cell) -> [Int] {
    let offsets = cell.range.offsets
    return numbers.formulas.indices.filter {
      offsets.contains(numbers.formulas[$0].formula.range.offsets.lowerBound)
    }
  }

  /// The code spans in a cell that are no formulas.
  private func spans(in cell: Table.Cell) -> [String] {
    let offsets = cell.range.offsets
    return numbers.note.codeSpans.filter { offsets.contains($0.offsets.lowerBound) }.map {
      numbers.source.string($0.offsets).filter { $0 != "`" }.trimmingSpace
    }.filter { !$0.hasPrefix("$") && !$0.contains("\\") }
  }

  /// What code adds against a division by zero.
  private static let guards: Set<String> = ["eps", "epsilon", "EPS", "tiny"]
}
