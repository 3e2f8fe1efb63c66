internal import Foundation
internal import GRDB
internal import NoteParsing

/// The verdicts in the index.
///
/// A vault may come with an index of its own, in which any verdict may be written. Only those are believed that carry
/// the mark that the reader's own state keeps for this vault.
package struct VerdictStore: Sendable {
  private let index: VaultIndex
  let mark: String

  package init(_ index: VaultIndex, folders: UserFolders = UserFolders()) {
    self.index = index
    mark = VerdictStore.mark(of: index.vault, folders)
  }

  /// What is known of the notes, in the order of their paths.
  package func all() throws -> [NoteVerdicts] {
    try index.read { db in
      var verdicts: [Int64: [StoredVerdict]] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM verdicts ORDER BY file_id, ordinal")
      while let row = try rows.next() { verdicts[row[0], default: []].append(StoredVerdict(row)) }
      let sql = """
        SELECT files.id, files.path, files.hash, verifications.note_hash, verifications.environment
        FROM notes JOIN files ON files.id = notes.id
        LEFT JOIN verifications ON verifications.file_id = files.id AND verifications.mark = ?
        ORDER BY files.path
        """
      return try Row.fetchAll(db, sql: sql, arguments: [mark]).map { row in
        let judgedHash: Int64? = row[3]
        return NoteVerdicts(
          path: row[1], hash: row[2], verdicts: judgedHash == nil ? nil : verdicts[row[0]] ?? [],
          judgedHash: judgedHash, environment: row[4])
      }
    }
  }

  /// Keeps the verdicts on notes, in the place of those before.
  package func save(_ notes: [(path: String, hash: Int64, environment: String, verdicts: [StoredVerdict])])
    throws
  {
    try index.write { db in
      try db.inTransaction(.immediate) {
        for note in notes {
          guard
            let id = try Int64.fetchOne(
              db, sql: "SELECT id FROM files WHERE path = ?", arguments: [note.path])
          else { continue }
          try db.execute(sql: "DELETE FROM verifications WHERE file_id = ?", arguments: [id])
          try db.execute(sql: "DELETE FROM verdicts WHERE file_id = ?", arguments: [id])
          try db.execute(
            sql: "INSERT INTO verifications (file_id, note_hash, environment, mark) VALUES (?, ?, ?, ?)",
            arguments: [id, note.hash, note.environment, mark])
          let insert = try db.cachedStatement(
            sql: "INSERT INTO verdicts VALUES (\(databaseQuestionMarks(count: 19)))")
          for (ordinal, verdict) in note.verdicts.enumerated() {
            try insert.execute(arguments: [id, ordinal] + verdict.arguments)
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
        FROM verdicts JOIN verifications ON verifications.file_id = verdicts.file_id AND verifications.mark = ?
        JOIN files ON files.id = verdicts.file_id
        WHERE verdicts.kind <> 'directive'
        GROUP BY 1, 3
        """
      var counts: [String: Int] = [:]
      var stale = 0
      for row in try Row.fetchAll(db, sql: sql, arguments: [mark]) {
        if row[2] { counts[row[0], default: 0] += row[1] } else { stale += row[1] }
      }
      return (counts, stale)
    }
  }

  /// The reader's mark for a vault: made at the first use, and known to nobody who sends a vault.
  private static func mark(of vault: Vault, _ folders: UserFolders) -> String {
    let hash = UInt64(bitPattern: contentHash(Array(vault.root.utf8)))
    let path = folders.state + "/marks/" + String(hash, radix: 16)
    if let data = FileManager.default.contents(atPath: path), data.count == 36 {
      return String(decoding: data, as: UTF8.self)
    }
    let mark = UUID().uuidString
    let url = URL(filePath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(mark.utf8).write(to: url, options: .atomic)
    return mark
  }
}

extension StoredVerdict {
  /// Reads a row of `verdicts`.
  fileprivate init(_ row: Row) {
    self.init(
      kind: row[2], verdict: row[3], reason: row[4],
      range: SourceRange(
        start: SourcePosition(offset: row[5], line: row[6], column: row[7]),
        end: SourcePosition(offset: row[8], line: row[9], column: row[10])),
      claim: row[11], expected: row[12], actual: row[13], suggestion: row[15], sentence: row[16],
      details: row[17],
      block: row[18])
    differencesText = row[14]
  }

  /// The values after `file_id` and `ordinal`.
  fileprivate var arguments: StatementArguments {
    [
      kind, verdict, reason, range.start.offset, range.start.line, range.start.column, range.end.offset,
      range.end.line, range.end.column, claim, expected, actual, differencesText, suggestion, sentence,
      details,
      block,
    ]
  }
}
