/// Whether a sentence asks the reader to judge, to pick, to mark or to repair what stands below it.
package enum JudgingTask {
  /// The word for what is to be judged, in a question or behind an imperative; nil for any other sentence, also "Compute".
  package static func word(in sentence: String) -> FoundWord? {
    if let choice = WordList.choicesOfTruth.first(in: sentence) { return choice }
    let verdict = WordList.rightness.first(in: sentence, except: .otherRightness)
    guard let word = verdict ?? WordList.crossing.first(in: sentence) else { return nil }
    if WordList.proving.first(in: sentence) != nil { return nil }
    return asks(sentence) || commands(sentence) ? word : nil
  }

  /// Whether it is a question that is no "why" or "how".
  private static func asks(_ sentence: String) -> Bool {
    let end = sentence.last { !$0.isWhitespace && !"*_)）\"”".contains($0) }
    let isQuestion =
      end == "?" || end == "？"
      || ["か。", "か", "か：", "か:"].contains { sentence.trimmed.hasSuffix($0) } || sentence.contains("是否")
    return isQuestion && WordList.reasonsAsked.first(in: sentence) == nil
  }

  /// Whether one of its clauses starts with an imperative, or it ends with one where verbs come last.
  private static func commands(_ sentence: String) -> Bool {
    let text = sentence.trimmed
    if WordList.imperativeEndings.entries.contains(where: text.trimmedOfMarks.hasSuffix) { return true }
    if WordList.unspacedImperatives.first(in: text) != nil { return true }
    let words = sentence.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    if words.contains(where: ["we", "i", "us", "wir", "ich", "nous", "je"].contains) { return false }
    if let first = words.first, WordList.judgingVerbs.contains(first) {
      let next = words.dropFirst().first ?? ""
      // "Correct: …", "Correct answer: …"
      return first == "correct"
        ? ["the", "each", "these", "those", "every", "any", "what"].contains(next) : next != "that"
    }
    let isOfEach = ["for", "in", "für", "bei", "pour", "para", "please", "bitte"].contains(words.first ?? "")
    let clauses = sentence.lowercased().split { ",:;.".contains($0) }.map {
      $0.split { !$0.isLetter }.map(String.init)
    }
    return clauses.contains { $0.first.map(WordList.judgingVerbs.contains) ?? false }
      || isOfEach && words.contains(where: WordList.judgingVerbs.contains)
      || zip(words, words.dropFirst()).contains {
        ["and", "or", "und", "et", "y"].contains($0) && WordList.judgingVerbs.contains($1)
      }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Without the marks at its end.
  fileprivate var trimmedOfMarks: String {
    String(reversed().drop { ".。．!！:：*_".contains($0) || $0.isWhitespace }.reversed())
  }
}

extension WordList {
  /// The choice between true and false, as exercises name it.
  static let choicesOfTruth = WordList(
    .english(["true or false", "right or wrong", "correct or incorrect", "t or f", "true/false"]),
    .german(["richtig oder falsch", "wahr oder falsch"]), .french(["vrai ou faux"]),
    .spanish(["verdadero o falso"]), .italian(["vero o falso"]), .portuguese(["verdadeiro ou falso"]),
    .russian(["верно или неверно"]), .japanese(["真偽を", "正誤を", "○か×", "○×"]), .chinese(["对错", "判断题", "正误"]))

  /// Words for being right and wrong.
  static let rightness = WordList(
    .english([
      "true", "false", "right or", "is right", "are right", "wrong", "correct", "incorrect", "hold", "holds",
      "valid",
      "invalid", "mistake", "mistakes", "mistaken", "put them right", "put it right", "errors", "balance",
      "balances", "odd one",
    ]),
    .german([
      "richtig", "richtige", "richtigen", "falsch", "falsche", "falschen", "stimmt", "stimmen", "wahr",
      "korrekt", "fehler",
    ]),
    .french([
      "vrai", "vraie", "vrais", "vraies", "faux", "fausse", "fausses", "juste", "justes", "correct",
      "correcte",
      "correctes", "exacte", "exactes", "erreur", "erreurs",
    ]),
    .spanish([
      "correcta", "correctas", "correcto", "correctos", "verdadera", "verdaderas", "verdadero", "falsa",
      "falsas",
      "falso", "cierta", "ciertas", "error", "errores", "cumpla", "cumplan", "cumple",
    ]),
    .italian(["giusto", "giusta", "corretta", "corrette", "vero", "vera", "falsa", "errore"]),
    .portuguese(["correta", "corretas", "verdadeira", "falsa", "erro"]),
    .russian(["верно", "верны", "неверно", "ошибку", "ошибки"]),
    .japanese(["正し", "誤", "間違", "まちが", "成り立", "訂正"]),
    .chinese(["正确", "错误", "成立", "对吗", "不对", "改正", "错在"]))

  /// Terms with such a word that judge nothing.
  static let otherRightness = WordList(
    .english(["correct to", "true value", "correct to within", "hold on", "on hold", "hold of"]),
    .japanese(["誤差", "正しく計算"]))

  /// Words for marking one of several, which need no word for right and wrong.
  static let crossing = WordList(
    .english(["cross out", "strike out", "tick the", "tick each"]), .german(["streiche", "kreuze"]),
    .french(["barre", "barrez", "cochez", "coche"]), .spanish(["tacha", "tache"]))

  /// What claims instead that what follows is right.
  static let proving = WordList(
    .english([
      "show that", "prove that", "verify that", "check that", "confirm that", "note that", "recall that",
      "see that", "convince yourself",
    ]),
    .german(["zeige, dass", "beweise, dass", "prüfe, dass"]),
    .french(["montrer que", "montrez que", "démontrer que", "vérifier que"]),
    .spanish(["demuestra que", "comprueba que", "muestra que"]),
    .japanese(["ことを示", "ことを証明", "ことを確"]), .chinese(["证明", "验证"]))

  /// Questions that take what they ask about for true.
  static let reasonsAsked = WordList(
    .english(["why", "how"]), .german(["warum", "wieso", "wie"]), .french(["pourquoi", "comment"]),
    .spanish(["por qué", "cómo"]), .japanese(["なぜ", "どうして", "どのように"]), .chinese(["为什么", "怎么", "如何"]))

  /// Verbs by which a reader is told to judge, pick, mark or repair.
  static let judgingVerbs = WordList(
    .english([
      "decide", "judge", "mark", "find", "correct", "verify", "check", "identify", "spot", "pick", "choose",
      "select",
      "tick", "cross", "circle", "underline", "fix", "repair", "put", "insert", "place", "move", "say",
      "tell",
      "determine", "discuss", "examine", "sort", "strike", "point",
    ]),
    .german([
      "entscheide", "entscheiden", "prüfe", "prüfen", "überprüfe", "überprüfen", "korrigiere", "korrigieren",
      "berichtige", "finde", "finden", "kreuze", "setze", "setzen", "markiere", "nenne", "gib", "streiche",
      "verbessere", "verschiebe", "bewerte", "suche",
    ]),
    .french([
      "décide", "décidez", "corrige", "corrigez", "corriger", "trouve", "trouvez", "trouver", "place",
      "placez",
      "placer", "indique", "indiquez", "indiquer", "coche", "cochez", "barre", "barrez", "repère", "repérez",
      "vérifie", "vérifiez", "ajoute", "ajoutez", "déplace", "déplacez", "dis", "dites", "entoure",
      "entourez",
    ]),
    .spanish([
      "señala", "señale", "indica", "indique", "corrige", "corrija", "encuentra", "encuentre", "coloca",
      "coloque",
      "decide", "marca", "marque", "di", "diga", "tacha", "tache", "elige", "determina", "pon", "añade",
      "mueve",
      "busca", "averigua",
    ]))

  /// How sentences end that tell the reader to do something.
  static let imperativeEndings = WordList(
    .japanese([
      "せよ", "なさい", "ください", "下さい", "けよ", "めよ", "べよ", "えよ", "直せ", "書け", "選べ", "ましょう", "求む",
    ]))

  /// Verbs that tell the reader to do something wherever they stand.
  static let unspacedImperatives = WordList(.chinese(["判断", "指出", "找出", "改正", "选出", "请", "使"]))
}
