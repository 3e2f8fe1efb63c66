internal import GRDB
internal import Hashing
internal import Verdicts

/// The verdicts in the index.
///
/// They are believed since the index lies with the reader, where no vault can put one.
package struct VerdictStore: Sendable {
  private let index: VaultIndex

  package init(_ index: VaultIndex) { self.index = index }

  /// What is known of the notes, in the order of their paths.
  package func all() throws -> [NoteVerdicts] {
    try index.read { db in
      var texts: [Int64: [String]] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT file_id, item FROM verdicts ORDER BY file_id, ordinal")
      while let row = try rows.next() {
        let id = try row.decode(Int64.self, atIndex: 0)
        // What is no text is no item.
        texts[id, default: []].append(String.fromDatabaseValue(row[1]) ?? "")
      }
      let verdicts = StoredItems.read(texts)
      let sql = """
        SELECT files.id, files.path, files.hash, verifications.note_hash, verifications.environment, files.left_out
        FROM notes JOIN files ON files.id = notes.id
        LEFT JOIN verifications ON verifications.file_id = files.id
        ORDER BY files.path
        """
      return try Row.fetchAll(db, sql: sql).map { row in
        let id = try row.decode(Int64.self, atIndex: 0)
        let isUnreadable = texts[id] != nil && verdicts[id] == nil
        let judgedHash = isUnreadable ? nil : try row.hash(3)
        return NoteVerdicts(
          path: try row.path(1), hash: try row.hash(2) ?? .none,
          verdicts: judgedHash == nil ? nil : verdicts[id] ?? [], judgedHash: judgedHash,
          environment: try row.decode(String?.self, atIndex: 4),
          isTemplate: try row.decode(String?.self, atIndex: 5) == LeftOut.template.rawValue)
      }
    }
  }

  /// Keeps the verdicts on notes, in the place of those before.
  package func save(_ notes: [FoundVerdicts]) throws {
    try index.write { db in
      try db.inTransaction(.immediate) {
        for note in notes {
          guard
            let id = try Int64.fetchOne(
              db, sql: "SELECT id FROM files WHERE path = ?", arguments: [note.path.text])
          else { continue }
          try db.execute(sql: "DELETE FROM verifications WHERE file_id = ?", arguments: [id])
          try db.execute(sql: "DELETE FROM verdicts WHERE file_id = ?", arguments: [id])
          var insertNote = try PreparedStatement(db, insertInto: "verifications")
          insertNote.bind(id)
          insertNote.bind(note.hash)
          insertNote.bind(note.environment)
          try insertNote.run()
          let insert = try db.cachedStatement(
            sql: "INSERT INTO verdicts VALUES (\(databaseQuestionMarks(count: 5)))")
          for (ordinal, verdict) in note.verdicts.enumerated() {
            try insert.execute(
              arguments: [
                id, ordinal, verdict.kind.rawValue, verdict.verdict.rawValue, try verdict.stored(),
              ])
          }
        }
        return .commit
      }
    }
  }

  /// How many claims of the present texts have which verdict, and how many verdicts are on older texts.
  package func counts() throws -> (verdicts: [String: Int], stale: Int) {
    try index.read { db in
      let sql = """
        SELECT verdicts.verdict, count(*), verifications.note_hash = files.hash
        FROM verdicts JOIN verifications ON verifications.file_id = verdicts.file_id
        JOIN files ON files.id = verdicts.file_id
        WHERE verdicts.kind <> 'directive' AND files.left_out IS NOT 'template'
        GROUP BY 1, 3
        """
      var counts: [String: Int] = [:]
      var stale = 0
      for row in try Row.fetchAll(db, sql: sql) {
        if row[2] { counts[row[0], default: 0] += row[1] } else { stale += row[1] }
      }
      return (counts, stale)
    }
  }
}
