extension WordList {
  /// Words by which a sentence tells what it speaks of apart from something else.
  package static let contrasts = WordList(
    .english([
      "unlike", "not", "no longer", "than", "different from", "differs from", "whereas", "instead of",
    ]),
    .german(["anders als", "nicht", "als"]), .french(["contrairement", "pas"]), .spanish(["a diferencia"]),
    .italian(["a differenza", "non"]), .portuguese(["diferente"]), .russian(["в отличие", "не"]),
    .japanese(["とは違", "と異な", "とは異な", "ではな"]), .chinese(["不同于", "与", "不再"]), .korean(["달리"]))

  /// Words that keep a clause from stating what its formula says.
  package static let denials = WordList(
    .english(
      [
        "not", "contradiction", "contradicts", "impossible", "instead", "never", "cannot", "claims",
        "claimed", "fails", "fail", "unlike", "disproves", "disprove", "naive", "naively", "violated",
        "violates", "violation", "said that", "believe that",
        "believes that", "believed that", "must believe", "thinks that", "thought that", "people often",
        "students often", "is it true", "does it hold",
      ], endings: ["n't"]),
    .german(["nicht", "kein", "keine", "sondern"]),
    .french(["pas"]),
    .russian(["не"]),
    .japanese([
      "ではな", "でない", "ではあり", "にならな", "とはならな", "とはなら", "しない", "矛盾", "成り立たな", "成立しな",
      "不可能", "正しいか", "という主張", "と言", "と答え", "と信じ", "と思い", "不成立",
    ]),
    .chinese(["不是", "不等"]),
    .korean(["아니"]),
    .signs(["≠"]))

  /// Words for what has an unknown: no word about arithmetic with decimals.
  package static let unknowns = WordList(
    .english(["puzzle", "solve", "solves", "solving", "equation", "equations"]),
    .japanese(["方程式", "解け", "解く"]), .chinese(["方程"]))

  /// Words for arithmetic of another kind than the one that the numbers seem to be of.
  package static let otherArithmetic = WordList(
    .english([
      "overflow", "overflows", "wraps", "permutation", "permutations", "truncates", "truncated", "remainder",
      "rounds down", "round down", "rounded down", "rounding down", "little theorem", "inverse of", "o'clock",
      "on a clock", "floating point", "floating-point",
    ]),
    .japanese(["合同", "置換", "巡回", "切り捨て", "切り上げ", "オーバーフロー", "逆元"]), .chinese(["溢出"]))

  /// Words that make a hypothesis of what follows in their sentence.
  package static let hypotheses = WordList(
    .english([
      "suppose", "supposing", "assume", "assuming", "hypothetical", "pretend",
    ]),
    .german(["angenommen"]), .french(["supposons"]), .spanish(["supongamos"]), .russian(["пусть"]),
    .japanese(["仮に", "仮定"]), .chinese(["假设"]))

  /// Words that make a condition of what stands right behind them.
  package static let conditionals = WordList(
    .english(["if", "unless", "whether"]), .german(["wenn"]), .russian(["если"]), .japanese(["もし"]),
    .chinese(["如果", "若"]))

  /// Words that make a condition of what stands right before them.
  package static let conditionalsBehind = WordList(.japanese(["ならば"]))

  /// Words for what comes under a condition.
  package static let subjunctives = WordList(.english(["would"]), .german(["wäre"]))
}
