package import LaTeXMath
package import NoteMath
package import NoteParsing
package import VaultIndex

/// A note and its formulas, read.
package struct FormulaNote: Sendable {
  package let path: VaultPath
  /// The note's formulas with the note that they stand in.
  package let mathematics: NoteFormulas

  package var source: SourceText { mathematics.source }
  package var note: ParsedNote { mathematics.note }
  package var formulas: [NoteFormula] { mathematics.formulas }

  /// Reads a note.
  package init(path: VaultPath, source: SourceText, macros: MathMacros = MathMacros()) {
    self.path = path
    let note = NoteParser.parse(source, fileName: path.name)
    mathematics = NoteFormulas(note, source: source, macros: macros)
  }

  /// A finding of a rule at a byte of a formula.
  func finding(_ rule: String, _ formula: NoteFormula, at offset: Int, _ message: String) -> Finding {
    let place = source.position(at: formula.place(of: offset, in: source))
    return Finding(rule: rule, note: path, line: place.line, column: place.column, message: message)
  }

  /// A finding of a rule at a formula as a whole.
  func finding(_ rule: String, _ formula: NoteFormula, _ message: String) -> Finding {
    let place = formula.formula.range.start
    return Finding(rule: rule, note: path, line: place.line, column: place.column, message: message)
  }
}

extension FormulaNote {
  /// The diagnostics of some kinds as findings of a rule.
  func diagnostics(_ rule: String, where isIncluded: (MathDiagnostic.Kind) -> Bool) -> [Finding] {
    formulas.flatMap { formula -> [Finding] in
      // What follows from doubled backslashes is reported as such.
      guard formula.tree.diagnostics.contains(where: { isIncluded($0.kind) }),
        DoubledBackslash.doubled(in: formula.latex).isEmpty
      else { return [] }
      return formula.tree.diagnostics.filter { isIncluded($0.kind) }.map {
        finding(rule, formula, at: $0.range.lowerBound, "\($0.message); \($0.suggestion)")
      }
    }
  }
}
