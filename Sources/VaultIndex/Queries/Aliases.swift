import GRDB

/// Another name of a note.
package struct AliasEntry: Sendable, Equatable {
  package var alias: String
  package var note: VaultPath
}

extension VaultIndex {
  /// The aliases of a note, or of all notes in alphabetical order.
  package func aliases(of note: NoteReference? = nil) throws -> [AliasEntry] {
    try read { db in
      let sql = """
        SELECT aliases.alias, files.path
        FROM aliases JOIN files ON files.id = aliases.note_id
        \(note == nil ? "ORDER BY aliases.alias_key, files.path" : "WHERE aliases.note_id = ? ORDER BY ordinal")
        """
      let arguments: StatementArguments = note.map { [$0.id] } ?? []
      return try Row.fetchAll(db, sql: sql, arguments: arguments).map {
        AliasEntry(alias: $0["alias"], note: try $0.path("path"))
      }
    }
  }
}
