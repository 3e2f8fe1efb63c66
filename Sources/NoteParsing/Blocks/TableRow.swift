/// Rows of a GFM table, as cmark-gfm splits them: at every `|` that no backslash escapes, code or not.
enum TableRow {
  /// The cells of a row, without white space around them.
  static func cells(_ bytes: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    var end = row.upperBound
    while end > row.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    var start = row.lowerBound
    if start < end, bytes[start] == .pipe { start += 1 }
    var result: [Range<Int>] = []
    var index = start
    var cellStart = start
    while index < end {
      if bytes[index] == .backslash, index + 1 < end, bytes[index + 1].isPunctuation {
        index += 2
      } else if bytes[index] == .pipe {
        result.append(trim(bytes, cellStart..<index))
        index += 1
        cellStart = index
      } else {
        index += 1
      }
    }
    if cellStart < end { result.append(trim(bytes, cellStart..<end)) }
    return result
  }

  /// Whether a line is a delimiter row such as `|:---|---|` with that many columns.
  static func isDelimiter(_ line: ArraySlice<UInt8>, _ columns: Int) -> Bool {
    guard line.contains(.dash),
      line.allSatisfy({ $0 == .pipe || $0 == .dash || $0 == .colon || $0.isSpaceOrTab })
    else { return false }
    return cells(Array(line), 0..<line.count).count == columns
  }

  private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}
