internal import Changes
package import Explanation
internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
package import VaultIndex
internal import Verification

/// A formula that was asked for, explained, with where it stands.
package struct ExplainedFormula: Sendable {
  package var explanation: FormulaExplanation
  /// The note and the place of the formula in it; nil for one that was handed over by itself.
  package var place: FormulaEntry?
  /// Where else the vault has it, the first ones.
  package var uses: [FormulaEntry] = []
  /// How often else the vault has it.
  package var useCount = 0

  package init(_ explanation: FormulaExplanation, place: FormulaEntry? = nil) {
    (self.explanation, self.place) = (explanation, place)
  }

  /// A formula by itself, without a vault.
  package init(_ latex: String, in language: SpokenLanguage) {
    let formula = MathFormula(latex, isDisplay: true)
    explanation = FormulaExplanation(latex, formula, in: language)
  }
}

extension Workspace {
  /// More places are counted and not named.
  private static let mostUses = 10

  /// The vault's own table of symbols; nil where there is none.
  package var glossary: GlossaryNote? {
    guard let path = try? VaultPath(GlossaryNote.path), let bytes = try? index.vault.read(path) else {
      return nil
    }
    return GlossaryNote(bytes)
  }

  /// Explains a formula by itself, with the vault's macros and glossary.
  package func explain(_ latex: String, in language: SpokenLanguage) throws -> ExplainedFormula {
    let macros = MathMacros(index.configuration.macros)
    let formula = MathFormula(latex, isDisplay: true, macros: macros)
    var explained = ExplainedFormula(
      FormulaExplanation(latex, formula, in: language, glossary: glossary))
    try addUses(to: &explained)
    return explained
  }

  /// Explains the formulas that stand on a line of a note, as the note and the vault's glossary have their symbols.
  /// - Parameter language: nil for the note's own.
  package func explain(_ note: NoteReference, line: Int, in language: SpokenLanguage?) throws
    -> [ExplainedFormula]
  {
    let formulas = try read(note.path)
    let notation = NoteNotation(formulas)
    let glossary = glossary
    // The code of another section is an example of something else.
    let section = formulas.note.section(around: line)
    let code = formulas.note.codeBlocks.filter { section.contains($0.range.start.line) }
    let codeShapes = CodeShapes(code).byName.mapValues { CodeShape(SymbolShape($0.axes), line: $0.line) }
    return try formulas.formulas.filter {
      ($0.formula.range.start.line...$0.formula.range.end.line).contains(line)
    }.map { formula in
      let start = formula.formula.range.start
      let explanation = FormulaExplanation(
        formula.latex, formula.tree, in: language ?? (notation.isJapanese ? .japanese : .english),
        note: notation, path: note.path.text, at: start.offset, glossary: glossary, codeShapes: codeShapes)
      var explained = ExplainedFormula(
        explanation,
        place: FormulaEntry(
          note: note.path, line: start.line, column: start.column, kind: formula.formula.kind.rawValue,
          latex: formula.latex))
      try addUses(to: &explained)
      return explained
    }
  }

  /// A note's formulas, with the vault's macros.
  func read(_ path: VaultPath) throws -> NoteFormulas {
    let source = SourceText(try index.vault.read(path))
    let note = NoteParser.parse(source, fileName: path.name)
    return NoteFormulas(note, source: source, macros: MathMacros(index.configuration.macros))
  }

  /// Finds the same formula elsewhere in the vault; a single letter is everywhere.
  ///
  /// As the index is: an answer about one formula is not worth a look at each file. The places that are named are looked up
  /// again; where one is no more, the index is brought up to date first.
  private func addUses(to explained: inout ExplainedFormula) throws {
    let latex = explained.explanation.latex
    guard latex.filter({ !$0.isWhitespace }).count > 2 else { return }
    let place = explained.place
    func uses() throws -> (first: [FormulaEntry], count: Int) {
      try index.formulas(containing: latex, besides: place, limit: Self.mostUses)
    }
    var all = try uses()
    if all.first.contains(where: { !stands($0) }) {
      try update()
      all = try uses()
    }
    (explained.uses, explained.useCount) = (all.first, all.count)
  }

