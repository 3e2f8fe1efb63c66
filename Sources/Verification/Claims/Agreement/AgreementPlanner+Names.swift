internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
internal import Words

/// By the name of a function, by a formula in its comments, by a concept or by the names that the text gives to symbols.
extension AgreementPlanner {
  /// A definition that may be a function's, with why.
  struct Candidate {
    var definition: FormulaDefinition
    var evidence: Wording
    var binding: Binding
    var isNamed = false
  }

  func claim(of function: PythonFunction) -> AgreementClaim? {
    guard !function.isOpen, let block = block(of: function) else { return nil }
    let twins = functions.filter { $0.name == function.name && $0.owner == function.owner }
    var found = named(function).filter { section($0.definition) == block.section }
    if found.isEmpty, twins.count == 1 { found = named(function) }
    var isTacit = false
    if !found.contains(where: \.isFitting) {
      for kind in [commented(function), ofSection(function, block)] where kind.contains(where: \.isFitting) {
        (found, isTacit) = (kind, true)
        break
      }
    }
    let fitting = found.filter(\.isFitting)
    guard let chosen = fitting.last ?? found.last(where: { $0.binding.isNear && $0.isNamed }) else {
      return nil
    }
    var claim = claim(chosen.definition, function)
    let inSection = twins.filter { isInSection($0, block.section) }
    if inSection.count > 1 {
      // It is told once, at the last.
      guard inSection.last == function else { return nil }
      claim.obstacle = SeveralCandidates.functions(function.name, inSection.map(\.lines.lowerBound))
      return claim
    }
    claim.binding = chosen.evidence
    claim.isTacit = isTacit
    claim.isOfAnother = isOfAnother(chosen.definition, block)
    claim.isDistant = function.name.count == 1 && isDistant(chosen.definition, block)
    finish(&claim, chosen.binding, chosen.definition, function)
    claim.rivals = rivals(of: chosen, among: fitting, claim)
    return claim
  }

  /// The other formulas that fit, without those that are the same function.
  private func rivals(of chosen: Candidate, among fitting: [Candidate], _ claim: AgreementClaim)
    -> [FormulaSide]
  {
    guard fitting.count > 1, let side = claim.side, claim.isTested else { return [] }
    return fitting.dropLast().compactMap { other in
      guard case .side(let rival, of: _) = other.binding, rival.body != side.body,
        !rival.isSame(as: side, on: claim.inputs.prefix(min(12, claim.ordinary)))
      else { return nil }
      return rival
    }
  }

  // MARK: By name

  private func named(_ function: PythonFunction) -> [Candidate] {
    let primitive = SymbolSpelling.primitive(of: function.name)
    let names = [function.name] + (function.owner.map { [$0] } ?? [])
    return definitions.compactMap { definition in
      guard definition.primes == 0, !definition.isUpdate else { return nil }
      if names.contains(where: { SymbolSpelling.matches($0, definition.name) }) {
        return candidate(
          definition, function, Wording("by its name and its symbols", ja: "名前と記号"),
          isNamed: SymbolSpelling.matches(function.name, definition.name))
      }
      for name in names {
        guard let concept = NamedConcept.shared(by: name, definition) else { continue }
        let evidence = Wording(
          "by its name and the form of the formula, \(concept.name)", ja: "名前と数式の形（\(concept.japaneseName)）")
        return candidate(definition, function, evidence)
      }
      guard let primitive, SymbolSpelling.matches(primitive, definition.name),
        definition.arguments?.count == 1
      else { return nil }
      return candidate(
        definition, function, Wording("by its name, which is that of a derivative", ja: "導関数を表す名前"))
    }
  }

  private func candidate(
    _ definition: FormulaDefinition, _ function: PythonFunction, _ evidence: Wording, isNamed: Bool = false,
    byPlace: Bool = true
  ) -> Candidate {
    Candidate(
      definition: definition, evidence: evidence, binding: bind(definition, function, byPlace: byPlace),
      isNamed: isNamed)
  }

