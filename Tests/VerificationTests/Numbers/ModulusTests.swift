import Testing

/// What holds modulo a number that a note works with is not refuted in it.
@Suite struct ModulusTests {
  @Test(arguments: [
    "We work over $\\mathbb{F}_{13}$.", "Take $\\mathbb{Z}_{13}$.", "Take $\\mathbb{Z}/13\\mathbb{Z}$.",
    "Take $\\mathrm{GF}(13)$.", "Thus $x \\equiv 3 \\pmod{13}$.", "We take $x \\bmod 13$.",
    "All is done mod 13.", "All is done modulo $13$.", "すべて 13 を法とする。", "所有运算都模 13 进行。",
    "## RSA\n\nLet $n = 13$.", "## Restklassen\n\nEs gibt $m = 13$.",
  ])
  func aModulusHoldsInTheWholeNote(declaration: String) {
    let note =
      "# One\n\n\(declaration)\n\n# Two\n\nThe slope is $\\frac{6}{8} = 4$, then $29 + 9 = 12$ and $29 + 8 = 12$.\n"
    #expect(
      judgedFormulas(note) == [
        "unchecked \\frac{6}{8} = 4: holds-modulo", "unchecked 29 + 9 = 12: holds-modulo",
        "refuted 29 + 8 = 12",
      ], "\(declaration)")
  }

  @Test(arguments: [
    "A field of characteristic 11 is meant.", "標数11の体である。", "以下、法を11とする。",
    "We take remainders on division by 11.",
    "Wir rechnen mit Resten bei Division durch 11.", "The clock with 11 hours is meant.",
    "It is an 11-hour clock.",
  ])
  func aModulusInOtherWords(declaration: String) {
    let note = "# One\n\n\(declaration)\n\n# Two\n\nThen $7 \\cdot 8 = 1$ and $7 \\cdot 9 = 2$.\n"
    #expect(
      judgedFormulas(note) == ["unchecked 7 \\cdot 8 = 1: holds-modulo", "refuted 7 \\cdot 9 = 2"],
      "\(declaration)")
  }

  @Test(arguments: [
    ("Friday is day 5, and four days later it is Tuesday: ", "5 + 4 = 2", "5 + 4 = 3"),
    ("土曜日の3日後は火曜日だから ", "6 + 3 = 2", "6 + 3 = 1"), ("今天是星期五，再过10天是星期一，因为 ", "5 + 10 = 1", "5 + 10 = 2"),
    ("Only the last digit counts: ", "9 + 8 + 7 = 4", "9 + 8 + 7 = 5"),
    ("Caesar's cipher has Y as 24, so it becomes ", "24 + 3 = 1", "24 + 3 = 2"),
  ])
  func whatComesRound(text: String, remainder: String, other: String) {
    #expect(judgedFormulas(text + "$\(remainder)$.") == ["unchecked \(remainder): holds-modulo"])
    #expect(judgedFormulas(text + "$\(other)$.") == ["refuted \(other)"])
    #expect(judgedFormulas(text + "so.\n\nQuite another sum is $\(remainder)$.") == ["refuted \(remainder)"])
  }

  /// A quotient may be a multiple that divides, on the way to the remainder.
  @Test func aQuotientOnTheWay() {
    #expect(
      judgedFormulas("以下、法を11とする。$5 / 7 = 40$ または $5 / 7 = 41$。") == [
        "unchecked 5 / 7 = 40: holds-modulo, another-result", "unchecked 5 / 7 = 41: another-result",
      ])
  }

  @Test func aMethodIsNoModulus() {
    #expect(judgedFormulas("方法を 11 通り試す。\n\n$7 \\cdot 8 = 1$") == ["refuted 7 \\cdot 8 = 1"])
  }

  @Test func aFieldInPlainLetters() {
    #expect(judgedFormulas("在 $GF(2^3)$ 中，$3 + 5 = 6$。") == ["unchecked 3 + 5 = 6: modulus-in-section"])
    #expect(judgedFormulas("在 $G(2^3)$ 中，$3 + 5 = 6$。") == ["refuted 3 + 5 = 6"])
  }

  @Test(arguments: [
    "The nim sum is $3 + 5 = 6$.", "ニム和では $3 + 5 = 6$ である。", "In a semiring it may be $3 + 5 = 6$.",
    "With saturating bytes, $3 + 5 = 6$.", "In half precision, $3 + 5 = 6$.",
  ])
  func otherSums(note: String) {
    let found = judgedFormulas(note)
    #expect(found.count == 1 && found[0].hasPrefix("unchecked 3 + 5 = 6: caution-in-sentence"), "\(found)")
  }

  @Test func withoutAWordOfRemaindersAGivenIsNoModulus() {
    #expect(judgedFormulas("Let $n = 13$.\n\n# Two\n\nSo $9 + 9 = 5$.") == ["refuted 9 + 9 = 5"])
  }

  @Test func aDenominatorWithoutAnInverse() {
    let note =
      "# One\n\nAll is done mod 12.\n\n# Two\n\nSo $\\frac{25}{2} = \\frac{1}{2}$ and $\\frac{7}{5} = 11$.\n"
    #expect(
      judgedFormulas(note) == [
        "refuted \\frac{25}{2} = \\frac{1}{2}", "unchecked \\frac{7}{5} = 11: holds-modulo",
      ])
  }

  /// A result is written as the remainder itself.
  @Test func whatIsNoRemainder() {
    #expect(judgedFormulas("All mod 2.\n\n# Two\n\nSo $29 + 9 = 48$.") == ["refuted 29 + 9 = 48"])
    #expect(
      judgedFormulas("A modular lamp has $n = 13$.\n\n# Two\n\nSo $29 + 9 = 12$.") == ["refuted 29 + 9 = 12"])
  }

  @Test func aTableOfAGroup() {
    let note =
      "In $\\mathbb{Z}_5^*$ we find:\n\n| $a$ | $b$ | $a b$ |\n|--|--|--|\n| 1 | 4 | 4 |\n| 3 | 4 | 2 |\n| 2 | 1 | 2 |\n"
    #expect(judgedFormulas(note) == ["verified 4", "unchecked 2: modulus-in-section", "verified 2"])
  }

  @Test func decimalsHaveNoRemainder() {
    #expect(judgedFormulas("All mod 13.\n\n# Two\n\nSo $9.5 + 9.5 = 6$.") == ["refuted 9.5 + 9.5 = 6"])
  }

  @Test func theReasonNamesTheModulus() {
    #expect(judgedSummaries("All mod 13.\n\n# Two\n\nSo $9 + 9 = 5$.") == ["holds modulo 13"])
  }

  /// No modulus above one of its sides divides the difference.
  @Test(arguments: [
    ("We stay in $\\mathbb{Z}_m$.", "modulus-in-section"), ("# Congruences modulo m", "caution-in-heading"),
    ("# 同余", "caution-in-heading"), ("We have $x \\equiv y \\pmod m$.", "modulus-in-section"),
  ])
  func whatNoModulusExplains(declaration: String, reason: String) {
    #expect(
      judgedFormulas(
        "\(declaration)\n\nHere $11 \\cdot 17 = 197$, $15 \\cdot 1 = 75$, $7 \\cdot 8 = 4$ and $12 - 19 = 3$."
      ) == [
        "refuted 11 \\cdot 17 = 197", "refuted 15 \\cdot 1 = 75", "unchecked 7 \\cdot 8 = 4: \(reason)",
        "unchecked 12 - 19 = 3: \(reason)",
      ])
  }

  /// What does not fit comes out smaller, or with the other sign.
  @Test func nothingOverflowsToMore() {
    #expect(judgedFormulas("Then $3 + 4 = 19$, so that no overflow happens.") == ["refuted 3 + 4 = 19"])
    #expect(
      judgedFormulas("Here $7 + 1 = -8$ by overflow. And $14 + 5 = 3$ by overflow.") == [
        "unchecked 7 + 1 = -8: caution-in-sentence", "unchecked 14 + 5 = 3: caution-in-sentence",
      ])
  }

  /// Its numerals may be polynomials.
  @Test func aFieldIsNotOfRemainders() {
    #expect(
      judgedFormulas("In $\\mathbb{F}_q$ it is so.\n\nHere $11 \\cdot 17 = 197$.") == [
        "unchecked 11 \\cdot 17 = 197: modulus-in-section"
      ])
  }

  @Test(arguments: [
    ("It is $17 = 5 \\cdot 3$ with two left over.", "17 = 5 \\cdot 3"),
    ("Es ist $17 = 5 \\cdot 3$ Rest 2.", "17 = 5 \\cdot 3"),
    ("On trouve $17 = 5 \\times 3$ reste 2.", "17 = 5 \\times 3"),
    ("$17 = 5 \\times 3$ で余り 2 となる。", "17 = 5 \\times 3"), ("$17 = 5 \\times 3$，余 2。", "17 = 5 \\times 3"),
  ])
  func aRemainderInWords(note: String, claim: String) {
    #expect(judgedFormulas(note) == ["unchecked \(claim): leaves-remainder"])
  }

  @Test(arguments: [
    "It is $17 = 5 \\cdot 3$.", "It is $47 = 5 \\cdot 3$ with two left over.",
    "Es ist $13 = 5 \\cdot 3$ Rest 2.",
    "Es ist $17 = 5 + 3$ Rest 2.",
  ])
  func aRemainderExcusesNothingElse(note: String) {
    #expect(judgedFormulas(note).allSatisfy { $0.hasPrefix("refuted") }, "\(judgedFormulas(note))")
  }
}
