/// Words around a formula that say it may be meant to be false.
package enum Caution {
  /// Words that make what follows a case or a hypothesis.
  static let conditionWords: Set<String> = [
    "if", "suppose", "supposing", "assume", "assuming", "unless", "when", "whenever", "else", "otherwise", "let", "provided",
    "もし", "仮に", "仮定", "とする", "とすると", "ならば", "のとき", "場合",
  ]

  private static let denials: Set<String> = [
    "not", "wrong", "wrongly", "false", "incorrect", "incorrectly", "contradiction", "contradicts", "impossible", "mistake",
    "mistaken", "mistakenly", "error", "erroneous", "instead", "never", "cannot", "can't", "isn't", "doesn't", "don't", "aren't",
    "wasn't", "won't", "invalid", "absurd", "paradox", "naive", "naively", "bug", "overflow", "overflows", "typo", "claims", "claimed",
    "believed", "fails", "fail", "unlike", "disproves", "disprove", "counterexample", "nonsense", "except", "rather", "would", "hypothetical",
    "pretend", "suppose", "supposing", "assume", "assuming", "if", "unless", "whether", "should", "guess", "misprint", "puzzle", "trick",
    "modulo", "mod", "modular", "congruent", "binary", "base", "hexadecimal", "octal", "xor", "bitwise", "boolean", "permutation",
    "permutations", "cycle", "field", "clock", "floor", "rounded", "rounding", "integer", "truncates", "truncated", "float", "floating",
    "false.", "≠", "joke", "fallacy", "flawed", "bogus", "broken",
  ]

  private static let japaneseDenials = [
    "ではな", "でない", "ではあり", "にならな", "とはならな", "とはなら", "しない", "誤", "間違", "まちが", "矛盾", "仮に", "仮定", "もし", "不正確",
    "成り立たな", "成立しな", "剰余", "合同", "法として", "進数", "進法", "二進", "ビット", "置換", "巡回", "切り捨て", "切り上げ", "四捨五入",
    "丸め", "整数", "オーバーフロー", "ならば", "偽", "反例", "バグ", "パラドックス", "不可能",
  ]

  /// The word in the text that raises doubt; nil when there is none.
  package static func word(in text: some StringProtocol) -> String? {
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "≠" }) {
      let word = String(word).replacingApostrophe
      if denials.contains(word) || word.hasSuffix("n't") { return word }
    }
    return japaneseDenials.first { text.contains($0) }
  }
}

extension String {
  fileprivate var replacingApostrophe: String { String(map { $0 == "’" ? "'" : $0 }) }
}
