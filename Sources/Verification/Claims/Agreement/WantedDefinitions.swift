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
    /// Whether a table has rows with a formula and code.
    private let hasRows: Bool

    init(
      _ functions: [PythonFunction], _ assignments: [PythonFunction], _ lines: [NoteDirective.Agreement],
      _ symbolNames: NamedSymbols, _ numbers: NumberClaims
    ) {
      (self.numbers, self.functions) = (numbers, functions)
      hasRows = Self.hasRows(numbers.note)
      names = functions.flatMap { function in
        [function.name, SymbolSpelling.primitive(of: function.name) ?? function.name]
          + (function.owner.map { [$0] } ?? [])
      }
      targets = Array(Set(assignments.map(\.name) + functions.flatMap(\.returned).filter(\.isName)))
      heads = Set(
        lines.compactMap { AgreementPlanner.expression($0.formula) }.flatMap { expression in
          [
            DefinitionHead(expression)?.name, TimedSymbol(expression, isPower: false)?.base,
            expression.arrayName,
          ]
          .compactMap(\.self)
        })
      parameters = Set(functions.flatMap { $0.parameters.map(\.name) })
      guard !functions.isEmpty else { return }
      sections = Set(symbolNames.entries.map(\.section))
      for (place, heading) in numbers.note.headings.enumerated() where NamedConcept.isNamed(in: heading.text)
      {
        sections.insert(place + 1)
      }
    }

    /// Whether a table has rows with a formula and code.
    static func hasRows(_ note: ParsedNote) -> Bool {
      note.tables.contains { table in
        table.rows.contains { row in
          row.contains { $0.text.contains("$") } && row.contains { $0.text.contains("`") }
        }
      }
    }

    func definitions(in parts: [[FormulaParts.Part]]) -> [FormulaDefinition] {
      var steps: [String: Expression] = [:]
      var last = -1
      return parts.enumerated().flatMap { place, parts -> [FormulaDefinition] in
        guard !parts.isEmpty else { return [] }
        let start = numbers.formulas[place].formula.range.start
        let section = numbers.note.headings.count { $0.range.start < start }
        if section != last { (steps, last) = ([:], section) }
        let isOfSection = hasRows || sections.contains(section)
        return parts.flatMap { part in
          FormulaDefinition.definitions(
            in: part.statements, formula: place, scope: { numbers.scope.scope(at: place) }, after: &steps,
            isWanted: { key, isUpdate in isOfSection || isWanted(key, isUpdate: isUpdate) }
          ).map { definition in
            var definition = definition
            definition.range = part.written(definition.range)
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
      return isUpdate ? parameters.contains { SymbolSpelling.matches($0, key) } : parameters.contains(key)
    }
  }
}

/// The statements of a formula, part by part where it has several.
enum FormulaParts {
  struct Part {
    var statements: [Statement]
    /// Where it starts in the formula.
    var start = 0
    /// The places of the backslashes that stand for two.
    var doubled: [Int] = []

    /// Bytes of the formula, for those of what was read.
    func written(_ bytes: Range<Int>) -> Range<Int> {
      func place(_ offset: Int) -> Int { start + offset + doubled.count { $0 < offset } }
      return place(bytes.lowerBound)..<place(bytes.upperBound)
    }
  }

  /// A fence with blank lines in it has a formula between each two; `\\sum`, as text that was escaped twice has it, is `\sum`.
  static func parts(of formula: NoteFormula, _ macros: MathMacros) -> [Part] {
    let latex = formula.latex
    let hasParts = formula.formula.kind == .fence && latex.contains("\n\n")
    let isDoubled = isDoubled(latex)
    if !hasParts, !isDoubled, let lines = system(latex) {
      let tree = MathFormula(lines, isDisplay: true, macros: macros)
      let statements = StatementReader.statements(of: tree, isDefinition: true)
      if statements.count > 1 { return [Part(statements: statements)] }
    }
    guard hasParts || isDoubled else {
      return [Part(statements: StatementReader.statements(of: formula.meant, isDefinition: true))]
    }
    var parts: [Part] = []
    var start = 0
    for piece in hasParts ? latex.pieces(separatedBy: "\n\n") : [latex] {
      let read = isDoubled ? piece.replacing("\\\\", with: "\\") : piece
      let signs = isDoubled ? read.utf8.enumerated().filter { $0.element == 0x5C }.map(\.offset) : []
      let tree = MathFormula(read, isDisplay: true, macros: macros)
      parts.append(
        Part(
          statements: StatementReader.statements(of: tree, isDefinition: true), start: start, doubled: signs))
      start += piece.utf8.count + 2
    }
    return parts
  }

  /// Equations that stand one below the other behind a brace, as the lines of an environment whose name is as long; nil for all else.
  private static func system(_ latex: String) -> String? {
    guard latex.trimmingSpace.hasPrefix("\\begin{cases}"), latex.contains("\\end{cases}"),
      latex.ranges(of: "{cases}").count == 2
    else { return nil }
    return latex.replacing("{cases}", with: "{split}")
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
  fileprivate func pieces(separatedBy separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let place = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }
}

extension String {
  /// Whether it is a name of Python.
  fileprivate var isName: Bool {
    first.map { $0.isLetter || $0 == "_" } == true && allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
