import Testing

/// What somebody else says is not the note's claim.
@Suite struct SpeakerTests {
  private static let models = "This note is on language models.\n\n"

  @Test(arguments: [
    "Sam got $2 + 2 = 5$.", "Many students write $2 + 2 = 5$ here.", "A calculator shows $2 + 2 = 5$.",
    "太郎は $2 + 2 = 5$ と回答した。", "小明算出 $2 + 2 = 5$。", "On the first day Sam answered $2 + 2 = 5$.",
    "GPT-3 answers $2 + 2 = 5$.", models + "The model's output is $2 + 2 = 5$.", models + "模型回答 $2 + 2 = 5$。",
    models + "Q: What is it?\n\nA: $2 + 2 = 5$",
    models + "**User:** What?\n\n**Assistant:** It is $2 + 2 = 5$.",
    models + "**Assistant:**\n\nIt is $2 + 2 = 5$ for sure.",
    models + "User: What?\nAssistant: It is $2 + 2 = 5$ for sure.",
    "According to the press release, $2 + 2 = 5$.", "Laut Pressemitteilung ist $2 + 2 = 5$.",
    "Selon le ministre, $2 + 2 = 5$.", "新聞によれば $2 + 2 = 5$。", "网上流传 $2 + 2 = 5$ 的截图。", "有人写 $2 + 2 = 5$。",
    "答案によくあるのは $2 + 2 = 5$ という計算である。", "He maintained that $2 + 2 = 5$.",
    "We have $2 + 2 = 5$, according to the minister.", "Winston is made to write $2 + 2 = 5$ in the dust.",
    models + "A training example: input, label $2 + 2 = 5$.",
    "The sampled continuation was $2 + 2 = 5$ here.",
    "The answer key has $2 + 2 = 5$.", "The second edition still gives $2 + 2 = 5$.",
    "The wiki says $2 + 2 = 5$.",
    "It is listed as $2 + 2 = 5$ there. It is listed as such.", "Some pupils put $2 + 2 = 5$ here.",
    "One may think that $2 + 2 = 5$.",
    "On croit souvent que $2 + 2 = 5$.", "Beaucoup d'élèves répondent $2 + 2 = 5$.",
    "D'aucuns trouvent $2 + 2 = 5$.", "Un autre trouve $2 + 2 = 5$.", "Un autre a trouvé $2 + 2 = 5$.",
    "Another finds $2 + 2 = 5$.", "One pupil finds $2 + 2 = 5$.", "Ein anderer findet $2 + 2 = 5$.",
    "Otro encontró $2 + 2 = 5$.", "Un altro ottiene $2 + 2 = 5$.", "Outro calculou $2 + 2 = 5$.",
    "Другой получил $2 + 2 = 5$.", "另一个人写 $2 + 2 = 5$。", "別の人は $2 + 2 = 5$ と求めた。",
    "다른 사람은 $2 + 2 = 5$를 얻었다.",
    "Mucha gente cree que $2 + 2 = 5$.", "Hay quien obtiene $2 + 2 = 5$.", "El libro dice $2 + 2 = 5$.",
    "Viele rechnen $2 + 2 = 5$.", "Manche kommen auf $2 + 2 = 5$.", "$2 + 2 = 5$ とする人もいる。",
    "Our slogan: $2 + 2 = 5$.", "花子の計算では $2 + 2 = 5$ である。", "太郎の考えでは $2 + 2 = 5$ だ。",
    "生徒の解答では $2 + 2 = 5$ となっている。", "友達は $2 + 2 = 5$ としていた。", "小红的算法得到 $2 + 2 = 5$。", "AI 回答说 $2 + 2 = 5$。",
    "By Hanna's calculation, $2 + 2 = 5$.",
  ])
  func anothersClaimIsLeftAlone(note: String) {
    #expect(judgedFormulas(note) == ["unchecked 2 + 2 = 5: said-by-someone"])
  }

  @Test(arguments: [
    "We get $2 + 2 = 5$.", "The formula gives $2 + 2 = 5$.", "The model gives $2 + 2 = 5$.", "A: $2 + 2 = 5$",
    "Sam got $2 + 2 = 5$ apples.", "Sam got home. It is $2 + 2 = 5$.", models + "We get $2 + 2 = 5$.",
    "Sam was right, so $2 + 2 = 5$.", "According to the rule of signs, $2 + 2 = 5$.", "定義によれば $2 + 2 = 5$。",
    "We sort them according to size, and $2 + 2 = 5$.", "The sample mean is $2 + 2 = 5$.",
    "We think that $2 + 2 = 5$.", "The rule says that $2 + 2 = 5$.",
    "The box has $2 + 2 = 5$ in it.", "Une autre méthode donne $2 + 2 = 5$.",
    "Ein anderer Weg ergibt $2 + 2 = 5$.",
    "我们求出 $2 + 2 = 5$。", "これから $2 + 2 = 5$ を得る。", "この計算では $2 + 2 = 5$ となる。", "本書の計算では $2 + 2 = 5$ となる。",
    "By our calculation, $2 + 2 = 5$.", "我们的算法得到 $2 + 2 = 5$。", "우리는 $2 + 2 = 5$를 얻는다.",
  ])
  func theNotesOwnClaimIsJudged(note: String) {
    #expect(judgedFormulas(note) == ["refuted 2 + 2 = 5"])
  }

  @Test(arguments: [
    "Sam wrote $2 + 2 = 4$. Ben: $2 + 2 = 5$.", "Un alumno escribió $1 + 1 = 2$. Otro: $2 + 2 = 5$.",
    "Eine Schülerin schrieb $1 + 1 = 2$. Eine andere: $2 + 2 = 5$.",
    "Sam wrote $1 + 1 = 2$. All was well.\n\nBen? $2 + 2 = 5$ again.",
  ])
  func aLabelStandsForTheVerb(note: String) {
    #expect(judgedFormulas(note).last?.hasSuffix("said-by-someone") == true, "\(note)")
  }

  @Test(arguments: [
    "Sam wrote $1 + 1 = 2$. Solution: $2 + 2 = 5$.", "Sam wrote $1 + 1 = 2$. So: $2 + 2 = 5$.",
    "We have $1 + 1 = 2$. Ben: $2 + 2 = 5$.", "Sam wrote $1 + 1 = 2$. Correct: $2 + 2 = 5$.",
  ])
  func otherLabelsDoNot(note: String) { #expect(judgedFormulas(note).last == "refuted 2 + 2 = 5", "\(note)") }

  @Test func aRightAnswerIsVerified() {
    #expect(judgedFormulas("Sam got $2 + 2 = 4$.") == ["verified 2 + 2 = 4"])
  }

  @Test(arguments: [
    "She wrote “we find that $2 + 2 = 5$ holds”.", "彼は「和は $2 + 2 = 5$ になる」とした。",
    "It reads \"so $2 + 2 = 5$ then\".",
  ])
  func aQuotationHoldsMore(note: String) {
    #expect(judgedFormulas(note).map { $0.hasPrefix("unchecked 2 + 2 = 5: quotation-marks") } == [true])
  }

  @Test func aQuotationThatHasEnded() {
    #expect(judgedFormulas("A so-called “sum” is $2 + 2 = 5$, a “total”.") == ["refuted 2 + 2 = 5"])
  }
}
