internal import Foundation
package import NoteParsing

/// Makes citekeys such as `vaswani2017attention`: the first author's name, the year, the title's first word of weight.
///
/// Lower-case ASCII letters and digits only: valid in BibTeX, in Pandoc and as a file name. A key once written is
/// the reader's; nothing here changes one.
package enum Citekey {
  /// The key of a record, with a suffix when it is among `taken`; nil when too little is known for one.
  package static func make(for record: PaperRecord, taken: Set<String> = []) -> String? {
    let name = record.authors.first.map(familyName).map(ascii) ?? ""
    let year = record.year.map { "\($0)" } ?? ""
    let word = record.title.map(firstWord) ?? ""
    guard [name, year, word].count(where: { !$0.isEmpty }) >= 2 else { return nil }
    let key = name + year + word
    let others = Set(taken.map { $0.lowercased() })
    if !others.contains(key) { return key }
    // As `-` between letters and digits is allowed everywhere, and no other key has it.
    return (2...).lazy.map { "\(key)-\($0)" }.first { !others.contains($0) }
  }

  /// Whether a key that a reader chose is valid in BibTeX and Pandoc and as the name of a file.
  package static func isValid(_ key: String) -> Bool {
    guard let first = key.utf8.first, let last = key.utf8.last, key.utf8.count <= 100 else { return false }
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") }
    return !isMark(first) && !isMark(last)
      && key.utf8.allSatisfy { isMark($0) || isLetterOrDigit($0) || (0x41...0x5A).contains($0) }
  }

  /// The family name with its particles: `van der Maaten`, `Kingma` of `Kingma, Diederik P.`, `山田` of `山田 太郎`.
  static func familyName(_ author: String) -> String {
    if let comma = author.firstIndex(where: { $0 == "," || $0 == "，" }) { return String(author[..<comma]) }
    var words = author.split(whereSeparator: \.isWhitespace)
    while words.count > 1, suffixes.contains(words[words.count - 1].lowercased()) { words.removeLast() }
    guard let last = words.last else { return author }
    if words.count > 1, words[0].unicodeScalars.allSatisfy(isEastAsian) { return String(words[0]) }
    let particles = words.dropLast().reversed().prefix { $0.first?.isLowercase == true }.reversed()
    return (particles + [last]).joined(separator: " ")
  }

  /// Letters and digits of ASCII, in lower case; other scripts are transliterated.
  static func ascii(_ text: String) -> String {
    let latin = text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? text
    return String(decoding: latin.lowercased().utf8.filter(isLetterOrDigit), as: UTF8.self)
  }

  private static func firstWord(_ title: String) -> String {
    let words = title.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }
      .map { ascii(String($0)) }.filter { !$0.isEmpty }
    let word = words.first { !smallWords.contains($0) } ?? words.first ?? ""
    // A title in a script without spaces is one word.
    return String(word.prefix(24))
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  private static let smallWords: Set<String> = [
    "a", "an", "the", "on", "of", "in", "to", "for", "and", "or", "by", "with", "from", "at", "is", "are",
    "do",
    "does", "how", "what", "why", "when", "towards", "toward", "der", "die", "das", "ein", "eine", "le", "la",
    "les",
  ]

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    (0x3005...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
      || (0xAC00...0xD7A3).contains(scalar.value)
  }
}
