package import NoteParsing
package import VaultIndex

/// The rules that `check` knows.
package enum CheckRules {
  /// In the order in which they are listed.
  package static let all: [any CheckRule.Type] = [
    BrokenLink.self, AliasLink.self, AmbiguousLink.self, MissingAnchor.self,
    BracketInLink.self, BrokenYAML.self,
    CommaList.self, SingularKey.self, BrokenCanvas.self, SyncCopy.self,
    DamagedText.self, InvalidUTF8.self, OversizedTable.self, DeepNesting.self, Unreadable.self,
    SymbolicLink.self, ConflictMarkers.self, MarkdownInHTML.self, MarkdownInHTMLLine.self,
    UnpairedDollars.self,
    NumberIdentifier.self, InvalidIdentifier.self, UnidentifiedCitation.self, DanglingFootnote.self,
    UnusedFootnote.self, DuplicateFootnote.self, DuplicatePaper.self, IncompletePass1.self, WaitingPass2.self,
    UnbalancedFormula.self, UndefinedCommand.self, InvalidFormula.self, UnportableCommand.self,
    DoubledBackslash.self, BlankLineInFormula.self, RunTogetherFormulas.self, EmptyRow.self,
    BackslashSpace.self, DollarCodeSpan.self, BarInTable.self, ReplacementCharacter.self, TextInFormula.self,
    NotationClash.self, NotationSpellings.self, AmbiguousBinding.self,
  ]

  /// The rules that the index alone answers, at once; the others read the notes.
  package static let answeredByIndex = all.filter { !($0 is any FormulaRule.Type) }

  package static func rule(_ id: String) -> (any CheckRule.Type)? { all.first { $0.id == id } }

  /// The findings of some rules, by note and place, without those in templates.
  /// - Parameters:
  ///   - day: Today.
  ///   - note: Only what is found in this note.
  package static func findings(
    of rules: [any CheckRule.Type], in index: VaultIndex, on day: CalendarDay, note: VaultPath? = nil
  ) throws -> [Finding] {
    // The rules about formulas read the notes together.
    let formulaRules = rules.compactMap { $0 as? any FormulaRule.Type }
    let others = rules.filter { !($0 is any FormulaRule.Type) }
    let findings =
      try others.flatMap { try $0.findings(in: index, on: day) }
      + FormulaRules.findings(of: formulaRules, in: index, note: note)
    let templates = Set(try index.templates())
    return findings.filter { (note ?? $0.note) == $0.note && !templates.contains($0.note) }.sorted {
      ($0.note, $0.line, $0.column, $0.rule) < ($1.note, $1.line, $1.column, $1.rule)
    }
  }
}
