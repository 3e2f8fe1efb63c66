/// An answer that is printed while it is found, a page at a time: the first lines need not wait for the last, and who
/// has read enough ends it (`… | head`).
final class AnswerStream<Source: Sendable, Item: ContractItem> {
  private let printer: Printer
  private let empty: String
  private let item: @Sendable (Source) -> Item
  private let row: (Source) -> [StyledText]
  private var table: AlignedTable
  private var stream: ItemStream?
  private var isEmpty = true

  /// - Parameters:
  ///   - item: What a program gets.
  ///   - empty: What is said, on standard error, when a person would see nothing.
  ///   - row: The cells of an item, for a person.
  init(
    _ printer: Printer, as item: @escaping @Sendable (Source) -> Item, empty: String,
    row: @escaping (Source) -> [StyledText]
  ) {
    (self.printer, self.item, self.empty, self.row) = (printer, item, empty, row)
    table = AlignedTable(isColored: printer.isColored)
    stream = printer.format.form.map { ItemStream($0) }
  }

  /// Prints the next items, of which there is at least one, at once.
  func write(_ sources: [Source]) throws {
    if stream == nil { table.print(sources.map(row)) } else { try stream?.write(sources, as: item) }
    isEmpty = false
    Output.flush()
  }

  /// Ends the answer.
  func finish() {
    if let stream { stream.finish() } else if isEmpty { printer.note(empty) }
  }
}
