import GRDB

/// A formula and where it stands.
package struct FormulaEntry: Sendable, Equatable {
  package var note: VaultPath
  package var line: Int
  package var column: Int
  /// `inline`, `display`, `fence`, `code-span`, `github`, `tex-inline` or `tex-display`.
  package var kind: String
  package var latex: String

  package init(note: VaultPath, line: Int, column: Int, kind: String, latex: String) {
    (self.note, self.line, self.column, self.kind, self.latex) = (note, line, column, kind, latex)
  }
}

extension String {
  /// The longest command of a piece of LaTeX, `\frac`; nil where it has none of more than one letter.
  fileprivate var longestCommand: String? {
    split(separator: "\\", omittingEmptySubsequences: false).dropFirst().map { piece in
      piece.prefix { $0.isASCII && $0.isLetter }
    }.filter { $0.count > 1 }.max { $0.count < $1.count }.map { "\\" + $0 }
  }
}

extension VaultIndex {
  /// Whether nothing of the vault is in the index yet.
  package var isEmpty: Bool {
    get throws { try read { db in try Int.fetchOne(db, sql: "SELECT 1 FROM files LIMIT 1") == nil } }
  }

  /// The formulas that contain `pattern`, white space aside, in all notes or in one.
  /// - Parameter isWhole: Whether the pattern is LaTeX with all the white space that it needs, as `\theta x` does; it is found sooner then.
  package func formulas(
    containing pattern: String? = nil, in note: NoteReference? = nil, isWhole: Bool = false
  ) throws -> [FormulaEntry] {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let note {
      conditions.append("formulas.note_id = ?")
      arguments += [note.id]
    }
    if let pattern {
      // A command has no white space in it: what lacks it is not looked at further.
      if isWhole, let command = pattern.longestCommand {
        conditions.append("instr(formulas.latex, ?) > 0")
        arguments += [command]
      }
      conditions.append("instr(replace(replace(formulas.latex, ' ', ''), char(10), ''), ?) > 0")
      arguments += [pattern.filter { !$0.isWhitespace }]
    }
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try read { db in
      let sql = """
        SELECT files.path, line, column, formulas.kind, latex
        FROM formulas JOIN files ON files.id = formulas.note_id
        \(filter)
        ORDER BY files.path, formulas.ordinal
        """
      return try Row.fetchAll(db, sql: sql, arguments: arguments).map {
        FormulaEntry(
          note: try $0.path("path"), line: $0["line"], column: $0["column"], kind: $0["kind"],
          latex: $0["latex"])
      }
    }
  }
}
