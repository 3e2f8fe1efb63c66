extension WordList {
  /// Words that an example, a case or an exercise starts with: what is given there ends with it.
  package static let examples = WordList(
    .english([
      "example", "examples", "ex", "case", "exercise", "exercises", "problem", "question", "scenario", "task",
      "worked example", "counterexample",
    ]),
    .german(["beispiel", "bsp", "fall", "aufgabe", "übung", "frage"]),
    .french(["exemple", "cas", "exercice", "problème"]),
    .spanish(["ejemplo", "caso", "ejercicio", "problema"]),
    .italian(["esempio", "esercizio"]),
    .portuguese(["exemplo", "exercício"]),
    .russian(["пример", "случай", "задача", "упражнение"]),
    .japanese(["例題", "例", "問題", "問", "演習問題", "演習", "練習問題", "練習", "ケース", "場合"]),
    .chinese(["例题", "例子", "习题", "练习", "问题", "情形", "题目"]),
    .korean(["예제", "문제", "예"]))

  /// Words that may stand before the word of an example.
  package static let beforeLabels = WordList(
    .english(["consider", "in", "for", "take", "now", "next", "see"]), .german(["betrachte", "im", "in"]),
    .french(["dans", "pour"]), .spanish(["en", "para"]))

  /// Words that the solution of an exercise starts with.
  package static let solutions = WordList(
    .english(["solution", "sol", "answer", "proof", "hint"]),
    .german(["lösung", "antwort", "beweis"]),
    .french(["réponse", "corrigé", "preuve", "démonstration"]),
    .spanish(["solución", "respuesta", "demostración"]),
    .italian(["soluzione", "risposta", "dimostrazione"]),
    .portuguese(["solução", "resposta"]),
    .russian(["решение", "ответ", "доказательство"]),
    .japanese(["解答例", "解答", "解説", "解法", "解", "回答", "答え", "答", "証明"]),
    .chinese(["答案", "证明", "解析"]),
    .korean(["풀이", "정답", "해설"]))

  /// Words behind which a text speaks of another thing of the same kind.
  package static let turns = WordList(
    .english(["another", "second", "other", "third", "different"]),
    .german([
      "andere", "anderer", "anderes", "anderen", "anderem", "zweite", "zweiter", "zweites", "zweiten",
    ]),
    .french(["autre", "deuxième", "seconde"]),
    .spanish(["otro", "otra", "segundo", "segunda"]),
    .italian(["altro", "altra", "secondo", "seconda"]),
    .portuguese(["outro", "outra"]),
    .russian(["другой", "другая", "другое", "второй", "вторая", "второе"]),
    .japanese(["もう一つ", "もうひとつ", "もう1つ", "別の", "他の", "二つ目", "2つ目", "二番目", "2番目"]),
    .chinese(["另一", "另外", "第二", "其他"]),
    .korean(["다른", "또 하나"]))

  /// Terms that hold such a word and go on with the same thing.
  package static let steady = WordList(
    .english([
      "in other words", "on the other hand", "on the other side", "the other way", "each other",
      "one another", "other than", "per second", "a second", "each second", "every second", "one second",
      "second derivative", "second derivatives", "second differential", "second integral", "second order",
      "second-order", "second moment",
      "second term", "second equation", "second line", "second step", "second factor", "second power",
      "second side", "second law", "other side", "other words", "among other", "every other", "third power",
      "third side", "third law", "different from", "different way", "different ways",
    ]),
    .german(["anderen worten"]),
    .japanese(["その他"]))
}
