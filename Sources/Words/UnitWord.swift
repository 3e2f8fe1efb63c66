/// Units and words for scales, as they stand right behind a number: `$2^{20} = 1$M words`, `$1/400 = 2.5$ ms`.
package enum UnitWord {
  /// Whether the text starts with one, with at most one space before it.
  package static func starts(_ text: String) -> Bool { length(atStartOf: text) != nil }

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
      (touches && word.count <= 4) || WordList.units.contains(word.lowercased()) || isSymbol(word)
    else { return nil }
    return space + word.utf8.count
  }

  private static func isSymbol(_ word: String) -> Bool {
    WordList.unitSymbols.contains { symbol in
      word.hasSuffix(symbol) && WordList.unitPrefixes.contains(String(word.dropLast(symbol.count)))
    }
  }
}

extension Character {
  fileprivate var isIdeographic: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
