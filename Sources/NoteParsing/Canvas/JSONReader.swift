/// What is no JSON (RFC 8259), and where.
package struct JSONSyntaxError: Error {
  package var offset: Int
  /// What should stand there.
  package var expected: String
}

/// Reads JSON from its start to its end, value after value, without recursion: whoever calls it says which values matter.
package struct JSONReader {
  let bytes: [UInt8]
  package private(set) var index: Int

  /// - Parameter start: Where the text begins, behind a byte order mark.
  package init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
  }

  /// The byte with which the next value begins, nil at the end of the file.
  package mutating func peek() -> UInt8? {
    while index < bytes.count, [.space, .tab, .lineFeed, .carriageReturn].contains(bytes[index]) {
      index += 1
    }
    return index < bytes.count ? bytes[index] : nil
  }

  /// Reads an object, whose `{` comes next; `member` reads or skips the value of each key.
  package mutating func object(
    _ member: (String, inout JSONReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    index += 1
    if peek() == UInt8(ascii: "}") {
      index += 1
      return
    }
    repeat {
      guard peek() == .quote else { throw failure("a key in quotation marks") }
      let key = try string().string
      guard peek() == .colon else { throw failure("':'") }
      index += 1
      try member(key, &self)
    } while try isFollowed(until: UInt8(ascii: "}"))
  }

  /// Reads a list, whose `[` comes next; `element` reads or skips each value.
  package mutating func list(
    _ element: (inout JSONReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    index += 1
    if peek() == .closeBracket {
      index += 1
      return
    }
    repeat { try element(&self) } while try isFollowed(until: .closeBracket)
  }

  /// Goes over the comma before another value, or over the bracket that closes.
  private mutating func isFollowed(until close: UInt8) throws(JSONSyntaxError) -> Bool {
    let next = peek()
    guard next == close || next == UInt8(ascii: ",") else {
      throw failure("',' or '\(Character(Unicode.Scalar(close)))'")
    }
    index += 1
    return next != close
  }

  /// Goes over a value of any kind and depth.
  package mutating func skip() throws(JSONSyntaxError) {
    // The brackets that close what is open.
    var open: [UInt8] = []
    repeat {
      switch peek() {
      case UInt8(ascii: "{"):
        index += 1
        if peek() == UInt8(ascii: "}") {
          index += 1
        } else {
          open.append(UInt8(ascii: "}"))
          try skipKey()
          continue
        }
      case .openBracket:
        index += 1
        if peek() == .closeBracket {
          index += 1
        } else {
          open.append(.closeBracket)
          continue
        }
      case .quote: _ = try string()
      case UInt8(ascii: "t"): try word("true")
      case UInt8(ascii: "f"): try word("false")
      case UInt8(ascii: "n"): try word("null")
      default: try number()
      }
      while let close = open.last {
        if try isFollowed(until: close) {
          if close == UInt8(ascii: "}") { try skipKey() }
          break
        }
        open.removeLast()
      }
    } while !open.isEmpty
  }

  private mutating func skipKey() throws(JSONSyntaxError) {
    guard peek() == .quote else { throw failure("a key in quotation marks") }
    _ = try string()
    guard peek() == .colon else { throw failure("':'") }
    index += 1
  }

  private mutating func word(_ text: String) throws(JSONSyntaxError) {
    guard bytes[index...].starts(with: text.utf8) else { throw failure("'\(text)'") }
    index += text.utf8.count
  }

  private mutating func number() throws(JSONSyntaxError) {
    let start = index
    func digits(_ reader: inout JSONReader) throws(JSONSyntaxError) {
      let first = reader.index
      while reader.index < reader.bytes.count, reader.bytes[reader.index].isDigit { reader.index += 1 }
      if reader.index == first {
        throw JSONSyntaxError(offset: start, expected: "a value")
      }
    }
    if index < bytes.count, bytes[index] == .dash { index += 1 }
    let isZero = index < bytes.count && bytes[index] == UInt8(ascii: "0")
    if isZero { index += 1 } else { try digits(&self) }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits(&self)
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == .dash { index += 1 }
      try digits(&self)
    }
  }

  package func failure(_ expected: String) -> JSONSyntaxError {
    JSONSyntaxError(offset: index, expected: expected)
  }
}

extension JSONReader {
  /// Reads a string, whose quotation mark comes next.
  package mutating func string() throws(JSONSyntaxError) -> JSONText {
    index += 1
    var text = JSONText(at: index)
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote {
        text.append(bytes[start..<index])
        text.finish(at: index)
        index += 1
        return text
      }
      guard byte >= .space else { throw failure("no control character in a string") }
      guard byte == .backslash else {
        index += 1
        continue
      }
      text.append(bytes[start..<index])
      let escape = index
      text.append(try escapedScalar(), at: escape)
      start = index
    }
    throw failure("'\"' at the end of a string")
  }

  /// Reads an escape; half a surrogate pair is U+FFFD.
  private mutating func escapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let escape = index
    guard index + 1 < bytes.count else { throw failure("an escape") }
    index += 2
    switch bytes[escape + 1] {
    case .quote, .backslash, .slash: return Unicode.Scalar(bytes[escape + 1])
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: index) else { break }
      index += 4
      if UTF16.isLeadSurrogate(unit), bytes[index...].starts(with: "\\u".utf8),
        let next = codeUnit(at: index + 2), UTF16.isTrailSurrogate(next)
      {
        index += 6
        return UTF16.decode(UTF16.EncodedScalar([unit, next]))
      }
      return Unicode.Scalar(unit) ?? "\u{FFFD}"
    default: break
    }
    throw JSONSyntaxError(offset: escape, expected: "an escape such as \\n or \\u0041")
  }

  /// The four hexadecimal digits at `start`.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    let digits = bytes[start..<(start + 4)]
    guard digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
