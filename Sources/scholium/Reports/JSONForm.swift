import Foundation

/// One JSON object that holds all items and the version of the contract.
struct JSONForm: ItemForm {
  let opening = "{\"items\":["
  let separator = ","
  let ending = "],\"version\":\(Contract.version)}\n"
  let isStreamed = false

  func text(of item: some ContractItem, _ encoder: JSONEncoder) throws -> String {
    String(decoding: try encoder.encode(item), as: UTF8.self)
  }
}
