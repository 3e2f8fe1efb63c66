internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// By an assignment that mirrors a formula.
extension AgreementPlanner {
  /// A formula that has the target on its left and the names of the assignment as its symbols.
  func claim(ofAssignment assignment: PythonFunction) -> AgreementClaim? {
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
    claim.take(InputDraws(side, definition, assignment), assignment)
    return claim
  }
}
