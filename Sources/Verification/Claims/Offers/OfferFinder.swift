internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

extension NotePlan {
  /// The lines that would bind what no rule binds, before anything is tried: each with what speaks for it, the strongest first.
  package var offers: [AgreementOffer] {
    numbers.map { OfferFinder(self, $0).offers } ?? []
  }

  /// The plan with the pairs of some offers in the place of its own.
  package func trying(_ offers: [AgreementOffer]) -> NotePlan {
    var plan = self
    plan.agreements = offers.map(\.claim)
    return plan
  }
}

/// Finds the pairs of formulas and functions that may belong together and that nothing binds.
struct OfferFinder {
  private let plan: NotePlan
  private let numbers: NumberClaims
  private let isJapanese: Bool
  /// So many formulas are tried with one function, and so many pairs in one note.
  private static let mostFormulas = 6
  private static let mostPairs = 60

  init(_ plan: NotePlan, _ numbers: NumberClaims) {
    (self.plan, self.numbers) = (plan, numbers)
    isJapanese = numbers.language == .japanese
  }

  var offers: [AgreementOffer] {
    let functions = functions
    guard !functions.isEmpty, !numbers.formulas.isEmpty else { return [] }
    let formulas = numbers.formulas.indices.filter { numbers.formulas[$0].isJudged }.flatMap {
      OfferedFormula.formulas(at: $0, numbers)
    }
    var pairs: [(formula: OfferedFormula, function: PythonFunction, evidence: [OfferEvidence])] = []
    for function in functions {
      let names = NameWords(function.name)
      let own = formulas.compactMap { formula -> (OfferedFormula, PythonFunction, [OfferEvidence])? in
        let evidence = evidence(formula, function, names)
        return evidence.weight < 2 ? nil : (formula, function, evidence)
      }
      pairs += own.sortedByWeight { $0.2.weight }.prefix(Self.mostFormulas).map { $0 }
    }
    pairs = Array(pairs.sortedByWeight { $0.evidence.weight }.prefix(Self.mostPairs))
    return bound(pairs)
  }

  // MARK: Functions

  /// Those that give a value and that no rule binds, each name once: a line binds the last.
  private var functions: [PythonFunction] {
    let lines = plan.directives.compactMap(\.agreement?.code).map { code in
      String(code.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
    let taken = Set(lines + plan.agreements.filter { $0.statement == nil && $0.isTested }.map(\.function))
    var last: [String: PythonFunction] = [:]
    var order: [String] = []
    for block in plan.blocks
    where block.role == .code(.python) && !block.isSentence && plan.isToRun(block)
      && block.directives.treatment == .run
    {
      for function in PythonFunction.functions(in: block) {
        if last.updateValue(function, forKey: function.name) == nil { order.append(function.name) }
      }
    }
    return order.compactMap { last[$0] }.filter { function in
      !taken.contains(function.name) && !function.isOpen && !function.parameters.isEmpty
        && function.givesValue && FunctionIsStub.ground(function) == nil
    }
  }

  // MARK: Evidence

  private func evidence(_ formula: OfferedFormula, _ function: PythonFunction, _ names: NameWords)
    -> [OfferEvidence]
  {
    let keys = formula.symbols
    guard !keys.isEmpty, function.required.count <= keys.count else { return [] }
    var found: [OfferEvidence] = []
    if let name = formula.name, SymbolSpelling.matches(function.name, name) {
      found.append(.name(function.name))
    }
    let headings = names.found(in: formula.headingWords)
    if !headings.isEmpty { found.append(.heading(headings)) }
    let words = names.found(in: formula.textWords).filter { !headings.contains($0) }
    if !words.isEmpty { found.append(.text(words)) }
    let shared = function.parameters.filter { parameter in
      keys.contains { SymbolSpelling.matches(parameter.name, $0) }
    }
    if shared.count >= max(function.required.count, 1),
      function.required.allSatisfy({ shared.contains($0) })
    {
      found.append(.allParameters(shared.map(\.name)))
    } else if !shared.isEmpty {
      found.append(.parameters(shared.map(\.name)))
    }
    if let block = plan.blocks.first(where: { $0.ordinal == function.block }) {
      if block.section == numbers.section(of: formula.place) { found.append(.section) }
      let end = numbers.formulas[formula.place].formula.range.end
      let next = plan.blocks.first { $0.role == .code(.python) && $0.range.start > end }
      if next?.ordinal == block.ordinal { found.append(.next) }
    }
    if function.required.count == keys.count { found.append(.arity(keys.count)) }
    return found.sorted { $0.weight > $1.weight }
  }

  // MARK: Lines

  /// The pairs that a line would bind: the planner itself is asked what it makes of each.
  private func bound(
    _ pairs: [(formula: OfferedFormula, function: PythonFunction, evidence: [OfferEvidence])]
  )
    -> [AgreementOffer]
  {
    var asked = plan
    asked.agreements = []
    asked.directives = pairs.map { pair in
      let end = numbers.formulas[pair.formula.place].formula.range.end
      var directive = NoteDirective(
        target: .nothing, range: SourceRange(start: end, end: end), directives: Directives(), messages: [])
      directive.agreement = .init(formula: pair.formula.left, code: pair.function.call)
      return directive
    }
    let claims = Dictionary(
      AgreementPlanner(asked, numbers).claims.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return pairs.compactMap { pair in
      let end = numbers.formulas[pair.formula.place].formula.range.end
      let text = "\(pair.formula.left) = \(pair.function.call)"
      guard let claim = claims["\(end.offset) \(text)"], claim.isTested else { return nil }
      return AgreementOffer(
        line: "%% verify: \(text) %%", formula: pair.formula.text, range: pair.formula.range,
        function: pair.function.name, functionLines: pair.function.lines, evidence: pair.evidence,
        isDefinition: pair.formula.isDefinition,
        isJapanese: isJapanese, claim: claim)
    }
  }
}

extension AgreementClaim {
  /// Tells the claims of lines apart.
  fileprivate var key: String { "\(range.start.offset) \(text)" }
}

extension [OfferEvidence] {
  /// How much all of it says.
  var weight: Int { reduce(0) { $0 + $1.weight } }
}

extension Array {
  /// The heaviest first, what is as heavy in its order.
  func sortedByWeight(_ weight: (Element) -> Int) -> [Element] {
    enumerated().sorted { (weight($1.element), $0.offset) < (weight($0.element), $1.offset) }.map(\.element)
  }
}

extension PythonFunction {
  /// Whether it hands something back.
  fileprivate var givesValue: Bool {
    !code.hasPrefix("def ") || code.contains("return ") || code.contains("return(")
  }

  /// As a line writes it, with the parameters that it needs.
  fileprivate var call: String {
    let needed = required.isEmpty ? Array(parameters.prefix(1)) : required
    return "\(name)(\(needed.map(\.name).joined(separator: ", ")))"
  }
}
