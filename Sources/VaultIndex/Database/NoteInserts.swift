internal import GRDB

/// The statements that insert the rows of a note.
struct NoteInserts {
  /// By the number of the table.
  private var tables: [PreparedStatement]
  private var search: PreparedStatement

  init(_ db: Database) throws {
    tables = try RowBuffer.Table.allCases.map { try PreparedStatement(db, insertInto: $0.name) }
    search = try PreparedStatement(
      db, "INSERT INTO search (rowid, names, headings, body) VALUES (?, ?, ?, ?)")
  }

  mutating func insert(_ rows: RowBuffer) throws {
    try rows.bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let table = bytes[offset]
        offset += 1
        var again = offset
        try tables[Int(table)].insert(from: bytes, at: &offset)
        // The full text has the columns of the table that it reads them from.
        if table == RowBuffer.Table.noteText.rawValue { try search.insert(from: bytes, at: &again) }
      }
    }
  }
}
