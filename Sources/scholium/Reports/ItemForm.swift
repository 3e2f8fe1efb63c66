import Foundation

/// A form of output for programs: what is printed of items.
///
/// A new form is a file beside these and a case of `Printer.Format`.
protocol ItemForm: Sendable {
  /// What stands before the first item, between two, and after the last.
  var opening: String { get }
  var separator: String { get }
  var ending: String { get }
  /// Whether an item may be printed before those that come before it in the order of the answer.
  var isStreamed: Bool { get }

  func text(of item: some ContractItem, _ encoder: JSONEncoder) throws -> String
}
