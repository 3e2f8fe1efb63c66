/// Other forms under which a reader expects a word to be found: the plural of an English word and the singular, and a
/// Japanese word from another language with and without the long vowel at its end.
///
/// The forms are made by rule and need not be words: one that nobody has written finds nothing.
enum WordForms {
  /// The words with other forms of the last one.
  static func others(of words: [String]) -> [[String]] {
    if let shorter = withoutLongVowel(words) { return [shorter] }
    guard let last = words.last else { return [] }
    return others(of: last).map { words.dropLast() + [$0] }
  }

  /// Plurals and singulars of an English word in lower case (Quirk et al., "A Comprehensive Grammar of the English Language",
  /// 1985, 5.80 to 5.98: the regular ones, and the Latin and Greek ones of the sciences).
  static func others(of word: String) -> [String] {
    guard word.utf8.count >= 3, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    var forms = [plural(of: word)]
    if word.hasSuffix("s"), !word.hasSuffix("ss") { forms.append(String(word.dropLast())) }
    for (singular, plural, least) in endings {
      for (ending, other) in [(plural, singular), (singular, plural)] where word.hasSuffix(ending) {
        let stem = word.dropLast(ending.count)
        if stem.count >= least { forms.append(stem + other) }
      }
    }
    var seen: Set = [word]
    return forms.filter { $0.utf8.count >= 3 && seen.insert($0).inserted }
  }

  private static func plural(of word: String) -> String {
    let isSibilant = ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix)
    return word + (isSibilant ? "es" : "s")
  }

  /// Endings of a singular and of its plural, and how many letters must stand before them.
  private static let endings: [(singular: String, plural: String, least: Int)] = [
    ("y", "ies", 2), ("s", "ses", 2), ("x", "xes", 2), ("z", "zes", 2), ("z", "zzes", 2), ("ch", "ches", 2),
    ("sh", "shes", 2), ("o", "oes", 3), ("f", "ves", 3), ("fe", "ves", 3), ("is", "es", 2), ("ix", "ices", 2),
    ("ex", "ices", 2), ("um", "a", 3), ("on", "a", 4), ("us", "i", 3), ("a", "ae", 4), ("a", "ata", 3),
    ("us", "ora", 3), ("man", "men", 0), ("child", "children", 0),
  ]

  /// コンピュータ for コンピューター: each character is a word of its own in the full text. The other way round the
  /// shorter form finds the longer one as it is.
  private static func withoutLongVowel(_ words: [String]) -> [String]? {
    guard words.count > 3, words.last == "ー", words.suffix(4).allSatisfy(isKatakana) else { return nil }
    return words.dropLast()
  }

  private static func isKatakana(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { (0x30A1...0x30FC).contains($0.value) }
  }
}