  /// Whether a formula stands where the index has it.
  private func stands(_ use: FormulaEntry) -> Bool {
    guard let bytes = try? index.vault.read(use.note) else { return false }
    let source = SourceText(bytes)
    guard use.line <= source.lineCount else { return false }
    let start = source.startOfLine(use.line)
    let end = min(bytes.count, start + use.column + 2 * use.latex.utf8.count + 200)
    // Between the lines of a formula stand the signs of its quotes.
    func plain(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != ">" } }
    return plain(source.string(start..<end)).contains(plain(use.latex))
  }
}

extension Workspace {
  /// The symbols of all formulas of the vault, or of one note.
  package func symbols(in note: NoteReference? = nil) throws -> VaultSymbols {
    var symbols = VaultSymbols()
    if let note {
      symbols.add(VaultSymbols.Part(try read(note.path), note: note.path.text))
      return symbols
    }
    let macros = MathMacros(index.configuration.macros)
    let templates = Set(try VerdictStore(index).all().filter(\.isTemplate).map(\.path))
    try index.readNotesWithFormulas { path, bytes -> VaultSymbols.Part? in
      // What a template has is an example.
      guard !templates.contains(path) else { return nil }
      let source = SourceText(bytes)
      let note = NoteParser.parse(source, fileName: path.name)
      return VaultSymbols.Part(NoteFormulas(note, source: source, macros: macros), note: path.text)
    } consume: {
      if let part = $0 { symbols.add(part) }
    }
    return symbols
  }

  /// What would complete the vault's glossary.
  package struct GlossaryChange: Sendable {
    /// The note as it is; nil where there is none.
    package var old: [UInt8]?
    package var new: [UInt8]
    package var rows: [GlossaryNote.Row]
  }

  /// Works out which symbols the glossary lacks.
  /// - Parameter language: That of a new glossary and of the readings; nil for Japanese where most that is said is in it.
  package func glossaryChange(in language: SpokenLanguage?) throws -> GlossaryChange {
    let path = try VaultPath(GlossaryNote.path)
    let file = index.vault.exists(path) ? try NoteFile(path, in: index.vault) : nil
    let glossary = GlossaryNote(file?.bytes ?? [])
    if let problem = glossary.problem { throw VaultError.unwritable(GlossaryNote.path, reason: problem) }
    let symbols = try symbols()
    let language = language ?? (symbols.isMostlyJapanese ? .japanese : .english)
    let names = Dictionary(grouping: try index.notes(NoteFilter()).map(\.path), by: \.name)
    let rows = symbols.rows(besides: glossary, in: language) { note in
      let name = note.split(separator: "/").last.map(String.init) ?? note
      let shown = names[name]?.count == 1 ? name : note
      return shown.hasSuffix(".md") ? String(shown.dropLast(3)) : shown
    }
    return GlossaryChange(old: file?.bytes, new: glossary.adding(rows, in: language), rows: rows)
  }

  /// Writes it; a glossary that was changed meanwhile is left as it is.
  package func write(_ change: GlossaryChange) throws {
    let path = try VaultPath(GlossaryNote.path)
    try journal.perform(
      ChangeSet(title: ChangeSet.command, [FileChange(path: path, old: change.old, new: change.new)]))
  }
}

extension ParsedNote {
  /// The lines from the heading of level 1 or 2 above a line to the next such heading.
  fileprivate func section(around line: Int) -> Range<Int> {
    let lines = headings.filter { $0.level <= 2 }.map(\.range.start.line)
    return (lines.last { $0 <= line } ?? 0)..<(lines.first { $0 > line } ?? Int.max)
  }
}
