import GRDB

extension VaultIndex {
  /// The notes that no other note and no canvas links to, by path, without those that are left out.
  package func orphans() throws -> [NoteReference] {
    try notes(
      where: """
        NOT EXISTS (
          SELECT 1 FROM links WHERE links.target_id = notes.id AND links.note_id <> notes.id)
        """)
  }

  /// The notes that link to no other file of the vault, by path, without those that are left out.
  package func deadends() throws -> [NoteReference] {
    try notes(
      where: """
        NOT EXISTS (
          SELECT 1 FROM links WHERE links.note_id = notes.id AND links.target_id <> notes.id)
        """)
  }

  private func notes(where condition: String) throws -> [NoteReference] {
    try read { db in
      let sql = """
        SELECT notes.id, files.path, notes.title
        FROM notes JOIN files ON files.id = notes.id
        WHERE \(condition) AND files.left_out IS NULL
        ORDER BY files.path
        """
      return try Row.fetchAll(db, sql: sql).map {
        NoteReference(id: $0["id"], path: try $0.path("path"), title: $0["title"])
      }
    }
  }
}
