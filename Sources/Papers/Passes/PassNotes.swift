package import Changes
package import NoteParsing
package import VaultIndex

/// The notes in which passes are written; a paper without one gets a new note.
package struct PassNotes {
  private let index: VaultIndex
  private let moment: TemplateMoment
  private let journal: ChangeJournal

  /// - Parameters:
  ///   - index: Up to date.
  ///   - journal: Of the vault.
  package init(index: VaultIndex, moment: TemplateMoment, journal: ChangeJournal) {
    self.index = index
    self.moment = moment
    self.journal = journal
  }

  /// What answers to a pass make of the note on a paper.
  /// - Parameter name: What `VaultIndex.paper(named:)` knows, or an arXiv identifier or a DOI.
  /// - Throws: `PaperLookupError`, `NoteLookupError`, `PaperIdentityError`, and what `NoteChange` throws.
  package func changes(
    to name: String, _ answers: PassAnswers, pass: ReadingPass, replacing: Set<RecordField>
  ) throws -> [NoteChange] {
    var answers = answers
    guard let paper = try known(name) else {
      answers.date(pass, of: PaperRecord(), on: moment.day)
      return try made(name, answers, replacing: replacing)
    }
    answers.date(pass, of: paper.record, on: moment.day)
    let file = try NoteFile(paper.note.path, in: index.vault)
    return [try NoteChange(answers.answers, for: file, replacing: replacing)]
  }

  /// The note on a paper, to be filled answer by answer.
  ///
  /// A new note is written at once, unless `isDryRun`.
  package func note(named name: String, isDryRun: Bool) throws -> PassNote {
    if let paper = try known(name) {
      return PassNote(
        try NoteFile(paper.note.path, in: index.vault), isDryRun: isDryRun, journal: journal)
    }
    let new = try made(name, PassAnswers(), replacing: [])[0]
    let note = PassNote(new, in: index.vault, isDryRun: isDryRun, journal: journal)
    if !isDryRun { try note.perform(new) }
    return note
  }

  /// A citekey that no paper has; nil while too little is known of the paper.
  package func citekey(for record: PaperRecord) throws -> String? {
    guard record.title != nil, !record.authors.isEmpty, record.year != nil else { return nil }
    return Citekey.make(for: record, taken: try index.citekeys())
  }

  /// Nil when no note is on the paper, and the name is one that a note can be made for.
  private func known(_ name: String) throws -> PaperEntry? {
    do {
      return try index.paper(named: name, countingCitations: false)
    } catch PaperLookupError.unknown {
      return nil
    } catch let error as NoteLookupError {
      // What is nearly an identifier is no name of a note.
      let looksLikeIdentifier = name.first?.isNumber == true || name.contains("/") || name.contains(":")
      guard case .unknown(_, let suggestions) = error, suggestions.isEmpty, looksLikeIdentifier else {
        throw error
      }
      _ = try PaperIdentity(name)
      return nil
    }
  }

  private func made(
    _ name: String, _ answers: PassAnswers, replacing: Set<RecordField>
  ) throws -> [NoteChange] {
    let fields = Dictionary(answers.answers.map { ($0.field, $0.value) }) { $1 }
    return try PaperNotes(index: index).change(
      for: PaperIdentity(name), fields, replacing: replacing, at: moment)
  }
}
