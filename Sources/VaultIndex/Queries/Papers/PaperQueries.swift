internal import GRDB
package import NoteParsing

extension VaultIndex {
  /// The notes on papers that pass a filter, by path.
  /// - Parameters:
  ///   - tags: Without `#`; nested tags count.
  ///   - paths: Parts of the path, without case.
  ///   - countingCitations: Whether to fill `citedBy`, which reads all citations between papers.
  package func papers(
    tags: [String] = [], paths: [String] = [], countingCitations: Bool = true
  ) throws -> [PaperEntry] {
    var condition = Condition.all
    for tag in tags { condition = condition.and(.tag(tag)) }
    for path in paths { condition = condition.and(.path(path)) }
    return try read { db in
      var papers = try PaperReader(db: db).entries(where: condition)
      guard countingCitations else { return papers }
      let citedBy = try PaperReader(db: db).citedBy()
      for index in papers.indices { papers[index].citedBy = citedBy[papers[index].note.id] ?? 0 }
      return papers
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
