extension TeXText {
  /// The TeX of a text: what TeX reads otherwise is escaped, formulas between dollars stay; other characters are Unicode.
  ///
  /// Braces are balanced, whatever the text is, as BibTeX counts escaped ones too.
  package static func encoded(_ text: String) -> String {
    guard text.utf8.contains(where: needsEscape) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "$"), let end = formula(bytes, index) {
        output += bytes[index...end]
        index = end + 1
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): output += "\\textbackslash{}".utf8
      case UInt8(ascii: "{"): output += "\\textbraceleft{}".utf8
      case UInt8(ascii: "}"): output += "\\textbraceright{}".utf8
      case UInt8(ascii: "~"): output += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): output += "\\textasciicircum{}".utf8
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "$"):
        output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: ","):
        // Two in a row would be read as one character.
        if let last = index > 0 ? bytes[index - 1] : nil,
          last == byte
            || byte == UInt8(ascii: "`") && (last == UInt8(ascii: "?") || last == UInt8(ascii: "!"))
        {
          output += "{}".utf8
        }
        output.append(byte)
      default: output.append(byte)
      }
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The source of a value that is written letter by letter: only what is never read so is escaped.
  static func encodedVerbatim(_ text: String) -> String {
    guard text.utf8.contains(where: isBraceOrBackslash) else { return text }
    var output = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": output += "\\textbackslash{}"
      case "{": output += "\\textbraceleft{}"
      case "}": output += "\\textbraceright{}"
      default: output.unicodeScalars.append(character)
      }
    }
    return output
  }

  private static func isBraceOrBackslash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "^"),
      UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// The end of the formula that begins at an offset, with balanced braces; nil when the dollar is one of money.
  private static func formula(_ bytes: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    var index = start + 1
    // No formula of a title is longer.
    while index < min(bytes.count, start + 1000) {
      switch bytes[index] {
      case UInt8(ascii: "$"):
        return depth == 0 && index > start + 1 && bytes[index - 1] != 0x20
          && bytes[start + 1] != 0x20 ? index : nil
      // An escaped brace counts for BibTeX.
      case UInt8(ascii: "\\") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "$"):
        index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }
}
