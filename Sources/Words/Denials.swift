extension WordList {
  /// Words by which a sentence tells what it speaks of apart from something else.
  package static let contrasts = WordList(
    .english([
      "unlike", "not", "no longer", "than", "different from", "differs from", "whereas", "instead of",
    ]),
    .german(["anders als", "nicht", "als"]), .french(["contrairement", "pas"]), .spanish(["a diferencia"]),
    .italian(["a differenza", "non"]), .portuguese(["diferente"]), .russian(["в отличие", "не"]),
    .japanese(["とは違", "と異な", "とは異な", "ではな"]), .chinese(["不同于", "与 py", "与py", "不再"]), .korean(["달리"]))

  /// Words that keep a clause from stating what its formula says.
  package static let denials = WordList(
    .english(
      [
        "not", "contradiction", "contradicts", "impossible", "instead", "never", "cannot", "claims",
        "claimed", "fails", "fail", "unlike", "disproves", "disprove", "naive", "naively", "violated",
        "violates", "violation", "said that", "believe that",
        "believes that", "believed that", "must believe", "thinks that", "thought that", "people often",
        "students often", "is it true", "does it hold", "no way", "in no way", "by no means", "far from",
        "nobody would", "anything but", "no one would", "might expect", "might think", "might say",
        "might guess",
        "might suppose", "tempted to", "tempting to", "it seems that", "would seem", "looks as if",
        "seemingly",
      ], endings: ["n't"]),
    .german([
      "nicht", "kein", "keine", "sondern", "keinesfalls", "keineswegs", "niemals", "mitnichten",
      "könnte meinen", "könnte denken", "könnte glauben", "versucht zu", "scheinbar",
    ]),
    .french([
      "pas", "jamais", "nullement", "aucunement", "pourrait croire", "pourrait penser", "tenté de",
      "tenté d'écrire",
    ]),
    .spanish([
      "tampoco", "jamás", "nunca", "de ningún modo", "no vale", "no se cumple", "no es cierto",
      "no es verdad", "podría pensar", "podría creer", "tentado de",
    ]),
    .portuguese(["nunca", "jamais", "não"]),
    .russian(["не"]),
    .japanese([
      "ではな", "でない", "ではあり", "にならな", "とはならな", "とはなら", "しない", "矛盾", "成り立たな", "成立しな",
      "不可能", "正しいか", "という主張", "と言", "と答え", "と信じ", "と思い", "不成立", "に見える", "早計", "とは限らな", "とは言えな", "とはいえな",
      "わけにはいかな", "てはいけな", "てはならな",
    ]),
    .chinese([
      "不是", "不等", "并非", "以为", "误认为", "看似", "不能写", "不能说", "不能认为", "不能得出", "不能算", "不要写", "不要算",
      "不要认为", "别写", "别算", "别认为", "不应写", "不应该写", "不可写", "切勿",
    ]),
    .korean(["아니"]),
    .signs(["≠"]))

  /// Words by which a text says that what it came to cannot be: they reach the whole sentence, also from behind.
  package static let contradictions = WordList(
    .english([
      "contradiction", "contradicts", "contradicting", "contradictory", "absurd", "absurdity",
      "is impossible",
      "are impossible", "was impossible", "be impossible", "reductio",
    ]),
    .german(["widerspruch", "absurd", "ist unmöglich"]),
    .french(["contradiction", "contradictoire", "absurde", "est impossible"]),
    .spanish(["contradicción", "absurdo", "absurda", "es imposible"]),
    .italian(["contraddizione", "assurdo", "è impossibile"]), .portuguese(["contradição"]),
    .russian(["противоречие", "абсурд", "невозможно"]),
    .japanese(["矛盾", "不可能", "不合理"]), .chinese(["矛盾", "不可能", "荒谬"]), .korean(["모순", "불가능"]))

  /// Words by which a sentence tells what only seems so.
  package static let appearances = WordList(
    .english(["at first glance", "at first sight", "on first sight", "on the face of it"]),
    .german(["auf den ersten blick"]), .french(["à première vue", "au premier abord"]),
    .spanish(["a primera vista"]), .italian(["a prima vista"]), .portuguese(["à primeira vista"]),
    .russian(["на первый взгляд"]), .japanese(["一見"]), .chinese(["乍一看", "乍看", "初看"]), .korean(["얼핏"]))

  /// Terms with such a word that speak of what cannot be done.
  package static let impossibleTo = WordList(
    .english([
      "is impossible to", "was impossible to", "be impossible to", "are impossible to",
      "law of contradiction",
    ]),
    .german(["ist unmöglich zu"]), .french(["est impossible de"]), .spanish(["es imposible que"]))

  /// Words for puzzles whose lines are no arithmetic, and for the choice between lines of which some are wrong.
  package static let puzzles = WordList(
    .english([
      "viral", "riddle", "riddles", "brain teaser", "brain teasers", "brainteaser", "puzzle goes",
      "puzzle reads",
      "puzzle says", "puzzle claims", "make the equation true", "make the equation correct",
      "fix the equation",
      "which is right?", "which is correct?", "which is true?", "which are right?", "which are correct?",
      "which are true?", "which of these", "which of the following", "which one is",
    ]),
    .german(["rätsel", "scherzaufgabe", "welche davon", "welche der folgenden", "welches davon"]),
    .french(["devinette", "énigme", "lequel est", "laquelle est", "lesquelles sont"]),
    .spanish(["acertijo", "adivinanza", "cuál es", "cuáles son", "cuál de"]),
    .russian(["головоломка", "загадка"]),
    .japanese(["なぞなぞ", "正しい式に", "加えて正しい", "動かして正しい", "正しいのはど", "どれが正しい", "どちらが正しい"]),
    .chinese(["谜题", "使等式成立", "使算式成立", "变成正确", "哪个正确", "哪个是正确", "哪些正确", "哪一个正确", "下列哪"]),
    .korean(["수수께끼"]))

  /// Words for what has an unknown: no word about arithmetic with decimals.
  package static let unknowns = WordList(
    .english(["puzzle", "solve", "solves", "solving", "equation", "equations"]),
    .japanese(["方程式", "解け", "解く"]), .chinese(["方程"]))

  /// Words for arithmetic of another kind than the one that the numbers seem to be of.
  package static let otherArithmetic = WordList(of: [arithmeticOfRemainders, arithmeticOfMachines])

  /// Those for arithmetic with remainders, which say nothing against a congruence.
  private static let arithmeticOfRemainders = WordList(
    .english(["remainder", "little theorem", "inverse of", "o'clock", "on a clock"]),
    .japanese(["合同", "巡回", "逆元"]))

  /// The rest of them: permutations, rounding and what machines do.
  package static let arithmeticOfMachines = WordList(
    .english([
      "overflow", "overflows", "wraps", "permutation", "permutations", "truncates", "truncated",
      "rounds down", "round down", "rounded down", "rounding down", "floating point", "floating-point",
      "half precision", "single precision",
      "double precision",
      "half-precision", "single-precision", "double-precision", "float16", "float32", "bfloat16",
    ]),
    .japanese(["置換", "切り捨て", "切り上げ", "オーバーフロー", "半精度", "単精度", "倍精度"]),
    .chinese(["溢出", "半精度", "单精度", "双精度"]))

  /// Those for numbers that do not fit, and come out smaller.
  static let overflows = WordList(
    .english(["overflow", "overflows", "wraps"]), .japanese(["オーバーフロー"]), .chinese(["溢出"]))

  /// Words that, alone behind a claim, take it back: "— no!"
  package static let refusals = WordList(
    .english(["no", "nope", "wrong", "false", "not so", "of course not", "nonsense"]),
    .german(["nein", "falsch", "unsinn"]),
    .french(["non", "faux"]), .spanish(["falso", "mal"]), .italian(["sbagliato"]),
    .russian(["нет", "неверно"]),
    .japanese(["いいえ", "違う", "違います", "ではない"]), .chinese(["不", "不对", "错"]))
}
