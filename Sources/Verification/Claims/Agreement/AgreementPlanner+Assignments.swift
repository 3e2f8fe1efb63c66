internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// By an assignment that mirrors a formula, and by a function that makes a step of one.
extension AgreementPlanner {
  /// The assignments that mirror formulas; of several that mirror one the last.
  var assignmentClaims: [AgreementClaim] {
    var found: [AgreementClaim] = []
    for assignment in assignments {
      guard var claim = claim(ofAssignment: assignment) else { continue }
      let others = found.filter { $0.range == claim.range && $0.target == claim.target }
      claim.isFaint = claim.isFaint || others.contains { $0.isFaint || $0.statement != claim.statement }
      found.removeAll { $0.range == claim.range && $0.target == claim.target }
      found.append(claim)
    }
    return found
  }

  /// A formula that has the target on its left and the names of the assignment as its symbols.
  private func claim(ofAssignment assignment: PythonFunction) -> AgreementClaim? {
    guard let block = block(of: assignment) else { return nil }
    let own = definitions.filter { definition in
      SymbolSpelling.matchesNext(assignment.name, definition.name) && definition.primes == 0
        && section(definition) == block.section && definition.operatorCount > 0
        && abs(definition.operatorCount - assignment.operatorCount) <= 2
    }
    let fitting = own.compactMap { definition -> (FormulaDefinition, Binding)? in
      var plain = definition
      plain.arguments = nil
      let binding = bind(plain, assignment, byPlace: false)
      guard case .side = binding else { return nil }
      return (plain, binding)
    }
    guard Set(fitting.map { $0.0.body.latex }).count == 1, let (definition, binding) = fitting.last else {
      return nil
    }
    var claim = claim(definition, assignment)
    claim.isTacit = true
    let line = assignment.lines.lowerBound
    claim.binding = Wording(
      "by the left side and the symbols of the assignment on line \(line)", ja: "\(line) 行目の代入の左辺と記号")
    // `f = x**2 / 2` need not be what `f(x) = x^2` defines.
    let hasArguments = own.contains {
      $0.formula == definition.formula && ($0.arguments ?? []).contains(where: $0.hasSymbol)
    }
    let isOfOne = assignment.parameters.count < 2
    claim.isWeak = isOfOne || hasArguments
    claim.isFaint = hasArguments
    claim.isOfAnother = isOfOne && isOfAnother(definition, block)
    finish(&claim, binding, definition, assignment)
    return claim
  }

  /// The steps of recurrences that a function makes: it takes the old value and gives the new one.
  func stepClaims(of function: PythonFunction) -> [AgreementClaim] {
    guard !function.isOpen, let block = block(of: function), function.parameters.count > 1 else { return [] }
    let steps = definitions.filter { $0.isUpdate && section($0) == block.section }
    guard !steps.isEmpty, functions.filter({ $0.name == function.name }).count == 1 else { return [] }
    var found: [AgreementClaim] = []
    for step in steps {
      let binding = bind(step, function, byPlace: false)
      guard case .side(let side, of: _) = binding,
        let old = side.parameters.first(where: { $0.symbol == step.name })?.name,
        function.state?.changes(old) == true || gives(function, step.name, from: old)
      else { continue }
      var claim = claim(step, function)
      claim.isTacit = true
      claim.binding = Wording(
        "by the old value that it takes, the new one that it returns, and its symbols",
        ja: "受け取る古い値、返す新しい値、記号")
      claim.isOfAnother = isOfAnother(step, block)
      let key = function.state?.changes(old) == true ? old : nil
      let place = key == nil ? part(of: step, in: function) : nil
      finish(&claim, binding, step, function, part: place, giving: key)
      if let plain = plain(step), case .side(let side, of: _) = bind(plain, function, byPlace: false) {
        claim.plain = side
      }
      found.removeAll { $0.range == claim.range }
      found.append(claim)
    }
    return found
  }

  /// The formulas that have on their left what a function returns by its name, and its parameters as their symbols.
  func resultClaims(of function: PythonFunction) -> [AgreementClaim] {
    guard !function.isOpen, function.owner == nil, let block = block(of: function),
      functions.filter({ $0.name == function.name }).count == 1
    else { return [] }
    let returned = function.returned
    return returned.enumerated().compactMap { place, name -> AgreementClaim? in
      let own = definitions.filter {
        $0.primes == 0 && !$0.isUpdate && section($0) == block.section && $0.operatorCount > 0
          && SymbolSpelling.matches(name, $0.name)
      }
      let fitting = own.compactMap { definition -> (FormulaDefinition, Binding)? in
        var plain = definition
        plain.arguments = nil
        let binding = bind(plain, function, byPlace: false)
        guard case .side = binding else { return nil }
        return (plain, binding)
      }
      guard Set(fitting.map { $0.0.body.latex }).count == 1, let (definition, binding) = fitting.last else {
        return nil
      }
      var claim = claim(definition, function)
      claim.isTacit = true
      claim.isWeak = function.required.count < 2
      // Another formula for the same quantity may be the function's.
      claim.isOfAnother = Set(own.map(\.body.latex)).count > 1
      claim.binding = Wording("by the name of what it returns, and its symbols", ja: "返す値の名前と記号")
      claim.isOfAnother = claim.isOfAnother || isOfAnother(definition, block)
      finish(&claim, binding, definition, function, part: returned.count > 1 ? place : nil)
      return claim
    }
  }

  /// Whether what a function returns has the name of a symbol.
  private func gives(_ function: PythonFunction, _ symbol: String, from old: String) -> Bool {
    let returned = function.returned
    if returned.contains(where: { $0 == old || SymbolSpelling.matchesNext($0, symbol) }) { return true }
    return returned.count == 1 && PythonLine.names(in: returned[0]).first == old
  }

  /// The place of a symbol's new value in the tuple that a function returns; nil where it returns one value.
  func part(of step: FormulaDefinition, in function: PythonFunction) -> Int? {
    guard step.isUpdate else { return nil }
    let returned = function.returned
    guard returned.count > 1 else { return nil }
    return returned.firstIndex { SymbolSpelling.matchesNext($0, step.name) }
  }
}
