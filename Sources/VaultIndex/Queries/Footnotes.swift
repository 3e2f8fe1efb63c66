import GRDB

/// A footnote's definition or a reference to one.
package struct FootnoteEntry: Sendable, Equatable {
  package enum Kind: String, Sendable { case definition, reference }
  package var note: VaultPath
  package var kind: Kind
  /// As written; empty for an inline footnote.
  package var id: String
  /// The text of a definition.
  package var text: String
  package var line: Int
  package var column: Int
}

extension VaultIndex {
  /// The footnotes of all notes, by path; of each note the definitions first.
  package func footnotes() throws -> [FootnoteEntry] {
    try read { db in
      let sql = """
        SELECT files.path, footnotes.kind, footnotes.id, text, line, column
        FROM footnotes JOIN files ON files.id = footnotes.note_id
        ORDER BY files.path, footnotes.kind, footnotes.ordinal
        """
      // By position and without copies of the rows: a note may have a million footnotes.
      let rows = try Row.fetchCursor(db, sql: sql)
      var footnotes: [FootnoteEntry] = []
      while let row = try rows.next() {
        guard let kind = FootnoteEntry.Kind(rawValue: row[1]) else { continue }
        footnotes.append(
          FootnoteEntry(
            note: try row.path(0), kind: kind, id: row[2], text: row[3] ?? "", line: row[4], column: row[5]))
      }
      return footnotes
    }
  }

  /// The paths of the notes with a heading that has one of these keys.
  package func notes(withHeadingKeys keys: [String]) throws -> [VaultPath] {
    try read { db in
      try db.paths(
        """
        SELECT DISTINCT files.path FROM headings JOIN files ON files.id = headings.note_id
        WHERE headings.key IN (\(databaseQuestionMarks(count: keys.count))) ORDER BY files.path
        """, arguments: StatementArguments(keys))
    }
  }

  /// Where the notes have properties with one of these keys, folded: note, key and line, in the order of the notes.
  package func propertyPlaces(keys: [String]) throws -> [(note: VaultPath, key: String, line: Int)] {
    try read { db in
      let sql = """
        SELECT files.path, properties.key_key, line
        FROM properties JOIN files ON files.id = properties.note_id
        WHERE properties.key_key IN (\(databaseQuestionMarks(count: keys.count)))
        ORDER BY files.path, properties.ordinal
        """
      return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(keys)).map {
        (try $0.path(0), $0[1], $0[2])
      }
    }
  }
}
