/// Reads tokens from bytes, one at a time, as TeX's mouth does.
struct Lexer {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// False while a URL is read.
  var hasComments = true

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the end.
  mutating func stop() { position = bytes.count }

  var count: Int { bytes.count }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  mutating func next(_ names: inout CommandNames) -> Token {
    while position < bytes.count {
      let start = position
      let byte = bytes[start]
      if byte >= 0x80 { return wideCharacter() }
      switch byte {
      case UInt8(ascii: "\\"):
        return command(&names)
      case 0x20, 0x09, 0x0A, 0x0D:
        skipSpaces()
        return Token(.space, 0, start, position)
      case UInt8(ascii: "%") where hasComments:
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        if position < bytes.count { position += 1 }
      default:
        position += 1
        return Token(byte < 0x20 || byte == 0x7F ? .invalid : .character, UInt32(byte), start, position)
      }
    }
    return Token(.end, 0, bytes.count, bytes.count)
  }

  private mutating func skipSpaces() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func command(_ names: inout CommandNames) -> Token {
    let start = position
    position += 1
    guard position < bytes.count else { return Token(.invalid, UInt32(UInt8(ascii: "\\")), start, position) }
    let first = bytes[position]
    if Self.isLetter(first) {
      repeat { position += 1 } while position < bytes.count && Self.isLetter(bytes[position])
      let id = names.identifier(of: bytes[start + 1..<position])
      if id == Self.verbatim { return verbatimText(from: start, &names) }
      let token = Token(.command, id, start, position)
      skipSpaces()
      return token
    }
    if first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D {
      skipSpaces()
      return Token(.command, Self.controlSpace, start, start + 2)
    }
    position += Self.length(first)
    position = min(position, bytes.count)
    return Token(.command, names.identifier(of: bytes[start + 1..<position]), start, position)
  }

  /// `\verb|text|` as one command whose name is all of it; `\verb` alone when it does not end on its line.
  private mutating func verbatimText(from start: Int, _ names: inout CommandNames) -> Token {
    var first = position
    if first < bytes.count, bytes[first] == UInt8(ascii: "*") { first += 1 }
    if first < bytes.count {
      let delimiter = bytes[first..<min(first + Self.length(bytes[first]), bytes.count)]
      var end = first + delimiter.count
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == delimiter.first, bytes[end...].starts(with: delimiter) {
          position = end + delimiter.count
          let id = names.identifier(ofUnknown: text(start..<position))
          return Token(.command, id, start, position)
        }
        end += 1
      }
    }
    return Token(.command, Self.verbatim, start, position)
  }

  private mutating func wideCharacter() -> Token {
    let start = position
    let length = min(Self.length(bytes[start]), bytes.count - start)
    position += length
    var scalar = UInt32(bytes[start])
    switch length {
    case 2: scalar = (scalar & 0x1F) << 6 | UInt32(bytes[start + 1] & 0x3F)
    case 3:
      scalar = (scalar & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F)
    case 4:
      scalar =
        (scalar & 0x07) << 18 | UInt32(bytes[start + 1] & 0x3F) << 12 | UInt32(bytes[start + 2] & 0x3F) << 6
        | UInt32(bytes[start + 3] & 0x3F)
    default: break
    }
    switch scalar {
    case 0x300...0x36F: return Token(.mark, scalar, start, position)
    // Line separators and the private use area, which KaTeX does not take either.
    case 0x2028, 0x2029, 0xE000...0xF8FF: return Token(.invalid, scalar, start, position)
    default: return Token(.character, scalar, start, position)
    }
  }

  /// TeX's letters, and the @ of LaTeX's inner commands.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "@") && byte <= UInt8(ascii: "Z")
  }

  /// The length of a character by its first byte.
  private static func length(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private static let verbatim = CommandTable.shared.identifier(of: "\\verb") ?? 0
  private static let controlSpace = CommandTable.shared.identifier(of: "\\ ") ?? 0
}
