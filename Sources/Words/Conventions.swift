extension WordList {
  /// Words by which a sentence says that something holds from there on.
  package static let throughout = WordList(
    .english([
      "in this note", "in this section", "in this chapter", "in this book", "on this page", "throughout",
      "in what follows", "from now on", "always", "mode",
    ]),
    .german(["in diesem abschnitt", "in dieser notiz", "auf dieser seite", "im folgenden", "durchweg"]),
    .french(["dans cette note", "dans cette fiche", "dans toute la suite", "dans ce qui suit", "partout"]),
    .spanish(["en esta hoja", "en toda la hoja", "en esta nota", "en lo que sigue", "siempre"]),
    .japanese(["本ノート", "このノート", "この節", "本節", "このページ", "以下", "常に"]),
    .chinese(["本文", "本笔记", "本节", "本页", "以下", "下文"]))

  /// Signs and words behind a percentage.
  package static let percent = WordList(
    .english(["percent", "per cent"]), .german(["prozent"]), .french(["pour cent"]), .spanish(["por ciento"]),
    .japanese(["%", "％", "パーセント"]))

  /// Words that call a value exact.
  package static let exactness = WordList(
    .english([
      "exactly", "exact value", "exact values", "is exact", "are exact", "no rounding", "without rounding",
    ]),
    .german(["exakt", "exakte wert", "exakten wert"]),
    .french(["exactement", "valeur exacte", "valeurs exactes"]),
    .spanish(["exactamente", "valor exacto", "valores exactos"]),
    .japanese(["正確には", "厳密には", "正確な値", "厳密な値"]), .chinese(["精确值", "准确值", "精确地"]))

  /// Words that deny what they stand with, as in "not exactly".
  package static let inexactness = WordList(
    .english(["not", "never", "about", "approximately", "roughly", "rounded"]),
    .german(["nicht", "etwa", "rund"]),
    .french(["pas", "environ"]), .spanish(["no", "casi"]), .japanese(["ない", "約", "およそ"]),
    .chinese(["不", "约"]))
}

/// The base of numerals that a sentence names for its formulas: "in base 8", "in binary", 8進法では.
package enum NumeralBase {
  /// The base, from 2 to 36 and never ten; nil where the text names none, or several.
  package static func named(in text: String) -> Int? {
    var found = Set(phrases.filter { $0.words.first(in: text) != nil }.map(\.base))
    let bytes = Array(text.utf8)
    func digits(_ part: some Sequence<UInt8>) -> String {
      String(decoding: Array(part), as: UTF8.self)
    }
    for word in WordList.beforeBase.all(in: text) {
      let rest = bytes[word.range.upperBound...].prefix(4).drop { $0 == UInt8(ascii: " ") }
      if let base = Int(digits(rest.prefix(while: isDigit))) { found.insert(base) }
    }
    for word in WordList.behindBase.all(in: text) {
      let before = bytes[..<word.range.lowerBound].suffix(4).reversed().drop { $0 == UInt8(ascii: " ") }
      if let base = Int(digits(before.prefix(while: isDigit).reversed())) { found.insert(base) }
    }
    guard found.count == 1, let base = found.first, (2...36).contains(base), base != 10 else { return nil }
    return base
  }

  /// Whether a text may name a base at all.
  package static func mayBeNamed(in text: String) -> Bool {
    phrases.contains { $0.words.first(in: text) != nil } || WordList.beforeBase.first(in: text) != nil
      || WordList.behindBase.first(in: text) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let phrases: [(base: Int, words: WordList)] = [
    (
      2,
      WordList(
        .english(["in binary", "are binary"]), .german(["im binärsystem", "im dualsystem"]),
        .french(["en binaire"]),
        .spanish(["en binario"]), .japanese(["二進法で", "二進数で"]), .chinese(["二进制"]))
    ),
    (
      8,
      WordList(
        .english(["in octal", "are octal"]), .german(["im oktalsystem"]), .french(["en octal"]),
        .spanish(["en octal"]),
        .japanese(["八進法で", "八進数で"]), .chinese(["八进制"]))
    ),
    (
      16,
      WordList(
        .english(["in hexadecimal", "in hex", "are hexadecimal"]), .german(["im hexadezimalsystem"]),
        .french(["en hexadécimal"]), .spanish(["en hexadecimal"]), .japanese(["十六進法で", "十六進数で"]),
        .chinese(["十六进制"]))
    ),
  ]
}

extension WordList {
  /// Words before the number of a base of numerals.
  static let beforeBase = WordList(
    .english(["in base"]), .german(["zur basis"]), .french(["en base"]), .spanish(["en base"]))
  /// Words behind the number of a base of numerals.
  static let behindBase = WordList(.japanese(["進法で", "進数で"]), .chinese(["进制"]))
}
