import Foundation

/// The promise to programs that read our JSON: one plain type for each kind of item, in a file of its own.
/// `Documentation/JSON.md` describes them, and a test compares the two.
enum Contract {
  /// Raised when a field is renamed, removed or changes its meaning.
  static let version = 2

  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

/// An item of an answer. Every item of a kind has the same keys, whatever it holds: an optional property is `@OrNull`.
protocol ContractItem: Encodable, Sendable {}

/// A value that is written as `null` when it is nil; without it the key would be left out.
@propertyWrapper struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  var wrappedValue: Value?

  init(wrappedValue value: Value?) { wrappedValue = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
