import Foundation

/// Renders answers in the format that was asked for.
struct Printer {
  enum Format: String, CaseIterable {
    case text, json, jsonl
  }

  var format: Format
  var isColored: Bool
  var isQuiet: Bool

  private struct Document<Item: Encodable>: Encodable {
    var version = 1
    var items: [Item]
  }

  /// Prints `items` for a program, or `rows` of aligned cells for a person; `empty` is said, on standard
  /// error, when a person would see nothing.
  func print<Item: Encodable>(_ items: [Item], empty: String = "", row: (Item) -> [StyledText]) throws {
    guard format == .text else { return try encode(items) }
    if items.isEmpty, !empty.isEmpty { note(empty) }
    print(table: items.map(row))
  }

  func encode<Item: Encodable>(_ items: [Item]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if format == .jsonl {
      for item in items { Output.write(String(decoding: try encoder.encode(item), as: UTF8.self) + "\n") }
    } else {
      let data = try encoder.encode(Document(items: items))
      Output.write(String(decoding: data, as: UTF8.self) + "\n")
    }
  }

  func print(_ line: StyledText = "") {
    Output.write(line.rendered(inColor: isColored) + "\n")
  }

  /// Prints rows with their cells aligned; the last cell of a row is as long as it is, and empty cells at the
  /// end leave no spaces.
  func print(table rows: [[StyledText]]) {
    let rows = rows.map { row in
      let end = row.lastIndex { cell in cell.segments.contains { !$0.text.isEmpty } }
      return Array(row[..<(end.map { $0 + 1 } ?? 0)])
    }
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.dropLast().enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.width)
      }
    }
    // One long cell must not push all others to the right.
    widths = widths.map { min($0, 60) }
    for row in rows {
      var line = StyledText()
      for (column, cell) in row.enumerated() {
        line.segments += cell.segments
        if column < row.count - 1 {
          line.segments.append(
            (String(repeating: " ", count: max(0, widths[column] - cell.width) + 2), .plain))
        }
      }
      print(line)
    }
  }

  /// Says something beside the answer, on standard error.
  func note(_ text: String) {
    if isQuiet { return }
    Output.flush()
    FileHandle.standardError.write(Data("scholium: \(StyledText.escaped(text))\n".utf8))
  }

  /// A place in a note, as editors read it.
  static func place(_ note: String, _ line: Int, _ column: Int? = nil) -> StyledText {
    column.map { "\(note, .path):\(line, .place):\($0, .place)" } ?? "\(note, .path):\(line, .place)"
  }
}
