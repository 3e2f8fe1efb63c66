import Testing

/// What is supposed, let be or put under a condition is no claim; what only stands beside such words is one.
@Suite struct MoodTests {
  @Test(arguments: [
    "Imagine $3 + 3 = 7$.", "Say that $3 + 3 = 7$.", "Let $3 + 3 = 7$ for once.",
    "Were $3 + 3 = 7$, we would stop.",
    "In a universe where $3 + 3 = 7$, nothing works.", "Nehmen wir an, $3 + 3 = 7$.",
    "Wäre $3 + 3 = 7$, so ginge es.",
    "Sei einmal $3 + 3 = 7$.", "Gesetzt den Fall, $3 + 3 = 7$.", "Admettons que $3 + 3 = 7$.",
    "Mettons que $3 + 3 = 7$.",
    "Si l'on avait $3 + 3 = 7$, ce serait beau.", "Imaginemos que $3 + 3 = 7$.",
    "Si fuera $3 + 3 = 7$, sería bello.",
    "$3 + 3 = 7$ とすると困る。", "$3 + 3 = 7$ だとしたら困る。", "$3 + 3 = 7$ としよう。", "倘若 $3 + 3 = 7$,就好了。",
    "设 $3 + 3 = 7$,则不对劲。", "要是 $3 + 3 = 7$ 就好了。",
  ])
  func whatIsSupposed(note: String) {
    let found = judgedFormulas(note)
    #expect(
      found.map { $0.hasPrefix("unchecked 3 + 3 = 7: caution-in-sentence") } == [true], "\(note): \(found)")
  }

  @Test(arguments: [
    "A good one would be $3 + 3 = 7$.", "If all goes well, the sum is $3 + 3 = 7$.",
    "Let us see: $3 + 3 = 7$.",
    "That is to say, it is $3 + 3 = 7$.", "Das wäre dann $3 + 3 = 7$.", "In SI units it is $3 + 3 = 7$.",
    "On voit ainsi que $3 + 3 = 7$.", "設備は全部で $3 + 3 = 7$ 台。",
  ])
  func whatIsNot(note: String) { #expect(judgedFormulas(note) == ["refuted 3 + 3 = 7"], "\(note)") }

  /// What is denied stands before the word that gives the cause.
  @Test(arguments: [
    "It is not large since $3 + 3 = 7$.", "That cannot be more because $3 + 3 = 7$.",
    "Das ist nicht groß, weil $3 + 3 = 7$.", "これは大きくはならないので $3 + 3 = 7$。", "这不是很多因为 $3 + 3 = 7$。",
  ])
  func aCauseIsStated(note: String) { #expect(judgedFormulas(note) == ["refuted 3 + 3 = 7"], "\(note)") }

  @Test(arguments: [
    "It is large, but not because $3 + 3 = 7$.", "Das ist groß, aber nicht weil $3 + 3 = 7$.",
    "It is large because it is not $3 + 3 = 7$.",
  ])
  func aCauseMayBeDenied(note: String) {
    #expect(judgedFormulas(note) == ["unchecked 3 + 3 = 7: caution-in-sentence"], "\(note)")
  }

  @Test func aNameMayGetAValue() {
    #expect(judgedFormulas("Let $n = 3 + 3 = 7$.") == ["refuted 3 + 3 = 7"])
    #expect(judgedFormulas("$n = 3 + 3 = 7$ とすると。") == ["refuted 3 + 3 = 7"])
  }

  @Test(arguments: [
    "By no means is $3 + 3 = 7$.", "Keineswegs ist $3 + 3 = 7$.", "Tampoco vale $3 + 3 = 7$.",
    "$3 + 3 = 7$ — no!",
    "On n'a jamais $3 + 3 = 7$.",
    // what may not be written, and what only seems so
    "不能写成 $3 + 3 = 7$。", "别以为 $3 + 3 = 7$。", "很多人以为 $3 + 3 = 7$。", "$3 + 3 = 7$ とするのは早計だ。",
    "One might expect $3 + 3 = 7$.", "It is tempting to say $3 + 3 = 7$.",
    "At first glance, $3 + 3 = 7$, but look again.", "一見 $3 + 3 = 7$ のようだ。", "乍一看，$3 + 3 = 7$。",
    "Auf den ersten Blick ist $3 + 3 = 7$.",
  ])
  func whatIsDenied(note: String) {
    #expect(judgedFormulas(note) == ["unchecked 3 + 3 = 7: caution-in-sentence"], "\(note)")
  }

  @Test(arguments: [
    "If $g = 10$, then $2g = 20$.\n\nWith the measured one, $3g = 29.4$.",
    "Suppose $g = 10$. Then $2g = 20$. Actually $3g = 29.4$.",
    "For a moment they took $g = 10$, so $2g = 20$.\n\nToday $3g = 29.4$.",
    "もし $g = 10$ なら $2g = 20$。実際は $3g = 29.4$。", "如果 $g = 10$,则 $2g = 20$。\n\n实际上 $3g = 29.4$。",
  ])
  func aSuppositionEnds(note: String) {
    #expect(judgedFormulas(note) == ["verified 2g = 20", "unchecked 3g = 29.4: uncertain-given"], "\(note)")
  }

  @Test(arguments: [
    "We suppose $g = 10$. Then $2g = 20$. So $3g = 31$.",
    "Let $g = 10$. Then $2g = 20$.\n\nActually, $3g = 31$.",
    "If $g = 10$, then\n\n$$2g = 20$$\n\nand\n\n$$3g = 31$$\n",
  ])
  func aGivenDoesNot(note: String) {
    #expect(judgedFormulas(note) == ["verified 2g = 20", "refuted 3g = 31"], "\(note)")
  }

  @Test func aConstantKeepsItsOwnValue() {
    let old = "Scribes took $\\pi = 3$: a wheel of 10 had $10\\pi = 30$.\n\n# Later\n\n"
    #expect(
      judgedFormulas(old + "Now $20\\pi \\approx 62.8$.") == [
        "verified \\pi = 3", "verified 10\\pi = 30", "verified 20\\pi \\approx 62.8",
      ])
    #expect(
      judgedFormulas(old + "A tablet has the better $\\pi = 3.125$.").last?.hasPrefix(
        "unchecked \\pi = 3.125") == true)
    #expect(judgedFormulas(old + "Now $20\\pi \\approx 64.8$.").last == "refuted 20\\pi \\approx 64.8")
    #expect(
      judgedFormulas("The charge is $e = 0.5$, so $2e = 1$.\n\n# Growth\n\nIt grows by $e^2 \\approx 7.39$.")
        .last
        == "unchecked e^2 \\approx 7.39: uncertain-given")
  }

  /// A value of a function of the note is arithmetic as any other.
  @Test func aFunctionOfNumbersIsClosed() {
    let note =
      "Let $f(x) = 3x - 60$.\n\nThe ends have $f(20) = 8$, so that none of them counts; it would be no matter."
    #expect(judgedFormulas(note) == ["refuted f(20) = 8"])
    #expect(
      judgedFormulas("Let $f(x) = 3x - 60$.\n\nIt is not so that $f(20) = 8$.") == [
        "unchecked f(20) = 8: caution-in-sentence"
      ])
  }
}
