/// Tells mathematics between the dollars of a code span from code that has dollars: templates, names of variables, keywords.
enum DollarContent {
  /// Whether a text has a command, a superscript, a subscript to a letter, a function of short names, or an operator between operands of which one
  /// is short; or is one letter or a number. What stands in braces alone is a template.
  static func isMathematics(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var scan = Scan()
    for index in text.indices {
      if text[index] == .backslash, index + 1 < text.endIndex, text[index + 1].isLetter { return true }
      scan.read(text[index])
    }
    scan.endOperand()
    return scan.isMathematics
      || scan.isSymbol
        && String(decoding: text, as: UTF8.self).unicodeScalars.contains {
          $0.properties.isAlphabetic || $0.properties.isMath || $0.properties.numericType != nil
        }
  }

  private struct Scan {
    private(set) var isMathematics = false
    /// Of the operand that is read.
    private var (length, letters) = (0, 0)
    private var operands = 0
    private var others = 0
    private var braces = 0
    /// The letters of the operand before the sign, when there is one.
    private var left: Int?
    private var sign: UInt8?
    private var lastIsSymbol = false

    /// Whether the text is one letter or a number.
    var isSymbol: Bool { operands == 1 && others == 0 && lastIsSymbol }

    mutating func read(_ byte: UInt8) {
      let isLetter = byte.isLetter || byte >= 0x80
      if isLetter || byte.isDigit || byte == UInt8(ascii: ".") && letters == 0 && length > 0 {
        length += 1
        // The other bytes of a character beyond ASCII count with its first.
        if isLetter, byte & 0xC0 != 0x80 { letters += 1 }
        return
      }
      endOperand()
      switch byte {
      case UInt8(ascii: "'"), .exclamation: return
      case let byte where byte.isWhitespace: return
      case UInt8(ascii: "{"):
        if sign == .caret || sign == .underscore { isMathematics = true }
        braces += 1
      case UInt8(ascii: "}"): braces = max(braces - 1, 0)
      case .openParenthesis, .openBracket: sign = left.map { $0 <= 2 } == true ? byte : nil
      case .closeParenthesis, .closeBracket: (left, sign) = (0, nil)
      default: sign = Self.operators.contains(byte) && left != nil ? byte : nil
      }
      if byte != .dash || operands > 0 { others += 1 }
    }

    mutating func endOperand() {
      guard length > 0 else { return }
      if sign != nil, let left, min(left, letters) <= (sign == .underscore ? 1 : 2), braces == 0 {
        isMathematics = true
      }
      lastIsSymbol = letters <= 1
      (left, sign) = (letters, nil)
      operands += 1
      (length, letters) = (0, 0)
    }

    private static let operators = Set("+-*/=<>^_,|:&".utf8)
  }
}
