/// The ASCII bytes that the parsers look for, and their classes as CommonMark defines them.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let dollar = UInt8(ascii: "$")
  static let percent = UInt8(ascii: "%")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let dash = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let less = UInt8(ascii: "<")
  static let equals = UInt8(ascii: "=")
  static let greater = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closeBracket = UInt8(ascii: "]")
  static let caret = UInt8(ascii: "^")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
  static let pipe = UInt8(ascii: "|")

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isAlphanumeric: Bool { isDigit || isLetter }
  /// Space, tab or a line ending.
  var isWhitespace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }
  var isSpaceOrTab: Bool { self == .space || self == .tab }
  var isLineEnding: Bool { self == .lineFeed || self == .carriageReturn }
  /// ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the character that starts at an offset is white space, in Unicode's sense.
  func startsWithWhitespace(at index: Int) -> Bool {
    guard index < count else { return false }
    if self[index] < 0x80 { return self[index].isWhitespace }
    return isWhitespace(index..<Swift.min(index + 3, count))
  }

  /// Whether the character that ends before an offset is white space, in Unicode's sense.
  func endsWithWhitespace(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if self[index - 1] < 0x80 { return self[index - 1].isWhitespace }
    var start = index - 1
    while start > 0, start > index - 3, self[start] & 0xC0 == 0x80 { start -= 1 }
    return isWhitespace(start..<index)
  }

  private func isWhitespace(_ bytes: Range<Int>) -> Bool {
    String(decoding: self[bytes], as: UTF8.self).unicodeScalars.first?.properties.isWhitespace == true
  }
}
