internal import Foundation
internal import GRDB
internal import NoteParsing

/// Reads the rows of `papers`.
struct PaperReader {
  let db: Database

  /// The papers that pass a condition on `papers`, `notes` and `files`, by path, without their citations.
  func entries(where condition: Condition) throws -> [PaperEntry] {
    let columns = RecordField.allCases.map { "papers.\($0.key)" }.joined(separator: ", ")
    let sql = """
      SELECT notes.id, files.path, notes.title, files.mtime / 1000000000, \(columns)
      FROM papers JOIN notes ON notes.id = papers.note_id JOIN files ON files.id = papers.note_id
      WHERE \(condition.sql)
      ORDER BY files.path
      """
    var entries: [PaperEntry] = []
    let rows = try Row.fetchCursor(db, sql: sql, arguments: condition.arguments)
    while let row = try rows.next() {
      let note = NoteReference(id: row[0], path: try row.path(1), title: row[2])
      entries.append(PaperEntry(note: note, record: PaperRecord(row, from: 4), modified: row[3]))
    }
    return entries
  }

  /// How many notes on papers cite each.
  func citedBy() throws -> [Int64: Int] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT target, count(DISTINCT source) FROM (\(PaperCitations.pairs)) GROUP BY target")
    var counts: [Int64: Int] = [:]
    while let row = try rows.next() { counts[row[0]] = row[1] }
    return counts
  }
}

extension Condition {
  /// The paper with one of these identifiers, as `PaperRecord` has them.
  static func paper(arxivID: String?, doi: String?) -> Condition {
    var condition = Condition("0")
    if let arxivID { condition = condition.or(Condition("papers.arxiv_id = ?", [arxivID])) }
    if let doi { condition = condition.or(Condition("papers.doi = ?", [doi])) }
    return condition
  }
}

extension PaperRecord {
  /// The fields in their order, from the column `first`.
  fileprivate init(_ row: Row, from first: Int) {
    self.init(
      values: RecordField.allCases.map { field in
        let column = first + field.position
        return switch field.kind {
        case .text, .identifier: (row[column] as String?).map(Value.text)
        case .number: (row[column] as Int?).map(Value.number)
        case .checkbox: (row[column] as Bool?).map(Value.checkbox)
        case .date: (row[column] as String?).flatMap(CalendarDay.init(_:)).map(Value.date)
        case .list: (row[column] as String?).map { .list(strings(inJSON: $0)) }
        }
      })
  }
}

/// The strings of a JSON list that `PropertyValue` wrote.
private func strings(inJSON text: String) -> [String] {
  // Most lists have no escapes, and Foundation takes its time.
  if !text.utf8.contains(UInt8(ascii: "\\")) {
    let parts = text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map { String(Substring(parts[$0])) }
  }
  return (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String]) ?? []
}
