import GRDB

/// Something wrong with a file itself, noted while it was read.
package struct FileFinding: Sendable, Equatable {
  package var path: VaultPath
  package var line: Int
  package var column: Int
  package var message: String
}

extension VaultIndex {
  /// The findings of one rule, by path.
  package func fileFindings(rule: String) throws -> [FileFinding] {
    try read { db in
      let sql = """
        SELECT files.path, line, column, message
        FROM findings JOIN files ON files.id = findings.file_id
        WHERE rule = ? AND files.left_out IS NOT 'template'
        ORDER BY files.path, findings.ordinal
        """
      return try Row.fetchAll(db, sql: sql, arguments: [rule]).map {
        FileFinding(path: try $0.path("path"), line: $0["line"], column: $0["column"], message: $0["message"])
      }
    }
  }
}
