/// Rows to insert, encoded: the workers make them, so that the one writer has only to bind and to insert.
///
/// A row is the table's number, then its values in the order of the table's columns: a byte for the kind, and
/// for a number 8 bytes, for a text its length in 4 bytes and its UTF-8.
struct RowBuffer: Sendable {
  /// The tables that hold a note's content.
  enum Table: UInt8, CaseIterable {
    case notes, aliases, headings, blocks, links, webLinks, tags, properties, formulas, codeBlocks, footnotes
    case citations, tasks, findings, papers, noteText

    /// The name in `schema.sql`.
    var name: String {
      switch self {
      case .webLinks: "web_links"
      case .codeBlocks: "code_blocks"
      case .noteText: "note_text"
      default: "\(self)"
      }
    }
  }

  enum Kind {
    static let null: UInt8 = 0
    static let number: UInt8 = 1
    static let text: UInt8 = 2
  }

  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Begins a row; exactly as many values as the table has columns must follow.
  mutating func begin(_ table: Table) { bytes.append(table.rawValue) }

  mutating func append(_ value: Int64) {
    bytes.append(Kind.number)
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Int) { append(Int64(value)) }

  mutating func append(_ value: Bool) { append(value ? 1 as Int64 : 0) }

  mutating func append(_ value: Int64?) {
    if let value { append(value) } else { appendNull() }
  }

  mutating func append(_ value: String?) {
    if let value { append(value) } else { appendNull() }
  }

  mutating func append(_ value: String) {
    var value = value
    value.withUTF8 { text in
      bytes.append(Kind.text)
      withUnsafeBytes(of: UInt32(text.count)) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text)
    }
  }

  /// Appends the valid UTF-8 that `write` appends to the buffer as one text.
  mutating func appendText(_ write: (inout [UInt8]) -> Void) {
    bytes.append(Kind.text)
    let start = bytes.count
    bytes.append(contentsOf: [0, 0, 0, 0])
    write(&bytes)
    let count = UInt32(bytes.count - start - 4)
    withUnsafeBytes(of: count) { length in
      for (offset, byte) in length.enumerated() { bytes[start + offset] = byte }
    }
  }

  mutating func appendNull() { bytes.append(Kind.null) }
}
