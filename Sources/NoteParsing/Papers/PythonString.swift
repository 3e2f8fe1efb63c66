/// A string literal of Python.
struct PythonString {
  /// The text's bytes; nil for an f-string with fields, whose text only running it would tell, and for a string
  /// that is not closed.
  var value: [UInt8]?
  /// The offset after the closing quotes, or where the string would have had to be closed.
  var end: Int

  /// Reads the literal that starts, prefix included, at `start`; nil when none does.
  init?(_ bytes: [UInt8], at start: Int) {
    var index = start
    var prefix: [UInt8] = []
    while index < bytes.count, prefix.count < 2, Self.prefixes.contains(bytes[index].lowercased) {
      prefix.append(bytes[index].lowercased)
      index += 1
    }
    guard index < bytes.count, bytes[index] == .quote || bytes[index] == UInt8(ascii: "'") else { return nil }
    let quote = bytes[index]
    let isTriple = index + 2 < bytes.count && bytes[index + 1] == quote && bytes[index + 2] == quote
    let width = isTriple ? 3 : 1
    index += width
    let isRaw = prefix.contains(UInt8(ascii: "r"))
    var text: [UInt8] = []
    while true {
      guard index < bytes.count, isTriple || bytes[index] != .lineFeed else {
        end = index
        return
      }
      let byte = bytes[index]
      if byte == quote, !isTriple || Self.isTripled(bytes, index) { break }
      if byte == .backslash, index + 1 < bytes.count {
        if isRaw {
          text += bytes[index...(index + 1)]
          index += 2
        } else {
          index = Self.escape(bytes, index, into: &text)
        }
      } else {
        text.append(byte)
        index += 1
      }
    }
    end = index + width
    let hasFields = prefix.contains(UInt8(ascii: "f")) && text.contains(UInt8(ascii: "{"))
    value = hasFields ? nil : text
  }

  private static let prefixes = Array("rbuf".utf8)

  private static func isTripled(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == bytes[index] && bytes[index + 2] == bytes[index]
  }

  /// Appends what the escape at `index` stands for; one that Python does not know stays as written.
  /// - Returns: The offset after it.
  private static func escape(_ bytes: [UInt8], _ index: Int, into text: inout [UInt8]) -> Int {
    let letter = bytes[index + 1]
    if let plain = simple[letter] {
      text += plain
      return index + 2
    }
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: digits = 0
    }
    let end = index + 2 + digits
    if digits > 0, end <= bytes.count,
      let number = UInt32(String(decoding: bytes[(index + 2)..<end], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(number)
    {
      text += String(Character(scalar)).utf8
      return end
    }
    text += [.backslash, letter]
    return index + 2
  }

  private static let simple: [UInt8: [UInt8]] = [
    .lineFeed: [], .backslash: [.backslash], .quote: [.quote], UInt8(ascii: "'"): [UInt8(ascii: "'")],
    UInt8(ascii: "n"): [.lineFeed], UInt8(ascii: "t"): [.tab], UInt8(ascii: "r"): [.carriageReturn],
    UInt8(ascii: "a"): [0x07], UInt8(ascii: "b"): [0x08], UInt8(ascii: "f"): [0x0C],
    UInt8(ascii: "v"): [0x0B],
    UInt8(ascii: "0"): [0],
  ]
}
