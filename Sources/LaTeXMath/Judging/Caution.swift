/// Words around a formula that say it may be meant to be false.
package enum Caution {
  /// Words that make what follows a case or a hypothesis.
  static let conditions = WordList(
    words: [
      "if", "suppose", "supposing", "assume", "assuming", "unless", "when", "whenever", "else", "otherwise",
      "let", "provided",
    ],
    parts: ["もし", "仮に", "仮定", "とする", "とすると", "ならば", "のとき", "場合"])

  private static let denials: Set<String> = [
    "not", "wrong", "wrongly", "false", "incorrect", "incorrectly", "contradiction", "contradicts",
    "impossible", "mistake",
    "mistakes", "mistaken", "mistakenly", "erroneous", "instead", "never", "cannot", "invalid", "absurd",
    "paradox", "bug",
    "overflow", "overflows", "typo", "misprint", "claims", "claimed", "believed", "fails", "fail", "unlike",
    "disproves", "disprove",
    "counterexample", "nonsense", "hypothetical", "pretend", "suppose", "supposing", "assume", "assuming",
    "if", "unless", "whether",
    "would", "puzzle", "joke", "fallacy", "flawed", "bogus", "broken", "solve", "solves", "solving",
    "equation", "equations",
    "modulo", "mod", "modular", "congruent", "hexadecimal", "octal", "xor", "bitwise", "boolean",
    "permutation", "permutations",
    "truncates", "truncated", "≠", "naive", "naively", "oops", "buggy", "violated", "violates", "violation",
    "wraps", "tropical", "untrue",
    // German, French, Spanish, Russian, Korean
    "nicht", "kein", "keine", "falsch", "fehler", "angenommen", "wäre", "wenn", "sondern", "faux", "fausse",
    "erreur",
    "pas", "supposons", "falso", "supongamos", "неверно", "ошибка", "не", "если", "пусть",
  ]
  private static let marks: Set<Character> = ["✗", "✘", "❌", "✖", "╳", "⨯", "🚫"]

  /// Words that count only together: "binary" alone is also a kind of classification.
  private static let phrases = [
    "in binary", "binary number", "binary numeral", "binary representation", "binary digit",
    "binary notation", "base 2", "base two",
    "base 16", "base 8", "base 3", "in base", "number base", "finite field", "galois field",
    "integer division", "division of integers",
    "integer arithmetic", "common error", "an error to", "in error", "rounds down", "round down",
    "rounded down", "rounding down",
    "finite ring", "little theorem", "inverse of", "true or false", "saturating arithmetic",
    "saturated arithmetic", "find the error",
    "students often", "people often", "o'clock", "on a clock", "floating point", "floating-point",
    "remainder",
  ]

  private static let japaneseDenials = [
    "ではな", "でない", "ではあり", "にならな", "とはならな", "とはなら", "しない", "誤", "間違", "まちが", "矛盾", "仮に", "仮定", "もし", "不正確",
    "成り立たな", "成立しな", "剰余", "合同", "法として", "進数", "進法", "二進", "ビット", "置換", "巡回", "切り捨て", "切り上げ",
    "整数除算", "整数の割り算", "方程式", "解け", "解く", "オーバーフロー", "ならば", "偽", "反例", "バグ", "パラドックス", "不可能", "正しくな", "正しいか",
    "という主張", "逆元", "（法",
    "错", "不成立", "不是", "不等", "不对", "不正确", "假设", "如果", "若", "矛盾", "取模", "同余", "溢出", "方程", "틀렸", "아니", "잘못",
  ]

  /// The word in the text that raises doubt; nil when there is none.
  package static func word(in text: some StringProtocol) -> String? {
    if let mark = text.first(where: marks.contains) { return String(mark) }
    for word in text.lowercased().split(whereSeparator: {
      !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "≠"
    }) {
      let word = String(word).replacingApostrophe
      if denials.contains(word) || word.hasSuffix("n't") { return word }
    }
    if let phrase = text.lowercased().first(of: phrases) { return phrase }
    return String(text).first(of: japaneseDenials)
  }
}

/// Words, and for languages without spaces parts of text.
struct WordList {
  var words: Set<String>
  var parts: [String]
}

extension String {
  func hasAny(of parts: [String]) -> Bool { first(of: parts) != nil }

  /// The first of the parts that the text holds.
  fileprivate func first(of parts: [String]) -> String? {
    // Marks of their own, as some editors write "で", are equal to one letter, but not byte for byte.
    if unicodeScalars.contains(where: { $0 == "\u{3099}" || $0 == "\u{309A}" }) {
      return parts.first { contains($0) }
    }
    var text = self
    return text.withUTF8 { bytes in
      parts.first { part in
        var part = part
        return part.withUTF8 { part in
          guard let first = part.first, part.count <= bytes.count else { return false }
          return (0...(bytes.count - part.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part)
          }
        }
      }
    }
  }

  fileprivate var replacingApostrophe: String { String(map { $0 == "’" ? "'" : $0 }) }
}
