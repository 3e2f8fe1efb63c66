import Testing

/// What the text itself puts right, and words of blame about something else.
@Suite struct CorrectionTests {
  @Test(arguments: [
    "On slide 4, $3 + 3 = 7$ must become $6$.", "$3 + 3 = 7$ muss $6$ heißen.",
    "$3 + 3 = 7$ devrait être $6$.",
    "$3 + 3 = 7$ を $6$ に直す。", "Page 2: $3 + 3 \\approx 7$ ought to be $3 + 3 \\approx 6$.",
    "Old: $3 + 3 = 7$\n\nNew: $3 + 3 = 6$\n", "- Version 1: $3 + 3 = 7$\n- Version 2: $3 + 3 = 6$\n",
    "It had $3 + 3 = 7$ on the board. It is $6$.",
  ])
  func whatIsPutRight(note: String) {
    let first = judgedFormulas(note).first ?? ""
    #expect(first.hasPrefix("unchecked 3 + 3") && first.contains("another-result"), "\(note): \(first)")
  }

  @Test(arguments: [
    "We bake $3 + 3 = 7$ cakes, so $6$ are eaten.", "It is $3 + 3 = 7$ (a gain of $6$).",
    "It is $3 + 3 = 7$, and another one is $5$.", "It is $3 + 3 = 7$, that is $6$ in all.",
    "Old: $3 + 3 = 7$\n\nThen a long paragraph speaks of many other things: $3 + 3 = 6$.\n",
  ])
  func whatIsNot(note: String) { #expect(judgedFormulas(note).first == "refuted 3 + 3 = 7", "\(note)") }

  @Test(arguments: [
    "# Common mistakes\n\nThe correct answer is $3 + 3 = 7$.", "# 错题本\n\n应当先通分:\n\n$$3 + 3 = 7$$\n",
    "# 誤答例\n\n正しくは $3 + 3 = 7$ である。",
    "Solve $x^2 = 4$.\n\n$$3 + 3 = 7$$\n",
  ])
  func blameOfSomethingElse(note: String) {
    #expect(judgedFormulas(note).last == "refuted 3 + 3 = 7", "\(note)")
  }

  @Test(arguments: [
    "# Common mistakes\n\nWe see $3 + 3 = 7$ here.",
    "# Mistakes\n\nIt is wrong that the correct answer is $3 + 3 = 7$.",
    "We solve the puzzle $3 + 3 = 7$ now.",
  ])
  func blameOfIt(note: String) {
    #expect(judgedFormulas(note).last?.hasPrefix("unchecked 3 + 3 = 7: caution") == true, "\(note)")
  }

  @Test func wordsOfRemaindersSayNothingAgainstACongruence() {
    #expect(
      judgedFormulas("逆元は $6 \\times 11 \\equiv 2 \\pmod{13}$ から分かる。") == ["refuted 6 \\times 11 \\equiv 2"])
    #expect(
      judgedFormulas("逆元は $6 \\times 11 \\equiv 1 \\pmod{13}$ から分かる。") == ["verified 6 \\times 11 \\equiv 1"])
  }
}
