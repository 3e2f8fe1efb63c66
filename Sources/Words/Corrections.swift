/// Words by which a text turns to what is right, or goes on from what it said.
extension WordList {
  /// What a sentence says that gives the right result, below a heading or in a paragraph on mistakes.
  package static let corrections = WordList(
    .english([
      "correctly", "correct is", "correct answer", "correct result", "correct value", "correct calculation",
      "correct version", "right answer", "right result", "right value", "corrected",
    ]),
    .german([
      "richtig ist", "richtig wäre", "richtig:", "korrekt ist", "richtige ergebnis", "richtige rechnung",
      "richtige lösung", "in wirklichkeit",
    ]),
    .french([
      "en réalité", "bonne réponse", "bon résultat", "correctement", "résultat correct", "calcul correct",
    ]),
    .spanish(["lo correcto", "correctamente", "respuesta correcta", "resultado correcto", "en realidad"]),
    .japanese(["正しくは", "正しい答え", "正しい計算", "正解は", "正答は"]),
    .chinese(["正确的", "正确答案", "正确做法", "应当", "应该", "应为", "正解"]))

  /// Words by which a text goes on from what it said.
  package static let consequences = WordList(
    .english(["so", "hence", "thus", "therefore", "then", "consequently", "need", "needs"]),
    .german(["also", "daher", "folglich", "somit"]), .french(["donc", "alors", "ainsi"]),
    .spanish(["luego", "por tanto", "entonces", "así"]), .japanese(["よって", "したがって", "だから", "ゆえに"]),
    .chinese(["所以", "因此", "故", "于是"]))
}
