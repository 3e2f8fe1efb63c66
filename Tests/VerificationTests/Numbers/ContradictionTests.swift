import Testing

/// What a text leads to a contradiction, and the lines of a puzzle, are meant to be false.
@Suite struct ContradictionTests {
  @Test(arguments: [
    "Then $2 \\cdot 3 = 7$, a contradiction.", "Daraus folgt $2 \\cdot 3 = 7$, Widerspruch.",
    "por ejemplo $2 \\cdot 3 = 7$, lo cual es absurdo.", "ce qui donne $2 \\cdot 3 = 7$, absurde.",
    "これは $2 \\cdot 3 = 7$ となり、矛盾する。", "于是 $2 \\cdot 3 = 7$，即奇数是偶数，不可能。",
    "Then $2 \\cdot 3 = 7$ with whole numbers, which is impossible.",
    "Then $0.5 \\cdot 3 = 7$, a contradiction.",
    "The viral puzzle goes: $2 + 5 = 12$.",
    "Which of these is right?\n\n1. $3 \\cdot 9 = 28$\n2. $3 \\cdot 9 = 26$\n",
    "式 $12 + 3 = 51$ に線を一本加えて正しい式にしなさい。",
  ])
  func whatIsMeantToBeFalse(note: String) {
    let found = judgedFormulas(note)
    #expect(!found.isEmpty)
    for item in found {
      #expect(item.hasPrefix("unchecked") && item.contains("caution-in-sentence"), "\(item)")
    }
  }

  @Test(arguments: [
    "Nothing stands against it. Then $2 \\cdot 3 = 7$, as said.",
    "It is impossible to seat more, since $2 \\cdot 3 = 7$ sit.",
    "That was a contradiction. The area is $2 \\cdot 3 = 7$.",
    "The lines, which are drawn, give $2 \\cdot 3 = 7$.",
  ])
  func whatIsNot(note: String) {
    #expect(judgedFormulas(note) == ["refuted 2 \\cdot 3 = 7"])
  }
}
