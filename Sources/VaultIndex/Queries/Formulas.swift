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
  package func formulas(containing pattern: String? = nil, in note: NoteReference? = nil) throws
    -> [FormulaEntry]
  {
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let note {
      conditions.append("formulas.note_id = ?")
      arguments += [note.id]
    }
    if let pattern {
      conditions.append(Self.contains)
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
      return try Row.fetchAll(db, sql: sql, arguments: arguments).map(FormulaEntry.init)
    }
  }

  private static let contains = "instr(replace(replace(formulas.latex, ' ', ''), char(10), ''), ?) > 0"

  /// The first formulas that contain another one, and how many there are.
  /// - Parameters:
  ///   - latex: LaTeX with all the white space that it needs, as `\theta x` has it.
  ///   - place: A formula that is not meant.
  ///   - limit: More are counted only.
  package func formulas(containing latex: String, besides place: FormulaEntry?, limit: Int) throws
    -> (first: [FormulaEntry], count: Int)
  {
    var conditions = [Self.contains]
    var arguments: StatementArguments = [latex.filter { !$0.isWhitespace }]
    // A command has no white space in it: what lacks it is not looked at further.
    if let command = latex.longestCommand {
      conditions.insert("instr(formulas.latex, ?) > 0", at: 0)
      arguments = [command] + arguments
    }
    let condition = conditions.joined(separator: " AND ")
    return try read { db in
      // Rows that are only counted are neither joined nor sorted.
      let found = try Row.fetchAll(
        db, sql: "SELECT note_id, count(*) AS count FROM formulas WHERE \(condition) GROUP BY note_id",
        arguments: arguments)
      let counts = found.reduce(into: [Int64: Int]()) { $0[$1["note_id"]] = $1["count"] }
      var first: [FormulaEntry] = []
      let few =
        counts.count <= 200 ? "WHERE id IN (\(counts.keys.map(String.init).joined(separator: ", ")))" : ""
      let notes = try Row.fetchCursor(db, sql: "SELECT id, path FROM files \(few) ORDER BY path")
      let details = try db.makeStatement(
        sql: """
          SELECT files.path, line, column, formulas.kind, latex
          FROM formulas JOIN files ON files.id = formulas.note_id
          WHERE \(condition) AND note_id = ? ORDER BY ordinal
          """)
      while first.count < limit, let note = try notes.next() {
        let id: Int64 = note["id"]
        guard counts[id] != nil else { continue }
        let all = try Row.fetchAll(details, arguments: arguments + [id]).map(FormulaEntry.init)
        first += all.filter { !$0.stands(at: place) }.prefix(limit - first.count)
      }
      let sql =
        "SELECT 1 FROM formulas JOIN files ON files.id = formulas.note_id WHERE \(condition) AND path = ? AND line = ? AND column = ?"
      let isCounted =
        try place.map {
          try Row.fetchOne(db, sql: sql, arguments: arguments + [$0.note.text, $0.line, $0.column]) != nil
        } ?? false
      return (first, counts.values.reduce(isCounted ? -1 : 0, +))
    }
  }
}

extension FormulaEntry {
  fileprivate func stands(at place: FormulaEntry?) -> Bool {
    line == place?.line && column == place?.column && note == place?.note
  }

  fileprivate init(_ row: Row) throws {
    self.init(
      note: try row.path("path"), line: row["line"], column: row["column"], kind: row["kind"],
      latex: row["latex"])
  }
}
