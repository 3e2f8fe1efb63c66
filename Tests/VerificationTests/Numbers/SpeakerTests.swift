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
  ])
  func anothersClaimIsLeftAlone(note: String) {
    #expect(judgedFormulas(note) == ["unchecked 2 + 2 = 5: said-by-someone"])
  }

  @Test(arguments: [
    "We get $2 + 2 = 5$.", "The formula gives $2 + 2 = 5$.", "The model gives $2 + 2 = 5$.", "A: $2 + 2 = 5$",
    "Sam got $2 + 2 = 5$ apples.", "Sam got home. It is $2 + 2 = 5$.", models + "We get $2 + 2 = 5$.",
    "Sam was right, so $2 + 2 = 5$.", "According to the rule of signs, $2 + 2 = 5$.", "定義によれば $2 + 2 = 5$。",
    "We sort them according to size, and $2 + 2 = 5$.", "The sample mean is $2 + 2 = 5$.",
  ])
  func theNotesOwnClaimIsJudged(note: String) {
    #expect(judgedFormulas(note) == ["refuted 2 + 2 = 5"])
  }

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
