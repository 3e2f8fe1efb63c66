import Testing

/// A number that is stated for a name after an equation gave it another one.
@Suite struct RestatedNameTests {
  @Test(arguments: [
    ("Let $x = 3$ and $y = 2x$. So $y = 7$.", "refuted y = 7"),
    ("Let $x = 3$ and $y = 2x$. So $y = 6$.", "verified y = 6"),
    // another root, or a slip of the pen
    (#"One of them is $r = \sqrt{9 + 16}$. Thus $r = -5$."#, "unchecked r = -5: restated-name"),
    (#"The radius is $r = \sqrt{1.25} = 1.118$. Thus $r = 1.138$."#, "refuted r = 1.138"),
    ("$x = 3$、$y = 2x$ とする。よって $y = 7$ である。", "refuted y = 7"),
    ("取 $x = 3$，$y = 2x$。所以 $y = 7$。", "refuted y = 7"),
    ("Let $x = 3$ and $y = 2x$. The point above has $y = 7$.", "unchecked y = 7: restated-name"),
    ("Let $x = 3$, $y = 2x$ and $z = y + 1$. Hence $z = 8$.", "refuted z = 8"),
  ])
  func aNameThatIsStatedAgainIsJudged(note: String, outcome: String) {
    #expect(judgedFormulas(note).last == outcome, "\(note)")
  }

  @Test func theSentenceSaysByWhichEquation() {
    #expect(
      judgedSentences("Let $x = 3$ and $y = 2x$. So $y = 7$.") == [
        "The note says 7; it is 6 (by its definition with x = 3)."
      ])
  }

  /// The equation stands elsewhere, or the text has turned to something else.
  @Test(arguments: [
    "Let $x = 3$ and $y = 2x$.\n\n# Another part\n\nSo $y = 7$.",
    "Example 1. Let $x = 3$ and $y = 2x$.\n\nExample 2. So $y = 7$.",
    "So $y = 7$. Now let $x = 3$ and $y = 2x$.",
    "Let $y = 2x$. So $y = 7$.",
  ])
  func whatIsSaidElsewhereIsNotHeldAgainstIt(note: String) {
    #expect(judgedFormulas(note) == [], "\(note)")
  }

  @Test func aThingThatIsAnotherOneIsNotRefuted() {
    #expect(
      judgedFormulas("Let $x = 3$ and $y = 2x$. The other one is larger, so $y = 7$.")
        .allSatisfy { !$0.hasPrefix("refuted") })
  }

  @Test func whatItsEquationDoesNotGiveIsNoGivenAnyMore() {
    #expect(
      judgedFormulas("Let $x = 3$ and $y = 2x$. Here stands $y = 7$. It makes $3y = 21$.") == [
        "unchecked y = 7: restated-name", "unchecked 3y = 21: restated-name",
      ])
  }
}
