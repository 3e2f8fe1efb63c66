import Foundation
import NoteParsing

/// Text as the full-text index compares it, for finding an answer's line in a note.
enum SearchFolding {
  /// The words of `text` as FTS5's `unicode61 remove_diacritics 2` makes them from `searchText`.
  static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var token = String.UnicodeScalarView()
    var isPlain = true
    func close() {
      guard !token.isEmpty else { return }
      let word = String(token).lowercased()
      tokens.append(isPlain ? word : withoutDiacritics(word))
      token = String.UnicodeScalarView()
      isPlain = true
    }
    for scalar in searchText(text).unicodeScalars {
      if isWord(scalar) {
        if scalar.value >= 0x80 { isPlain = false }
        token.append(scalar)
      } else {
        close()
      }
    }
    close()
    return tokens
  }

  /// A text as its signs are compared: its search text in lower case, without accents.
  static func folded(_ text: String) -> String { foldedSearchText(searchText(text)) }

  /// The same of what is search text already.
  static func foldedSearchText(_ text: String) -> String {
    let text = text.lowercased()
    return text.utf8.allSatisfy { $0 < 0x80 } || hasManyMarks(text) ? text : withoutDiacritics(text)
  }

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A)
        || (scalar.value >= 0x30 && scalar.value <= 0x39)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark:
      return true
    default: return false
    }
  }

  /// Letters without the accents of Latin, Greek and Cyrillic; the marks of kana stay.
  private static func withoutDiacritics(_ word: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars
    where !(0x300...0x36F).contains(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }
}
