/// Reads the dict displays of Python code as data; nothing is ever run.
///
/// Of values it knows strings in every form but f-strings with fields, numbers, `True`, `False`, `None`, lists,
/// tuples and dicts (https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals);
/// whatever else stands there is an expression, and is left out.
enum PythonDicts {
  /// The dicts in the order of the code, each before those that it holds; keys that are no string are left out.
  static func read(_ code: String) -> [[(key: String, value: PropertyValue)]] {
    var reader = PythonReader(Array(code.utf8))
    var dicts: [[(key: String, value: PropertyValue)]] = []
    while let dict = reader.nextDict() { append(dict, to: &dicts) }
    return dicts
  }

  private static func append(
    _ value: PropertyValue, to dicts: inout [[(key: String, value: PropertyValue)]]
  ) {
    switch value {
    case .object(let pairs):
      dicts.append(pairs)
      for pair in pairs { append(pair.value, to: &dicts) }
    case .list(let items): for item in items { append(item, to: &dicts) }
    default: break
    }
  }
}

/// A cursor over Python code.
///
/// Brackets that do not match end the reading: such code is no Python, and looking further from every bracket
/// would take time quadratic in its length.
private struct PythonReader {
  private let bytes: [UInt8]
  private var index = 0
  /// Displays deeper than this are expressions.
  private static let maximumDepth = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes on to the next dict display.
  mutating func nextDict() -> PropertyValue? {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{") { return display(depth: 0) }
      skipToken()
    }
    return nil
  }

  /// The display that opens at the cursor; nil when a bracket is missing.
  private mutating func display(depth: Int) -> PropertyValue? {
    let opener = bytes[index]
    let close = closer(of: opener)
    index += 1
    var items: [PropertyValue] = []
    var pairs: [(key: String, value: PropertyValue)] = []
    var hasComma = false
    while true {
      skipSpace()
      guard index < bytes.count else { return nil }
      if bytes[index] == close {
        index += 1
        break
      }
      if bytes[index] == UInt8(ascii: ",") {
        hasComma = true
        index += 1
        continue
      }
      guard let first = item(depth: depth, until: close) else { return nil }
      if opener == UInt8(ascii: "{"), index < bytes.count, bytes[index] == .colon {
        index += 1
        skipSpace()
        guard let value = item(depth: depth, until: close) else { return nil }
        if case .string(let key) = first.value, let value = value.value { pairs.append((key, value)) }
      } else if let value = first.value {
        items.append(value)
      }
    }
    if opener == UInt8(ascii: "{") { return .object(pairs) }
    // Parentheses without a comma only group.
    return opener == .openParenthesis && items.count == 1 && !hasComma ? items[0] : .list(items)
  }

  /// What stands between commas: a literal, or nil in it for an expression; nil when a bracket is missing.
  private mutating func item(depth: Int, until close: UInt8) -> (value: PropertyValue?, Void)? {
    let start = index
    if let value = literal(depth: depth) {
      skipSpace()
      if index < bytes.count, isEnd(bytes[index], close) { return (value, ()) }
    }
    index = start
    return skipExpression(until: close) ? (nil, ()) : nil
  }

  private func isEnd(_ byte: UInt8, _ close: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == close || (byte == .colon && close == UInt8(ascii: "}"))
  }

  private mutating func literal(depth: Int) -> PropertyValue? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"), .openBracket, .openParenthesis:
      return depth < Self.maximumDepth ? display(depth: depth + 1) : nil
    case .dash, UInt8(ascii: "."), 0x30...0x39: return number()
    default:
      if let text = strings() { return .string(text) }
      return word()
    }
  }

  private mutating func number() -> PropertyValue? {
    let start = index
    while index < bytes.count,
      bytes[index].isAlphanumeric || [.dash, UInt8(ascii: "."), .underscore].contains(bytes[index])
    {
      index += 1
    }
    let written = String(decoding: bytes[start..<index].filter { $0 != .underscore }, as: UTF8.self)
    return Double(written).map { .number($0, written: written) }
  }

  private mutating func word() -> PropertyValue? {
    let start = index
    while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] == .underscore { index += 1 }
    switch String(decoding: bytes[start..<index], as: UTF8.self) {
    case "True": return .bool(true)
    case "False": return .bool(false)
    case "None": return .null
    default: return nil
    }
  }

  /// One string or several, which Python joins.
  private mutating func strings() -> String? {
    var text: [UInt8]?
    while index < bytes.count, let literal = PythonString(bytes, at: index) {
      guard let value = literal.value else { return nil }
      text = (text ?? []) + value
      index = literal.end
      skipSpace()
    }
    return text.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Goes to the comma, the colon or the bracket that ends an expression; false when brackets do not match.
  private mutating func skipExpression(until close: UInt8) -> Bool {
    var open: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      if open.isEmpty, isEnd(byte, close) { return true }
      switch byte {
      case UInt8(ascii: "{"), .openBracket, .openParenthesis:
        open.append(closer(of: byte))
        index += 1
      case UInt8(ascii: "}"), .closeBracket, .closeParenthesis:
        guard open.popLast() == byte else { return false }
        index += 1
      default: skipToken()
      }
    }
    return false
  }

  /// Passes a comment, a string, a name or one other byte.
  private mutating func skipToken() {
    if bytes[index] == .hash {
      skipLine()
    } else if let literal = PythonString(bytes, at: index) {
      index = literal.end
    } else if bytes[index].isAlphanumeric || bytes[index] == .underscore {
      while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] == .underscore { index += 1 }
    } else {
      index += 1
    }
  }

  /// Passes white space, comments and continued lines.
  private mutating func skipSpace() {
    while index < bytes.count {
      if bytes[index] == .hash {
        skipLine()
      } else if bytes[index].isWhitespace || bytes[index] == .backslash {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != .lineFeed { index += 1 }
  }

  private func closer(of opener: UInt8) -> UInt8 {
    switch opener {
    case .openBracket: .closeBracket
    case .openParenthesis: .closeParenthesis
    default: UInt8(ascii: "}")
    }
  }
}
