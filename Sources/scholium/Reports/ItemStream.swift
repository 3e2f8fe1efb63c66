import Dispatch
import Foundation
import Synchronization

/// Items in a form, printed piece by piece.
struct ItemStream {
  let form: any ItemForm
  private var isEmpty = true

  init(_ form: any ItemForm) { self.form = form }

  /// Prints the items that come next.
  mutating func write<Source: Sendable, Item: ContractItem>(
    _ sources: [Source], as item: @escaping @Sendable (Source) -> Item
  ) throws {
    for piece in try Self.pieces(of: sources, form, item) {
      Output.write(isEmpty ? form.opening : form.separator)
      Output.write(piece)
      isEmpty = false
    }
  }

  /// Ends the answer.
  func finish() { Output.write((isEmpty ? form.opening : "") + form.ending) }

  /// The items as texts, many in one, worked out on all cores.
  private static func pieces<Source: Sendable, Item: ContractItem>(
    of sources: [Source], _ form: any ItemForm, _ item: @escaping @Sendable (Source) -> Item
  ) throws -> [String] {
    let size = 250
    let count = (sources.count + size - 1) / size
    let pieces = Mutex([Result<String, any Error>](repeating: .success(""), count: count))
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let encoder = Contract.encoder()
      let piece = Result {
        try sources[position * size..<min((position + 1) * size, sources.count)]
          .map { try form.text(of: item($0), encoder) }.joined(separator: form.separator)
      }
      pieces.withLock { $0[position] = piece }
    }
    return try pieces.withLock { try $0.map { try $0.get() } }
  }
}