  // MARK: By what stands in its comments

  private func commented(_ function: PythonFunction) -> [Candidate] {
    guard let block = block(of: function) else { return [] }
    let comments = CommentFormulas(function, block)
    let own = comments.definitions(before: block, numbers, symbols: function.parameters.map(\.name)).map {
      candidate(
        $0, function, Wording("by the formula in its comment", ja: "コメントの数式"), byPlace: false)
    }
    let mentioned = definitions.filter { definition in
      guard definition.primes == 0, section(definition) == block.section else { return false }
      let read = numbers.formulas[definition.formula]
      return comments.mention(read.text(read.written(definition.range)))
    }
    return own.filter(\.isFitting)
      + mentioned.map {
        candidate(
          $0, function, Wording("by the left side of the formula in its comment", ja: "コメントにある数式の左辺"))
      }
  }

  // MARK: By what its section is about

  /// Formulas of the section that has a concept in its heading or names in code for the symbols, where the function's words are those of
  /// the heading.
  private func ofSection(_ function: PythonFunction, _ block: PlannedBlock) -> [Candidate] {
    guard block.section > 0, numbers.note.headings.indices.contains(block.section - 1) else { return [] }
    let heading = numbers.note.headings[block.section - 1].text
    let names = symbolNames.entries.filter { $0.section == block.section }.map(\.name)
    let words = Set(PythonLine.words(in: heading.lowercased()))
    let own = (function.owner ?? function.name).lowercased().split(separator: "_").map(String.init)
    guard own.allSatisfy({ !Self.otherwise.contains($0) }) else { return [] }
    let isOfHeading = own.contains { $0.count > 1 && words.contains($0) }
    return definitions.compactMap { definition in
      guard definition.primes == 0, !definition.isUpdate, section(definition) == block.section else {
        return nil
      }
      if isOfHeading, function.required.count > 0,
        function.required.allSatisfy({ names.contains($0.name) })
      {
        let evidence = Wording("by the names that the text gives to the symbols", ja: "本文が記号に付けた名前")
        return candidate(definition, function, evidence, byPlace: false)
      }
      guard let concept = NamedConcept.named(in: heading, definition),
        [function.name, function.owner].compactMap(\.self).contains(where: {
          concept.isNamed(by: $0, besides: words)
        })
      else { return nil }
      let evidence = Wording(
        "by its name, the heading and the form of the formula, \(concept.name)",
        ja: "名前、見出し、数式の形（\(concept.japaneseName)）")
      return candidate(definition, function, evidence, byPlace: false)
    }
  }

  /// Words of functions that are about a formula and are not its value.
  private static let otherwise: Set<String> = [
    "grad", "gradient", "derivative", "deriv", "prime", "backward", "jacobian", "hessian", "inverse", "plot",
    "mc", "numerical", "approx", "estimate", "test", "check", "sample", "simulate", "draw", "fit", "train",
    "main", "run", "demo", "compare",
  ]
}

extension AgreementPlanner.Candidate {
  /// Whether every symbol and every parameter is accounted for.
  var isFitting: Bool { if case .side = binding { true } else { false } }
}

extension FormulaSide {
  /// Whether it has the values of another on all of some inputs, in the first reading of both.
  func isSame(as other: FormulaSide, on inputs: ArraySlice<[String: InputValue]>) -> Bool {
    guard readings.ambiguities == other.readings.ambiguities, let choice = readings.choices?.first else {
      return false
    }
    var compared = 0
    for values in inputs {
      let own = try? result(readings.resolve(body, choice), values)
      let theirs = try? other.result(other.readings.resolve(other.body, choice), values)
      guard let own, let theirs else { continue }
      guard own.shape == theirs.shape,
        zip(own.numbers, theirs.numbers).allSatisfy({ abs($0 - $1) <= 1e-12 * max(1, abs($0), abs($1)) })
      else { return false }
      compared += 1
    }
    return compared > 2
  }
}
