/// Words around a formula that say it may be meant to be false.
package enum Caution {
  /// Words that make what follows a case or a hypothesis.
  static let conditions = WordList(
    words: [
      "if", "suppose", "supposing", "assume", "assuming", "unless", "when", "whenever", "else", "otherwise",
      "let", "provided",
    ],
    parts: ["もし", "仮に", "仮定", "とする", "とすると", "ならば", "のとき", "場合"])

  /// Words that call something wrong. They reach as far as what they stand over: a heading, a title, a bold line.
  private static let blame = WordList(
    words: [
      "wrong", "wrongly", "false", "incorrect", "incorrectly", "mistake", "mistakes", "mistaken",
      "mistakenly", "erroneous", "invalid", "absurd", "paradox", "bug", "buggy", "typo", "misprint",
      "counterexample", "counterexamples", "nonsense", "joke", "fallacy", "fallacies", "flawed", "bogus",
      "broken", "oops", "untrue", "pitfall", "pitfalls", "misconception", "misconceptions",
      // German, French, Spanish, Russian
      "falsch", "fehler", "faux", "fausse", "erreur", "erreurs", "falso", "неверно", "ошибка", "ошибки",
    ],
    parts: [
      "誤", "間違", "まちが", "不正確", "偽", "反例", "バグ", "パラドックス", "正しくな", "落とし穴",
      "错", "不对", "不正确", "틀렸", "잘못", "common error", "an error to", "in error", "find the error",
      "true or false", "anti-pattern", "not true", "not correct", "not right", "not the case",
    ])

  /// Words for other arithmetic than that of the real numbers in decimal numerals.
  private static let systems = WordList(
    words: [
      "modulo", "mod", "modular", "congruent", "hexadecimal", "octal", "xor", "bitwise", "boolean",
      "tropical",
    ],
    // Words that count only together: "binary" alone is also a kind of classification.
    parts: [
      "in binary", "binary number", "binary numeral", "binary representation", "binary digit",
      "binary notation", "base 2", "base two", "base 16", "base 8", "base 3", "in base", "number base",
      "finite field", "galois field", "finite ring", "integer division", "division of integers",
      "integer arithmetic", "saturating arithmetic", "saturated arithmetic",
      "進数", "進法", "二進", "ビット演算", "ビット列", "ビット毎", "ビットごと", "ビット反転", "ビット和",
      "剰余", "合同式", "法として", "（法", "整数除算", "整数の割り算", "取模", "同余", "有限体",
    ])

  /// Words that keep a sentence from stating what its formula says.
  private static let denials = WordList(
    words: [
      "not", "contradiction", "contradicts", "impossible", "instead", "never", "cannot", "overflow",
      "overflows", "claims", "claimed", "fails", "fail", "unlike", "disproves", "disprove", "hypothetical",
      "pretend", "suppose", "supposing", "assume", "assuming", "if", "unless", "whether", "would", "puzzle",
      "solve", "solves", "solving", "equation", "equations", "permutation", "permutations", "truncates",
      "truncated", "≠", "naive", "naively", "violated", "violates", "violation", "wraps", "remainder",
      // German, French, Spanish, Russian
      "nicht", "kein", "keine", "angenommen", "wäre", "wenn", "sondern", "pas", "supposons", "supongamos",
      "не", "если", "пусть",
    ],
    parts: [
      "rounds down", "round down", "rounded down", "rounding down", "little theorem", "inverse of",
      "said that", "believe that", "believes that", "believed that", "must believe", "thinks that",
      "thought that", "people often", "students often", "o'clock", "on a clock", "floating point",
      "floating-point",
      "is it true",
      "does it hold",
      "ではな", "でない", "ではあり", "にならな", "とはならな", "とはなら", "しない", "矛盾", "仮に", "仮定", "もし",
      "成り立たな", "成立しな", "合同", "置換", "巡回", "切り捨て", "切り上げ", "方程式", "解け", "解く", "オーバーフロー", "ならば",
      "不可能", "正しいか", "という主張", "逆元", "と言", "と答え", "と信じ", "と思い",
      "不成立", "不是", "不等", "假设", "如果", "若", "溢出", "方程", "아니",
    ])

  /// Terms that hold such a word and say nothing of the kind: 誤差 is the error that is measured.
  private static let terms = TextParts([
    "誤差", "誤り率", "誤り訂正", "誤り検出", "誤検出", "誤検知", "誤分類", "誤識別", "誤判別", "誤答率", "偽陽性", "偽陰性", "真偽",
    "错误率", "不等式", "剰余項", "微分方程", "差分方程",
    "回归方程", "正規方程", "ベルマン方程", "假设检验", "原假设", "零假设", "备择假设", "fail to reject", "failed to reject",
    "bellman equation", "normal equation", "differential equation", "difference equation", "false positive",
    "false negative", "false discovery", "false alarm",
  ])

  private static let marks: Set<Unicode.Scalar> = ["✗", "✘", "❌", "✖", "╳", "⨯", "🚫"]

  /// How far a word is looked for: in the sentence of a formula, in what stands over it, in the rest of its paragraph.
  package enum Reach { case sentence, heading, paragraph }

  /// The word in the text that raises doubt; nil when there is none.
  package static func word(in text: some StringProtocol, reach: Reach = .sentence) -> String? {
    if text.unicodeScalars.contains(where: { !$0.isASCII && marks.contains($0) }),
      let mark = text.first(where: {
        $0.unicodeScalars.count == 1 && $0.unicodeScalars.allSatisfy(marks.contains)
      })
    {
      return String(mark)
    }
    var lowered = text.lowercased()
    if terms.first(in: lowered) != nil {
      for term in terms.parts { lowered = lowered.replacing(term, with: " ") }
    }
    let lists =
      switch reach {
      case .sentence: [blame, systems, denials]
      case .heading: [blame, systems]
      case .paragraph: [blame]
      }
    for word in lowered.unicodeScalars.split(whereSeparator: { !$0.isPartOfWord }) {
      let word = String(word).withStraightApostrophe
      if lists.contains(where: { $0.words.contains(word) }) { return word }
      if reach == .sentence, word.hasSuffix("n't") { return word }
    }
    for list in lists { if let part = list.parts.first(in: lowered) { return part } }
    return nil
  }
}

extension Unicode.Scalar {
  /// Small letters, the marks on them, and signs that words are told by.
  fileprivate var isPartOfWord: Bool {
    if isASCII { return ("a"..."z").contains(self) || self == "'" }
    return properties.isAlphabetic || self == "’" || self == "≠"
      || properties.canonicalCombiningClass != .notReordered
  }
}

extension String {
  fileprivate var withStraightApostrophe: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : String(map { $0 == "’" ? "'" : $0 })
  }
}
