internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

extension AgreementPlanner {
  /// Reads the definitions of a note's formulas that something in its code may belong to, and no others.
  struct Wanted {
    private let names: [String]
    private let targets: [String]
    private let heads: Set<String>
    private let parameters: Set<String>
    /// The sections whose headings name a concept, or that name symbols, and have a function.
    private var sections: Set<Int> = []
    private let numbers: NumberClaims
    private let functions: [PythonFunction]

    init(
      _ functions: [PythonFunction], _ assignments: [PythonFunction], _ lines: [NoteDirective.Agreement],
      _ symbolNames: NamedSymbols, _ numbers: NumberClaims
    ) {
      (self.numbers, self.functions) = (numbers, functions)
      names = functions.flatMap { function in
        [function.name, SymbolSpelling.primitive(of: function.name) ?? function.name]
          + (function.owner.map { [$0] } ?? [])
      }
      targets = Array(Set(assignments.map(\.name)))
      heads = Set(
        lines.compactMap { AgreementPlanner.expression($0.formula) }.flatMap { expression in
          [DefinitionHead(expression)?.name, TimedSymbol(expression, isPower: false)?.base].compactMap(\.self)
        })
      parameters = Set(functions.flatMap { $0.parameters.map(\.name) })
      guard !functions.isEmpty else { return }
      sections = Set(symbolNames.entries.map(\.section))
      for (place, heading) in numbers.note.headings.enumerated() where NamedConcept.isNamed(in: heading.text)
      {
        sections.insert(place + 1)
      }
    }

    var definitions: [FormulaDefinition] {
      var steps: [String: Expression] = [:]
      var last = -1
      return numbers.formulas.indices.filter { numbers.formulas[$0].isJudged }.flatMap { place in
        let start = numbers.formulas[place].formula.range.start
        let section = numbers.note.headings.count { $0.range.start < start }
        if section != last { (steps, last) = ([:], section) }
        let isOfSection = sections.contains(section)
        return FormulaParts.statements(of: place, numbers).flatMap { part in
          FormulaDefinition.definitions(
            in: part.statements, formula: place, scope: { numbers.scope.scope(at: place) }, after: &steps,
            isWanted: { key, isUpdate in isOfSection || isWanted(key, isUpdate: isUpdate) }
          ).map { definition in
            var definition = definition
            if let bytes = part.bytes { definition.range = bytes }
            return definition
          }
        }
      }
    }

    private func isWanted(_ key: String, isUpdate: Bool) -> Bool {
      if heads.contains(key) { return true }
      if names.contains(where: { SymbolSpelling.matches($0, key) || NamedConcept.mayBeShared(by: $0, key) }) {
        return true
      }
      if targets.contains(where: { SymbolSpelling.matchesNext($0, key) }) { return true }
      return isUpdate && parameters.contains { SymbolSpelling.matches($0, key) }
    }
  }
}

/// The statements of a formula, part by part where it has several.
enum FormulaParts {
  struct Part {
    var statements: [Statement]
    /// The bytes of the part, where the statements are not read in the formula as it stands.
    var bytes: Range<Int>?
  }

  /// A fence with blank lines in it has a formula between each two; `\\sum`, as text that was escaped twice has it, is `\sum`.
  static func statements(of place: Int, _ numbers: NumberClaims) -> [Part] {
    let formula = numbers.formulas[place]
    let latex = formula.latex
    let hasParts = formula.formula.kind == .fence && latex.contains("\n\n")
    let isDoubled = isDoubled(latex)
    guard hasParts || isDoubled else {
      return [Part(statements: StatementReader.statements(of: formula.meant, isDefinition: true))]
    }
    var parts: [Part] = []
    var start = 0
    for piece in hasParts ? latex.components(separatedBy: "\n\n") : [latex] {
      let bytes = start..<start + piece.utf8.count
      start = bytes.upperBound + 2
      let read = isDoubled ? piece.replacing("\\\\", with: "\\") : piece
      parts.append(
        Part(
          statements: StatementReader.statements(
            of: MathFormula(read, isDisplay: true, macros: numbers.macros), isDefinition: true),
          bytes: bytes))
    }
    return parts
  }

  /// Whether each backslash is two, before a command of several letters at least once.
  static func isDoubled(_ latex: String) -> Bool {
    guard latex.contains("\\\\"), !latex.contains("\\begin") else { return false }
    var hasCommand = false
    var rest = latex[...]
    while let place = rest.firstIndex(of: "\\") {
      let behind = rest[rest.index(after: place)...]
      guard behind.first == "\\" else { return false }
      rest = behind.dropFirst()
      hasCommand = hasCommand || rest.prefix { $0.isLetter }.count > 2
    }
    return hasCommand
  }
}

extension String {
  /// The pieces between a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
