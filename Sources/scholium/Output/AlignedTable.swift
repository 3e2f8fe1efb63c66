/// Rows with their cells aligned; the last cell of a row is as long as it is, and empty cells at the end leave no
/// spaces.
struct AlignedTable {
  let isColored: Bool
  /// The columns' widths in a terminal; rows that are printed later only widen them.
  private var widths: [Int] = []
  /// One long cell must not push all others to the right.
  private static let widest = 60

  init(isColored: Bool) { self.isColored = isColored }

  mutating func print(_ rows: [[StyledText]]) {
    let rows = rows.map { row in
      let end = row.lastIndex { cell in cell.segments.contains { !$0.text.isEmpty } }
      return row[..<(end.map { $0 + 1 } ?? 0)]
    }
    for row in rows {
      for (column, cell) in row.dropLast().enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], min(cell.width, Self.widest))
      }
    }
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell.rendered(inColor: isColored)
        if column < row.count - 1 {
          line += String(repeating: " ", count: max(0, widths[column] - cell.width) + 2)
        }
      }
      Output.write(line + "\n")
    }
  }
}
