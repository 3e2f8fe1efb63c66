import Dispatch
import Foundation
import Synchronization

/// Renders answers in the format that was asked for.
struct Printer {
  enum Format: String, CaseIterable {
    case text, json, jsonl
  }

  var format: Format
  var isColored: Bool
  var isQuiet: Bool

  /// Prints `items` for a program, or `rows` of aligned cells for a person; `empty` is said, on standard
  /// error, when a person would see nothing.
  func print<Item: Encodable & Sendable>(_ items: [Item], empty: String = "", row: (Item) -> [StyledText])
    throws
  {
    guard format == .text else { return try encode(items) }
    if items.isEmpty, !empty.isEmpty { note(empty) }
    print(table: items.map(row))
  }

  func encode<Item: Encodable & Sendable>(_ items: [Item]) throws {
    let pieces = try encodedPieces(of: items)
    if format == .jsonl {
      for piece in pieces { Output.write(piece) }
    } else {
      Output.write("{\"items\":[\(pieces.joined(separator: ","))],\"version\":1}\n")
    }
  }

  /// The items as JSON, many in one text, worked out on all cores.
  func encodedPieces<Item: Encodable & Sendable>(of items: [Item]) throws -> [String] {
    let size = 250
    let count = (items.count + size - 1) / size
    let isLines = format == .jsonl
    let pieces = Mutex([Result<String, any Error>](repeating: .success(""), count: count))
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let piece = Result {
        let part = items[position * size..<min((position + 1) * size, items.count)]
        guard isLines else {
          return String(decoding: try encoder.encode(Array(part)).dropFirst().dropLast(), as: UTF8.self)
        }
        return try part.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
      }
      pieces.withLock { $0[position] = piece }
    }
    return try pieces.withLock { try $0.map { try $0.get() } }
  }

  func print(_ line: StyledText = "") {
    Output.write(line.rendered(inColor: isColored) + "\n")
  }

  /// Prints rows with their cells aligned.
  func print(table rows: [[StyledText]]) {
    var table = AlignedTable(isColored: isColored)
    table.print(rows)
  }

  /// Says something beside the answer, on standard error.
  func note(_ text: String) {
    if isQuiet { return }
    Output.flush()
    FileHandle.standardError.write(Data("scholium: \(StyledText.escaped(text))\n".utf8))
  }

  /// A place in a note, as editors read it.
  static func place(_ note: some CustomStringConvertible, _ line: Int, _ column: Int? = nil) -> StyledText {
    column.map { "\(note, .path):\(line, .place):\($0, .place)" } ?? "\(note, .path):\(line, .place)"
  }
}
