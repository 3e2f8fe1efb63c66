internal import NoteParsing

/// A value of a database row.
package enum StoredColumn: Sendable, Equatable {
  case null
  case integer(Int64)
  case text(String)
  /// A number with a fraction, or bytes.
  case other
}

extension StoredVerdict {
  /// Reads the columns of `verdicts` after `file_id` and `ordinal`. A database can hold anything, damaged or not: nil for
  /// what is no verdict, so that the note is judged again.
  package init?(_ columns: [StoredColumn]) {
    guard columns.count == 17 else { return nil }
    var reader = ColumnReader(columns: columns)
    guard let kind = reader.text(), let verdict = reader.text(), let reason = reader.optionalText(),
      let start = reader.position(), let end = reader.position(), start.offset <= end.offset,
      start.line <= end.line,
      let claim = reader.text(), let expected = reader.optionalText(), let actual = reader.optionalText(),
      let differences = reader.optionalText(), let suggestion = reader.optionalText(),
      let sentence = reader.text(), let details = reader.optionalText(), let block = reader.optionalNumber()
    else { return nil }
    self.init(
      kind: kind, verdict: verdict, reason: reason, range: SourceRange(start: start, end: end),
      claim: claim, expected: expected, actual: actual, suggestion: suggestion, sentence: sentence,
      details: details, block: block)
    differencesText = differences
    let sizes = (expected?.utf8.count ?? 0, actual?.utf8.count ?? 0)
    guard
      self.differences.allSatisfy({
        $0.expected.upperBound <= sizes.0 && $0.actual.upperBound <= sizes.1
      })
    else { return nil }
  }
}

/// Reads columns one after the other. Of an optional value the outer nil is an error, the inner one NULL.
private struct ColumnReader {
  let columns: [StoredColumn]
  private var next = 0

  init(columns: [StoredColumn]) { self.columns = columns }

  private mutating func column() -> StoredColumn {
    defer { next += 1 }
    return next < columns.count ? columns[next] : .other
  }

  mutating func text() -> String? { if case .text(let text) = column() { text } else { nil } }

  mutating func optionalText() -> String?? {
    switch column() {
    case .null: .some(nil)
    case .text(let text): .some(text)
    default: nil
    }
  }

  mutating func optionalNumber() -> Int?? {
    switch column() {
    case .null: .some(nil)
    case .integer(let number) where number >= 0: Int(exactly: number).map { .some($0) }
    default: nil
    }
  }

  /// An offset from 0, a line and a column from 1.
  mutating func position() -> SourcePosition? {
    guard case .integer(let offset) = column(), case .integer(let line) = column(),
      case .integer(let place) = column(), offset >= 0, line >= 1, place >= 1
    else { return nil }
    return SourcePosition(offset: Int(offset), line: Int(line), column: Int(place))
  }
}
