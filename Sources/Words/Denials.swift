extension WordList {
  /// Words by which a sentence tells what it speaks of apart from something else.
  package static let contrasts = WordList(
    .english([
      "unlike", "not", "no longer", "than", "different from", "differs from", "whereas", "instead of",
    ]),
    .german(["anders als", "nicht", "als"]), .french(["contrairement", "pas"]), .spanish(["a diferencia"]),
    .italian(["a differenza", "non"]), .portuguese(["diferente"]), .russian(["в отличие", "не"]),
    .japanese(["とは違", "と異な", "とは異な", "ではな"]), .chinese(["不同于", "与", "不再"]), .korean(["달리"]))

  /// Words that keep a sentence from stating what its formula says.
  package static let denials = WordList(
    .english(
      [
        "not", "contradiction", "contradicts", "impossible", "instead", "never", "cannot", "overflow",
        "overflows", "claims", "claimed", "fails", "fail", "unlike", "disproves", "disprove", "hypothetical",
        "pretend", "suppose", "supposing", "assume", "assuming", "if", "unless", "whether", "would", "puzzle",
        "solve", "solves", "solving", "equation", "equations", "permutation", "permutations", "truncates",
        "truncated", "naive", "naively", "violated", "violates", "violation", "wraps", "remainder",
        "rounds down", "round down", "rounded down", "rounding down", "little theorem", "inverse of",
        "said that", "believe that", "believes that", "believed that", "must believe", "thinks that",
        "thought that", "people often", "students often", "o'clock", "on a clock", "floating point",
        "floating-point", "is it true", "does it hold",
      ], endings: ["n't"]),
    .german(["nicht", "kein", "keine", "angenommen", "wäre", "wenn", "sondern"]),
    .french(["pas", "supposons"]),
    .spanish(["supongamos"]),
    .russian(["не", "если", "пусть"]),
    .japanese([
      "ではな", "でない", "ではあり", "にならな", "とはならな", "とはなら", "しない", "矛盾", "仮に", "仮定", "もし",
      "成り立たな", "成立しな", "合同", "置換", "巡回", "切り捨て", "切り上げ", "方程式", "解け", "解く",
      "オーバーフロー", "ならば", "不可能", "正しいか", "という主張", "逆元", "と言", "と答え", "と信じ", "と思い",
      "不成立",
    ]),
    .chinese(["不是", "不等", "假设", "如果", "若", "溢出", "方程"]),
    .korean(["아니"]),
    .signs(["≠"]))
}
