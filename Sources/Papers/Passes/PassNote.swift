internal import Changes
package import NoteParsing
package import VaultIndex

/// A note that is filled answer by answer; another program may change it between two answers.
package struct PassNote {
  package let path: VaultPath
  package let isNew: Bool
  private let vault: Vault
  private let isDryRun: Bool
  private let journal: ChangeJournal
  /// All answers are one change.
  private let session = ChangeJournal.newSession()
  /// As it was; nil for a note that is still to be made.
  private let original: [UInt8]?
  /// As it is, or as it would be.
  private var content: [UInt8]

  init(_ file: NoteFile, isDryRun: Bool, journal: ChangeJournal) {
    self.journal = journal
    (path, vault, isNew, self.isDryRun) = (file.path, file.vault, false, isDryRun)
    (original, content) = (file.bytes, file.bytes)
  }

  init(_ new: NoteChange, in vault: Vault, isDryRun: Bool, journal: ChangeJournal) {
    self.journal = journal
    (path, self.vault, isNew, self.isDryRun) = (new.path, vault, true, isDryRun)
    (original, content) = (nil, new.new)
  }

  package var record: PaperRecord {
    PaperRecord(NoteParser.parse(SourceText(content), fileName: path.name)) ?? PaperRecord()
  }

  /// What the answers so far have done to the note.
  package var diff: UnifiedDiff { UnifiedDiff(path: path.text, old: original, new: content) }

  /// The whole answer to a field: its section, or its property.
  package func text(of field: RecordField) -> String {
    let line = record[field] ?? ""
    let section = SectionEditor(content).text(of: field.heading) ?? ""
    return section.isEmpty ? line : section
  }

  /// Writes answers into the note as it is now.
  /// - Returns: The fields that somebody else has filled meanwhile.
  /// - Throws: `VaultError`, or that the answers cannot be written safely; the note is then as it was.
  package mutating func fill(
    _ answers: [PassAnswers.Answer], replacing: Set<RecordField>
  ) throws -> [RecordEdit.Kept] {
    if isDryRun {
      let edit = try RecordEdit(answers, into: content, replacing: replacing)
      content = edit.bytes
      return edit.kept
    }
    let change = try NoteChange(answers, for: NoteFile(path, in: vault), replacing: replacing)
    try perform(change)
    content = change.new
    return change.kept
  }

  /// Writes a change of the note.
  func perform(_ change: NoteChange) throws {
    try journal.perform(ChangeSet(title: ChangeSet.command, [change.fileChange]), session: session)
  }
}
