/// Scripts in which the family name comes first.
enum EastAsian {
  /// Whether a text is of ideographs, kana and Hangul alone.
  static func isAll(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isOne) }

  static func isKatakana(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) }
  }

  private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3021...0x30FF, 0x31F0...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// What stands behind a family name.
enum NameSuffix {
  static func isOne(_ word: String) -> Bool { words.contains(word.lowercased()) }

  private static let words: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]
}

/// Particles that are written in upper case in some names: they are not given names.
enum NameParticle {
  static func isOne(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    "Da", "Das", "De", "Del", "Della", "Des", "Di", "Dos", "Du", "El", "La", "Las", "Le", "Les", "Los", "Ten",
    "Ter", "Van", "Von", "Zu", "St.",
  ]
}

/// Names that are said of groups.
enum Organisation {
  static func isOne(_ name: String) -> Bool {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let last = words.last else { return false }
    return words[0] == "the" || groups.contains(String(last))
  }

  private static let groups: Set<String> = [
    "collaboration", "team", "group", "consortium", "committee", "foundation", "institute", "inc.", "society",
    "association", "initiative", "laboratory", "university", "authors",
  ]
}

/// The commands of TeX that are letters themselves.
enum NameLetters {
  static func isOne(_ command: Substring.UnicodeScalarView) -> Bool { words.contains(String(command)) }

  private static let words: Set<String> = [
    "i", "j", "o", "O", "l", "L", "oe", "OE", "ae", "AE", "aa", "AA", "ss", "dh", "DH", "th", "TH", "dj",
    "DJ",
    "ng", "NG",
  ]
}
