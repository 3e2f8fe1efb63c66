extension WordList {
  /// Words that make what follows a case or a hypothesis.
  package static let conditions = WordList(
    .english([
      "if", "suppose", "supposing", "assume", "assuming", "unless", "when", "whenever", "else", "otherwise",
      "let", "provided",
    ]),
    .japanese(["もし", "仮に", "仮定", "とする", "とすると", "ならば", "のとき", "場合"]))

  /// Words between the statements of a formula.
  package static let connectives = WordList(
    .english([
      "and", "or", "but", "where", "with", "so", "then", "thus", "hence", "also", "versus", "vs", "resp",
      "for", "respectively",
    ]),
    .japanese(["かつ", "または", "ただし", "および", "よって", "したがって", "ここで"]))

  /// Words between a formula and the one that goes on from it: `2 \cdot 3`, which is `= 6`.
  package static let goingOn = WordList(
    .english([
      "so", "and so", "thus", "hence", "therefore", "then", "which is", "that is", "i.e.", "finally",
      "which gives", "which equals",
    ]),
    .german(["also", "somit", "daher", "folglich", "d.h.", "das ist"]), .french(["donc", "soit", "d'où"]),
    .spanish(["luego", "es decir", "por tanto", "por lo tanto", "entonces"]),
    .japanese(["よって", "したがって", "従って", "ゆえに", "つまり", "すなわち", "即ち"]),
    .chinese(["所以", "因此", "于是", "即", "故", "也就是"]))

  /// Words behind which, or with which, a clause starts that gives the cause of what was said.
  package static let causes = WordList(
    .english(["because", "since"]), .german(["weil", "denn"]), .french(["parce que", "puisque", "car"]),
    .spanish(["porque", "puesto que", "ya que"]), .italian(["perché", "poiché"]), .portuguese(["porque"]),
    .russian(["потому что", "так как"]), .japanese(["ので"]), .chinese(["因为", "因為", "由于"]))

  /// Words by which a clause behind a comma speaks of what stands before it.
  package static let relatives = WordList(
    .english(["which", "that", "what", "this", "but"]), .german(["was", "das", "welches"]),
    .french(["ce", "qui"]), .spanish(["lo", "que"]), .russian(["что"]), .japanese(["これ", "それ", "というの"]),
    .chinese(["这", "那"]))

  /// Words that turn what is said in their clause into its opposite.
  package static let negations = WordList(
    .english(
      ["not", "never", "no", "nothing", "none", "neither", "nor", "without", "cannot"], endings: ["n't"]),
    .german(["nicht", "kein", "keine", "nie", "ohne"]),
    .french(["pas", "jamais", "sans"]),
    .spanish(["nunca", "sin", "non", "mai"]),
    .russian(["не", "никогда", "без"]),
    .japanese(["ない", "なく", "ません", "ぬ", "ずに"]),
    .chinese(["不", "没", "沒", "无法", "從不", "从不"]),
    .korean(["않", "없"]))
}
