import GRDB

/// A heading of a note.
package struct OutlineEntry: Sendable, Equatable {
  package var note: VaultPath
  /// 1 to 6.
  package var level: Int
  package var text: String
  /// The headings above and this one, joined by ` > `.
  package var path: String
  package var line: Int
  package var column: Int
}

extension VaultIndex {
  /// The headings of a note, in its order.
  package func outline(of note: NoteReference) throws -> [OutlineEntry] {
    try read { db in
      let sql = "SELECT level, text, path, line, column FROM headings WHERE note_id = ? ORDER BY ordinal"
      return try Row.fetchAll(db, sql: sql, arguments: [note.id]).map {
        OutlineEntry(
          note: note.path, level: $0["level"], text: $0["text"], path: $0["path"], line: $0["line"],
          column: $0["column"])
      }
    }
  }
}
