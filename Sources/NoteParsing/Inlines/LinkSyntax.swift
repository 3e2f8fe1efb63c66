/// The parts of Markdown links that inline links and reference definitions share (CommonMark 0.29, 6.5 and 4.7).
enum LinkSyntax {
  typealias Text = UnsafeBufferPointer<UInt8>

  static func skipWhitespace(_ text: Text, _ start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isWhitespace { index += 1 }
    return index
  }

  /// A destination, `<angle>` or bare: its content and the offset after it.
  static func destination(_ text: Text, at start: Int) -> (Range<Int>, end: Int)? {
    guard start < text.count else { return nil }
    guard text[start] == .less else { return bareDestination(text, at: start) }
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case .greater: return index + 1 <= text.count ? (start + 1..<index, index + 1) : nil
      case .backslash: index += 2
      case .lineFeed, .less: return nil
      default: index += 1
      }
    }
    return nil
  }

  private static func bareDestination(_ text: Text, at start: Int) -> (Range<Int>, end: Int)? {
    var index = start
    var depth = 0
    scan: while index < text.count {
      switch text[index] {
      case .backslash where index + 1 < text.count && text[index + 1].isPunctuation: index += 2
      case .openParenthesis:
        depth += 1
        if depth > 32 { return nil }
        index += 1
      case .closeParenthesis:
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      case let byte where byte.isWhitespace:
        if index == start { return nil }
        break scan
      default: index += 1
      }
    }
    return (start..<index, index)
  }

  /// The offset after a title in `"…"`, `'…'` or `(…)`.
  static func titleEnd(_ text: Text, at start: Int) -> Int? {
    guard start < text.count else { return nil }
    let closer: UInt8
    switch text[start] {
    case .quote, UInt8(ascii: "'"): closer = text[start]
    case .openParenthesis: closer = .closeParenthesis
    default: return nil
    }
    var index = start + 1
    while index < text.count {
      if text[index] == .backslash {
        index += 2
      } else if text[index] == closer {
        return index + 1
      } else if closer == .closeParenthesis, text[index] == .openParenthesis {
        return nil
      } else {
        index += 1
      }
    }
    return nil
  }

  /// `[label]` without brackets inside, at most 1,000 bytes: its content and the offset after it.
  static func label(_ text: Text, at start: Int) -> (Range<Int>, end: Int)? {
    guard start < text.count, text[start] == .openBracket else { return nil }
    var index = start + 1
    while index < text.count, index - start <= 1001 {
      switch text[index] {
      case .closeBracket: return (start + 1..<index, index + 1)
      case .openBracket: return nil
      case .backslash where index + 1 < text.count && text[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// A label as it is compared: without case, white space collapsed.
  static func normalizedLabel(_ bytes: Slice<Text>) -> String {
    let words = bytes.split(whereSeparator: \.isWhitespace)
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased()
  }

  /// Undoes backslash escapes and character references.
  static func unescape(_ bytes: Slice<Text>) -> String {
    guard bytes.contains(where: { $0 == .backslash || $0 == UInt8(ascii: "&") }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == .backslash, index + 1 < bytes.endIndex, bytes[index + 1].isPunctuation {
        result.append(bytes[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "&"), let (text, end) = characterReference(bytes, at: index) {
        result.append(contentsOf: text.utf8)
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The numeric references and the named ones that occur in addresses.
  private static func characterReference(_ bytes: Slice<Text>, at start: Int) -> (String, end: Int)? {
    guard let semicolon = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start + 1..<semicolon], as: UTF8.self)
    let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]
    if let text = named[name] { return (text, semicolon + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return nil }
    return (String(Unicode.Scalar(value) ?? "\u{FFFD}"), semicolon + 1)
  }
}
