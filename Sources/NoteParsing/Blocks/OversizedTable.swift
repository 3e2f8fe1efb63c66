/// A table that cmark-gfm would need too much memory for: it makes a node of about 240 bytes for every cell,
/// also for cells that a short row leaves out.
struct OversizedTable {
  /// 1-based, of the delimiter row.
  var line: Int
  var columns: Int
  var rows: Int

  /// Columns times rows that are still parsed: about 60 MB.
  static let maximumCells = 250_000

  /// Columns that are still parsed. cmark-gfm goes through the cells of a row for each cell, also through those beyond the columns.
  static let maximumColumns = 1_000
  /// How often it may do that in a note.
  static let maximumSteps = 300_000_000

  /// The first table in `text` that could be too large, judged by its delimiter row and the lines around it.
  static func find(in text: [UInt8]) -> OversizedTable? {
    text.withUnsafeBufferPointer { $0.contains(.pipe) ? find(in: $0) : nil }
  }

  private static func find(in text: UnsafeBufferPointer<UInt8>) -> OversizedTable? {
    var open: OversizedTable?
    var line = 0
    var start = 0
    var steps = 0
    /// Of the paragraph so far, which cmark-gfm reads as a header at each delimiter row.
    var paragraph = (pipes: 0, bytes: 0, last: 0)
    while start < text.count {
      line += 1
      var end = start
      var pipes = 0
      while end < text.count, !text[end].isLineEnding {
        if text[end] == .pipe { pipes += 1 }
        end += 1
      }
      if let columns = delimiterColumns(text[start..<end]) {
        open = OversizedTable(line: line, columns: max(columns, paragraph.last), rows: 0)
        steps += paragraph.bytes + paragraph.pipes * paragraph.pipes
      } else if text[start..<end].allSatisfy({ $0.isSpaceOrTab || $0 == .greater }) {
        open = nil
        paragraph = (0, 0, 0)
      } else if var table = open {
        table.rows += 1
        if pipes > maximumColumns { table.columns = max(table.columns, pipes - 1) }
        open = table
      }
      if open != nil { steps += pipes * pipes }
      paragraph = (paragraph.pipes + pipes, paragraph.bytes + end - start, max(pipes - 1, 0))
      if let found = open,
        found.columns > maximumColumns || found.columns * found.rows > maximumCells || steps > maximumSteps
      {
        return countAll(found, text, end)
      }
      start = end + 1
      if end < text.count, text[end] == .carriageReturn, start < text.count, text[start] == .lineFeed {
        start += 1
      }
    }
    return nil
  }

  private static func delimiterColumns(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var pipes = 0
    var dashes = 0
    var endsWithPipe = false
    for byte in line {
      switch byte {
      case .pipe:
        // A pipe before the first dash opens the row, and parts no columns.
        if dashes > 0 { pipes += 1 }
        endsWithPipe = true
      case .dash:
        dashes += 1
        endsWithPipe = false
      case .colon, .space, .tab, .greater: break
      default: return nil
      }
    }
    return pipes > 1 && dashes > 1 ? pipes + (endsWithPipe ? 0 : 1) : nil
  }

  private static func countAll(
    _ found: OversizedTable, _ text: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> OversizedTable {
    var result = found
    var index = start + 1
    var previousWasEnding = false
    while index < text.count {
      let isEnding = text[index] == .lineFeed
      if isEnding, previousWasEnding { break }
      if isEnding { result.rows += 1 }
      previousWasEnding = isEnding
      index += 1
    }
    return result
  }
}
