package import NoteParsing

/// A note on a paper, with its record.
package struct PaperEntry: Sendable, Equatable {
  package var note: NoteReference
  package var record: PaperRecord
  /// When the note was changed last, in seconds since 1970.
  package var modified: Int
  /// How many other notes on papers cite this paper.
  package var citedBy: Int

  package init(note: NoteReference, record: PaperRecord, modified: Int = 0, citedBy: Int = 0) {
    self.note = note
    self.record = record
    self.modified = modified
    self.citedBy = citedBy
  }

  /// The paper's title, or else the note's.
  package var title: String { record.title ?? note.title }

  /// What a person calls the paper: its citekey, arXiv identifier, DOI, or else the note's path.
  package var name: String { record.citekey ?? record.arxivID ?? record.doi ?? note.path.text }
}
