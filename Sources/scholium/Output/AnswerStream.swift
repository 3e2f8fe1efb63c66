/// An answer that is printed while it is found, a page at a time: the first lines need not wait for the last, and who
/// has read enough ends it (`… | head`).
final class AnswerStream<Item: Encodable & Sendable> {
  private let printer: Printer
  private let empty: String
  private let row: (Item) -> [StyledText]
  private var table: AlignedTable
  private var isEmpty = true

  /// - Parameters:
  ///   - empty: What is said, on standard error, when a person would see nothing.
  ///   - row: The cells of an item, for a person.
  init(_ printer: Printer, empty: String, row: @escaping (Item) -> [StyledText]) {
    (self.printer, self.empty, self.row) = (printer, empty, row)
    table = AlignedTable(isColored: printer.isColored)
  }

  /// Prints the next items, of which there is at least one, at once.
  func write(_ items: [Item]) throws {
    switch printer.format {
    case .text: table.print(items.map(row))
    case .jsonl: for piece in try printer.encodedPieces(of: items) { Output.write(piece) }
    case .json:
      Output.write(isEmpty ? "{\"items\":[" : ",")
      Output.write(try printer.encodedPieces(of: items).joined(separator: ","))
    }
    isEmpty = false
    Output.flush()
  }

  /// Ends the answer.
  func finish() {
    switch printer.format {
    case .text: if isEmpty { printer.note(empty) }
    case .jsonl: break
    case .json: Output.write(isEmpty ? "{\"items\":[],\"version\":1}\n" : "],\"version\":1}\n")
    }
  }
}
