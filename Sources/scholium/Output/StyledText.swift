/// A line of text for people, with colours that may be left out.
///
/// Control characters never leave it: they are shown as `\u{1B}`.
struct StyledText: ExpressibleByStringInterpolation {
  enum Style: String {
    case plain = ""
    case path = "35"
    case place = "32"
    case strong = "1"
    case faint = "2"
    case bad = "31"
    case match = "33"
  }

  var segments: [(text: String, style: Style)] = []

  init() {}

  init(_ text: String, _ style: Style = .plain) { segments = [(text, style)] }

  init(stringLiteral value: String) { segments = [(value, .plain)] }

  init(stringInterpolation: StringInterpolation) { segments = stringInterpolation.segments }

  struct StringInterpolation: StringInterpolationProtocol {
    var segments: [(text: String, style: Style)] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { segments.append((literal, .plain)) }
    }

    mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: Style = .plain) {
      segments.append((value.description, style))
    }

    mutating func appendInterpolation(_ text: StyledText) { segments += text.segments }
  }

  func rendered(inColor: Bool) -> String {
    segments.reduce(into: "") { result, segment in
      let text = Self.escaped(segment.text)
      let isStyled = inColor && segment.style != .plain && !text.isEmpty
      result += isStyled ? "\u{1B}[\(segment.style.rawValue)m\(text)\u{1B}[0m" : text
    }
  }

  /// The columns that the text takes in a terminal.
  var width: Int { segments.reduce(0) { $0 + Self.escaped($1.text).terminalWidth } }

  /// `text` with `\u{…}` for control characters and for what changes the direction of text.
  static func escaped(_ text: String) -> String {
    // All of them have one of these bytes.
    let mayHold = text.hasByte { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    guard mayHold, text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isControl(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: true
    default: false
    }
  }
}

extension String {
  /// The text in one line: line breaks, tabs, spaces and no-break spaces are one space; other spaces tell names apart.
  var oneLine: String {
    var isAfterSpace = true
    let mayChange = hasByte(where: { byte in
      // Those beyond ASCII begin with one of the latter bytes.
      if byte < 0x20 || byte == 0xC2 || byte == 0xE2 { return true }
      if byte == 0x20, isAfterSpace { return true }
      isAfterSpace = byte == 0x20
      return false
    })
    if !mayChange && !isAfterSpace { return self }
    return unicodeScalars.split(whereSeparator: isSpace).map(String.init).joined(separator: " ")
  }

  /// The columns that the text takes in a terminal: two for East Asian wide characters and emoji.
  var terminalWidth: Int {
    if !hasByte(where: { $0 >= 0x80 }) { return utf8.count }
    return reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      switch scalar.value {
      case 0..<0x300: return width + 1
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD:
        return width + 2
      default: return scalar.properties.generalCategory == .nonspacingMark ? width : width + 1
      }
    }
  }
}

extension String {
  /// Whether one of the bytes in UTF-8 is so.
  fileprivate func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(where: isWanted) } ?? utf8.contains(where: isWanted)
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: true
  default: false
  }
}

/// The text as one word of a POSIX shell.
func shellQuoted(_ text: String) -> String {
  let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 < 0x80 && isPlainInShell($0) }
  return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}

private func isPlainInShell(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-_./:@%+,".utf8.contains(byte)
  }
}
