internal import NoteParsing

/// The text of people in TeX, and back.
package enum TeXText {
  /// TeX as people read it: accents and escapes as characters, without braces, white space single.
  ///
  /// Formulas between dollars stay TeX, and so do commands that are not known, with their arguments.
  /// - Complexity: O(bytes).
  package static func decoded(_ source: String) -> String {
    guard source.utf8.contains(where: isSpecial) else { return singleSpaced(source) }
    var decoder = TeXDecoder(source)
    return singleSpaced(decoder.decode())
  }

  /// A value that is written letter by letter, without the escapes that people add for LaTeX.
  package static func decodedVerbatim(_ source: String) -> String {
    guard source.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "{") }) else {
      return singleSpaced(source)
    }
    var decoder = TeXDecoder(source)
    decoder.isVerbatim = true
    return singleSpaced(decoder.decode())
  }

  /// A text with the tags that CSL has for fonts.
  static func tagged(_ source: String) -> String {
    guard source.utf8.contains(UInt8(ascii: "\\")) else { return decoded(source) }
    var decoder = TeXDecoder(source)
    decoder.hasTags = true
    return singleSpaced(decoder.decode())
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "$"),
      UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// The text with one space for every run of white space, and none at its ends.
  static func singleSpaced(_ text: String) -> String {
    var isSpaced = true
    var wasWhite = true
    for byte in text.utf8 {
      let isWhite = BibTeXScanner.isWhite(byte)
      if isWhite, wasWhite || byte != 0x20 {
        isSpaced = false
        break
      }
      wasWhite = isWhite
    }
    if isSpaced, !wasWhite || text.isEmpty { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if !BibTeXScanner.isWhite(byte) {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
