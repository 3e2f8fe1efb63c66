internal import NoteParsing

/// A value of CSL-JSON.
indirect enum CSLValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As the file writes it: `2017`, `1e3`.
  case number(String)
  case text(String)
  case list([CSLValue])
  /// In the file's order.
  case object([Member])

  struct Member: Sendable, Equatable {
    var key: String
    var value: CSLValue
    /// Where the key's value begins.
    var offset: Int
  }

  /// Reads the value that comes next.
  /// - Parameter depth: How many lists and objects are around it; what is deeper than any CSL is skipped.
  static func read(_ reader: inout JSONReader, _ bytes: [UInt8], depth: Int = 0) throws(JSONSyntaxError)
    -> CSLValue
  {
    guard let first = reader.peek() else { throw reader.failure("a value") }
    guard depth < 20 else {
      try reader.skip()
      return .null
    }
    switch first {
    case UInt8(ascii: "{"):
      var members: [Member] = []
      try reader.object { (key, reader) throws(JSONSyntaxError) in
        _ = reader.peek()
        let offset = reader.index
        members.append(Member(key: key, value: try read(&reader, bytes, depth: depth + 1), offset: offset))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var items: [CSLValue] = []
      try reader.list { (reader) throws(JSONSyntaxError) in
        items.append(try read(&reader, bytes, depth: depth + 1))
      }
      return .list(items)
    case UInt8(ascii: "\""): return .text(try reader.string().string)
    default:
      let start = reader.index
      try reader.skip()
      switch bytes[start] {
      case UInt8(ascii: "t"): return .bool(true)
      case UInt8(ascii: "f"): return .bool(false)
      case UInt8(ascii: "n"): return .null
      default: return .number(String(decoding: bytes[start..<reader.index], as: UTF8.self))
      }
    }
  }

  subscript(key: String) -> CSLValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A text or a number as text; nil for others and for what is empty.
  var text: String? {
    switch self {
    case .text(let text), .number(let text): text.isEmpty ? nil : text
    case .bool(let isOn): isOn ? "true" : "false"
    default: nil
    }
  }

  var items: [CSLValue] {
    if case .list(let items) = self { items } else { [] }
  }
}
