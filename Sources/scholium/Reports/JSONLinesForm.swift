import Foundation

/// JSON Lines (https://jsonlines.org): one item a line, each as soon as it is known.
struct JSONLinesForm: ItemForm {
  let opening = ""
  let separator = ""
  let ending = ""
  let isStreamed = true

  func text(of item: some ContractItem, _ encoder: JSONEncoder) throws -> String {
    String(decoding: try encoder.encode(item), as: UTF8.self) + "\n"
  }
}
