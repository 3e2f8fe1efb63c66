/// Units and words for scales, as they stand right behind a number: `$2^{20} = 1$M words`, `$1/400 = 2.5$ ms`.
package struct UnitWord: Sendable, Equatable {
  /// Without the space before it.
  package let text: String
  /// The bytes of the text up to its end.
  package let length: Int
  /// Whether it is a unit for sure. Languages without spaces go on with any word: that one may be.
  package let isKnown: Bool

  /// Whether the text starts with one for sure, with at most one space before it.
  package static func starts(_ text: String) -> Bool { length(atStartOf: text) != nil }

  /// The unit that a text starts with, with at most one space before it; nil when it starts with none.
  package init?(atStartOf text: String) {
    if let length = Self.length(atStartOf: text) {
      let bytes = text.utf8.prefix(length).drop { $0 == UInt8(ascii: " ") }
      (self.text, self.length, isKnown) = (String(decoding: bytes, as: UTF8.self), length, true)
      return
    }
    // 「$25$ パーセント」
    let rest = text.hasPrefix(" ") ? text.dropFirst() : text[...]
    let word = rest.prefix { $0.isIdeographic || $0.isKatakana }
    guard !word.isEmpty else { return nil }
    self.text = String(word)
    length = text.utf8.count - rest.utf8.count + word.utf8.count
    isKnown = false
  }

  /// The bytes of the text up to the end of the unit that it starts with; nil when it starts with none.
  package static func length(atStartOf text: String) -> Int? {
    let touches = text.first?.isWhitespace == false
    let rest = text.hasPrefix(" ") || text.hasPrefix("\u{A0}") ? text.dropFirst() : text[...]
    guard let first = rest.first, first != " ", first != "\u{A0}" else { return nil }
    let space = text.utf8.count - rest.utf8.count
    if let sign = WordList.unitSigns.entries.first(where: { rest.hasPrefix($0) }) {
      return space + sign.utf8.count
    }
    if !first.isASCII, let scale = WordList.scales.entries.first(where: { rest.hasPrefix($0) }) {
      return space + scale.utf8.count
    }
    let word = String(rest.prefix { $0.isLetter && !$0.isIdeographic })
    // Letters that touch the formula can hardly be a word of the sentence: `$2^{32} = 4$G`.
    guard !word.isEmpty,
      (touches && word.count <= 4 && !word.contains(where: \.isParticle))
        || WordList.units.contains(word.lowercased()) || isSymbol(word)
        || hasPrefix(word.lowercased())
    else { return nil }
    return space + word.utf8.count
  }

  /// `megapixels`, `kilometres`: a prefix for a power of ten, and what it counts.
  private static func hasPrefix(_ word: String) -> Bool {
    WordList.unitPrefixWords.entries.contains { word.hasPrefix($0) && word.count >= $0.count + 3 }
  }

  private static func isSymbol(_ word: String) -> Bool {
    WordList.unitSymbols.contains { symbol in
      word.hasSuffix(symbol) && WordList.unitPrefixes.contains(String(word.dropLast(symbol.count)))
    }
  }
}

extension Character {
  /// Of a script whose words follow a formula without a space: 「$5$です」, "$5$이다".
  fileprivate var isParticle: Bool {
    unicodeScalars.contains { (0x3041...0x309F).contains($0.value) || (0xAC00...0xD7A3).contains($0.value) }
  }

  fileprivate var isKatakana: Bool {
    unicodeScalars.allSatisfy { (0x30A1...0x30FA).contains($0.value) || $0.value == 0x30FC }
  }

  fileprivate var isIdeographic: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
