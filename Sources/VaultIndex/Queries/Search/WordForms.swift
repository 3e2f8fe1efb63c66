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
  /// 1985, 5.80 to 5.92: the regular ones, and the Latin and Greek ones of the sciences).
  static func others(of word: String) -> [String] {
    guard word.utf8.count >= 3, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    var forms: [String] = []
    func add(_ form: String) { if form != word, !forms.contains(form) { forms.append(form) } }
    for singular in singulars(of: word) { add(singular) }
    if forms.isEmpty || !word.hasSuffix("s") { for plural in plurals(of: word) { add(plural) } }
    return forms
  }

  private static func singulars(of word: String) -> [String] {
    var forms: [String] = []
    func replace(_ ending: String, by other: String, leaving least: Int = 3) {
      guard word.hasSuffix(ending), word.utf8.count - ending.utf8.count >= least else { return }
      forms.append(word.dropLast(ending.count) + other)
    }
    if word.hasSuffix("ies") {
      replace("ies", by: "y", leaving: 2)
    } else if ["ches", "shes", "sses", "xes", "zes", "oes"].contains(where: word.hasSuffix) {
      replace("es", by: "", leaving: 2)
    } else if !["ss", "us", "is"].contains(where: word.hasSuffix) {
      replace("s", by: "")
    }
    replace("ses", by: "sis", leaving: 2)
    replace("ices", by: "ix", leaving: 2)
    replace("ices", by: "ex", leaving: 2)
    replace("ria", by: "rion")
    replace("ena", by: "enon")
    replace("ae", by: "a", leaving: 4)
    replace("ves", by: "f", leaving: 2)
    return forms
  }

  private static func plurals(of word: String) -> [String] {
    let stem = word.dropLast()
    switch word.utf8.last {
    case UInt8(ascii: "y") where !["ay", "ey", "oy", "uy"].contains(where: word.hasSuffix):
      return [stem + "ies"]
    case UInt8(ascii: "x") where ["ix", "ex"].contains(where: word.hasSuffix):
      return [word.dropLast(2) + "ices", word + "es"]
    case UInt8(ascii: "s") where word.hasSuffix("sis"): return [word.dropLast(2) + "es"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return [word + "es"]
    case UInt8(ascii: "h") where ["ch", "sh"].contains(where: word.hasSuffix):
      return [word + "es", word + "s"]
    case UInt8(ascii: "o"): return [word + "s", word + "es"]
    case UInt8(ascii: "n") where ["rion", "enon"].contains(where: word.hasSuffix):
      return [word.dropLast(2) + "a", word + "s"]
    case UInt8(ascii: "a"): return [word + "s", word + "e"]
    case UInt8(ascii: "f"): return [word + "s", stem + "ves"]
    default: return [word + "s"]
    }
  }

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
