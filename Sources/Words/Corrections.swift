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

  /// Words by which a text puts a number in the place of a result that it just told.
  package static let puttingRight = WordList(
    .english([
      "should", "ought", "must", "correct", "corrected", "correctly", "instead", "rather", "read", "really",
      "it is", "value is", "exact value", "actual", "not",
    ]),
    .german(["muss", "müsste", "müssen", "sollte", "richtig", "statt", "stattdessen", "sondern", "heißen"]),
    .french(["devrait", "doit", "faut", "fallait", "plutôt", "au lieu", "correct", "en réalité"]),
    .spanish(["debería", "debe", "en vez", "en lugar", "valor exacto", "correcto", "sino", "en realidad"]),
    .italian(["dovrebbe", "deve", "invece"]), .portuguese(["deveria", "deve", "em vez"]),
    .russian(["должно", "вместо"]), .japanese(["訂正", "間違い", "誤り", "正しくは", "直", "ではな", "改め"]),
    .chinese(["应为", "应该", "应当", "应是", "改为", "改成", "正确", "而不是", "更正"]))

  /// Words by which a text goes on from what it said.
  package static let consequences = WordList(
    .english(["so", "hence", "thus", "therefore", "then", "consequently", "need", "needs"]),
    .german(["also", "daher", "folglich", "somit"]), .french(["donc", "alors", "ainsi"]),
    .spanish(["luego", "por tanto", "entonces", "así"]), .japanese(["よって", "したがって", "だから", "ゆえに"]),
    .chinese(["所以", "因此", "故", "于是"]))
}
