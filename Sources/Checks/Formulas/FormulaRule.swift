internal import LaTeXMath
internal import NoteMath
internal import NoteParsing
package import VaultIndex

/// A rule about formulas: a pure function of one note.
package protocol FormulaRule: CheckRule {
  static func findings(in note: FormulaNote) -> [Finding]
}

extension FormulaRule {
  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try FormulaRules.findings(of: [Self.self], in: index)
  }
}

/// Several rules in one reading of the notes.
enum FormulaRules {
  /// What the rules find in the notes that have formulas, or in one note.
  static func findings(
    of rules: [any FormulaRule.Type], in index: VaultIndex, note: VaultPath? = nil
  ) throws -> [Finding] {
    guard !rules.isEmpty else { return [] }
    let macros = MathMacros(index.configuration.macros)
    if let note {
      let read = FormulaNote(path: note, source: SourceText(try index.vault.read(note)), macros: macros)
      return rules.flatMap { $0.findings(in: read) }
    }
    var findings: [Finding] = []
    try index.readNotesWithFormulas { path, bytes in
      let note = FormulaNote(path: path, source: SourceText(bytes), macros: macros)
      return rules.flatMap { $0.findings(in: note) }
    } consume: {
      findings += $0
    }
    return findings
  }
}
