import Foundation

/// Renders answers in the format that was asked for.
struct Printer: Sendable {
  enum Format: String, CaseIterable, Sendable {
    case text, json, jsonl

    /// What prints items for programs; nil for text, which is for people.
    var form: (any ItemForm)? {
      switch self {
      case .text: nil
      case .json: JSONForm()
      case .jsonl: JSONLinesForm()
      }
    }
  }

  var format: Format
  var isColored: Bool
  var isQuiet: Bool

  /// Prints items for a program, or rows of aligned cells for a person; `empty` is said, on standard error, when a
  /// person would see nothing.
  func print<Source: Sendable, Item: ContractItem>(
    _ sources: [Source], as item: @escaping @Sendable (Source) -> Item, empty: String = "",
    row: (Source) -> [StyledText]
  ) throws {
    if try encode(sources, as: item) { return }
    if sources.isEmpty, !empty.isEmpty { note(empty) }
    print(table: sources.map(row))
  }

  /// Prints items for a program.
  /// - Returns: Whether a program is to read the answer; else nothing is printed.
  func encode<Source: Sendable, Item: ContractItem>(
    _ sources: [Source], as item: @escaping @Sendable (Source) -> Item
  ) throws -> Bool {
    guard let form = format.form else { return false }
    var stream = ItemStream(form)
    try stream.write(sources, as: item)
    stream.finish()
    return true
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

  /// The same as a function to hand on.
  var say: @Sendable (String) -> Void { { [self] in note($0) } }

  /// A place in a note, as editors read it.
  static func place(_ note: some CustomStringConvertible, _ line: Int, _ column: Int? = nil) -> StyledText {
    column.map { "\(note, .path):\(line, .place):\($0, .place)" } ?? "\(note, .path):\(line, .place)"
  }
}
