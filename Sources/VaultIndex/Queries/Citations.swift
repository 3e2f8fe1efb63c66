import GRDB

/// A paper that a note names by its identifier.
package struct CitationEntry: Sendable, Equatable {
  package var note: VaultPath
  package var line: Int
  package var column: Int
  /// `arxiv` or `doi`.
  package var kind: String
  /// The canonical identifier.
  package var id: String
}

extension VaultIndex {
  /// The citations of all notes, or of one.
  package func citations(in note: NoteReference? = nil) throws -> [CitationEntry] {
    try read { db in
      let sql = """
        SELECT files.path, line, column, citations.kind, citations.id
        FROM citations JOIN files ON files.id = citations.note_id
        \(note == nil ? "" : "WHERE citations.note_id = ?")
        ORDER BY files.path, citations.ordinal
        """
      return try Row.fetchAll(db, sql: sql, arguments: note.map { [$0.id] } ?? []).map {
        CitationEntry(
          note: try $0.path("path"), line: $0["line"], column: $0["column"], kind: $0["kind"], id: $0["id"])
      }
    }
  }
}
