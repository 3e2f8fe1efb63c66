internal import GRDB
package import NoteParsing

extension VaultIndex {
  /// The notes on papers that pass a filter, by path.
  /// - Parameters:
  ///   - tags: Without `#`; nested tags count.
  ///   - paths: Parts of the path, without case.
  package func papers(tags: [String] = [], paths: [String] = []) throws -> [PaperEntry] {
    var condition = Condition.all
    for tag in tags { condition = condition.and(.tag(tag)) }
    for path in paths { condition = condition.and(.path(path)) }
    return try read { db in
      let reader = PaperReader(db: db)
      let citedBy = try reader.citedBy()
      return try reader.entries(where: condition).map { entry in
        var entry = entry
        entry.citedBy = citedBy[entry.note.id] ?? 0
        return entry
      }
    }
  }

  /// The lines of a note's headings that head the long answers of fields.
  package func answerSections(of note: NoteReference) throws -> [RecordField: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT key, line FROM headings WHERE note_id = ? ORDER BY ordinal DESC",
        arguments: [note.id])
      let lines = Dictionary(rows.map { ($0["key"] as String, $0["line"] as Int) }) { $1 }
      return RecordField.allCases.reduce(into: [:]) { $0[$1] = lines[headingKey($1.heading)] }
    }
  }
}
