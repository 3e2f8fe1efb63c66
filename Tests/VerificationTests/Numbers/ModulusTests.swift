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
}
