import Testing

/// Formulas that begin with a relation go on from the formula before.
@Suite struct FormulaBeforeTests {
  @Test(arguments: [
    "$$a = 2 \\cdot 3$$\n\n$$= 6$$", "$$2 \\cdot 3$$\n$$= 6$$", "$2 \\cdot 3$ $= 6$",
    "- $2 \\cdot 3$\n- $= 6$",
    "1. $2 \\cdot 3$\n2. $= 6$", "> $$2 \\cdot 3$$\n>\n> $$= 6$$", "$2 \\cdot 3$, so $= 6$",
    "$2 \\cdot 3$ which is $= 6$", "$2 \\cdot 3$ すなわち $= 6$", "$2 \\cdot 3$，即 $= 6$",
    "$2 \\cdot 3$, also $= 6$",
    "$$a = 2 \\cdot 3$$\n\n$$\n\\begin{aligned} &= 6 \\end{aligned}\n$$",
    "Let $x = 2$.\n\n$$3x$$\n\n$$= 6$$",
  ])
  func whatHoldsIsVerified(note: String) {
    #expect(judgedFormulas(note).last?.hasPrefix("verified ") == true, "\(note): \(judgedFormulas(note))")
    #expect(judgedSentences(note).last?.contains("going on from $") == true)
  }

  @Test func aSlipNamesTheFormulaThatItGoesOnFrom() {
    let note = "$$a = 2 \\cdot 3$$\n\n$$= 7$$"
    #expect(judgedFormulas(note) == ["refuted = 7"])
    #expect(judgedSentences(note) == ["The note says 7; it is 6 (going on from $a = 2 \\cdot 3$ in line 1)."])
  }

  @Test func eachRowGoesOnFromTheOneBefore() {
    let note = "$$a = 2 + 3 \\cdot 4$$\n\n$$= 2 + 12$$\n\n$$= 15$$"
    #expect(judgedFormulas(note) == ["verified = 2 + 12", "refuted = 15"])
    #expect(
      judgedSentences(note).last == "The note says 15; it is 14 (going on from $= 2 + 12$ in line 3).")
  }

  /// Where something else may go on.
  @Test(arguments: [
    ("$a = 2 \\cdot 3, b = 4 \\cdot 5$ $= 21$", "empty-side"),
    ("n/2 + $2 \\cdot 3$ $= 7$", "empty-side"), ("So it is $= 7 + 1$.", "empty-side"),
    ("$$2 \\cdot 3$$\n\nThe rest is\n\n$$= 7$$", "empty-side"),
    ("## A\n\n$$2 \\cdot 3$$\n\n## B\n\n$$= 7$$", "empty-side"),
    ("| a | b |\n|---|---|\n| $2 \\cdot 3$ | $= 7$ |", "empty-side"),
    ("## Divide $6$ by $3$\n\n- $= 18$", "empty-side"), ("It is $6 > 5$.\n\n$$> 7$$", "empty-side"),
    ("Suppose that $2 \\cdot 3$ $= 7$.", "caution-in-sentence"),
  ])
  func whatIsNotCertainIsLeftAlone(note: String, reason: String) {
    let found = judgedFormulas(note)
    #expect(found.last.map { $0.hasPrefix("unchecked") && $0.contains(reason) } == true, "\(found)")
  }

  @Test func theSideBeforeIsNamedWhereItStatesTheNumber() {
    #expect(
      judgedSentences("$$7$$\n\n$$= 2 \\cdot 3$$") == [
        "The note says 7; it is 6 (going on from $7$ in line 1)."
      ])
  }

  @Test func symbolsClaimNothing() { #expect(judgedFormulas("$$a = b + c$$\n\n$$= 2d$$").isEmpty) }
}
