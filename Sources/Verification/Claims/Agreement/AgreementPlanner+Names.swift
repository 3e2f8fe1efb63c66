internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// By the name of a function: that of a formula, of a concept or of a derivative.
extension AgreementPlanner {
  func claim(of function: PythonFunction) -> AgreementClaim? {
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

  func evidence(
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

  func candidates(for function: PythonFunction) -> [FormulaDefinition] {
    let primitive = SymbolSpelling.primitive(of: function.name)
    return definitions.filter { definition in
      if definition.primes == 0, SymbolSpelling.matches(function.name, definition.name) { return true }
      if definition.primes == 0, NamedConcept.shared(by: function.name, definition) != nil { return true }
      return primitive.map { SymbolSpelling.matches($0, definition.name) && definition.arguments?.count == 1 }
        ?? false
    }
  }
}
