import Testing

/// Arithmetic of another kind that the text names, or that shows in the numbers.
@Suite struct CountedEndsTests {
  @Test(arguments: [
    ("Along the road stand $100/5 = 21$ trees, with one at both ends.", "counted-ends"),
    ("Ten trees leave $10 - 0 = 9$ gaps.", "counted-ends"),
    ("In music theory two thirds give a fifth, $3 + 3 = 5$.", "counted-ends"),
    ("道の両端にも木を植えるので $100 / 5 = 21$ 本。", "counted-ends"),
    ("两端都植树，共 $100 / 5 = 21$ 棵。", "counted-ends"),
    ("In hours, both trips take $1.20 + 2.45 = 4.05$ in all.", "parts-behind-the-point"),
    ("8時50分の30分後は $8.50 + 0.30 = 9.20$ である。", "parts-behind-the-point"),
    (#"The trip of $2.30 \times 60 = 150$ minutes."#, "parts-behind-the-point"),
  ])
  func isLeftAlone(note: String, reason: String) {
    #expect(
      judgedFormulas(note).map { $0.split(separator: ": ").last.map(String.init) } == [reason], "\(note)")
  }

  @Test(arguments: [
    "Along the road stand $100/5 = 23$ trees, with one at both ends.", "There are $100/5 = 21$ in all.",
    "Both trips take $1.20 + 2.45 = 4.15$ in all.", "The chance is $1 - 0.44 = 0.16$.",
    #"The trip of $2.30 \times 50 = 125$ minutes."#,
  ])
  func excusesNothingElse(note: String) {
    #expect(judgedFormulas(note).allSatisfy { $0.hasPrefix("refuted") }, "\(judgedFormulas(note))")
  }

  @Test func aTotalBelowATableIsNoRowOfIt() {
    let table =
      "| $x$ | $y$ | $x \\cdot y$ |\n|---|---|---|\n| 2 | 5 | 10 |\n| 3 | 4 | 12 |\n| 7 | 2 | 14 |\n"
    #expect(
      judgedFormulas(table + "| 12 | 11 | 36 |\n") == ["verified 10", "verified 12", "verified 14"])
    #expect(
      judgedFormulas(table + "| 12 | 11 | 131 |\n") == [
        "verified 10", "verified 12", "verified 14", "refuted 131",
      ])
  }

  @Test func aQuestionIsOneOfItsCell() {
    let table =
      "| Asked | Answer |\n|---|---|\n| What is it? | It is $2 + 2 = 5$. |\n| So $2 + 2 = 5$? | No. |\n"
    #expect(judgedFormulas(table) == ["refuted 2 + 2 = 5", "unchecked 2 + 2 = 5: question"])
    #expect(
      judgedFormulas("| Line | Right? |\n|---|---|\n| $2 + 2 = 5$ | |\n") == ["unchecked 2 + 2 = 5: question"]
    )
  }

  @Test func wordsOfCodeAreNone() {
    #expect(judgedFormulas("It is $2 + 2 = 5$ `r {torf(answer=FALSE)}`.") == ["refuted 2 + 2 = 5"])
  }
}
