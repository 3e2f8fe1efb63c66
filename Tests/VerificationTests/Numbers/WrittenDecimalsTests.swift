import Testing

/// Decimals as what they may have been rounded from, and whole numbers as what may have been rounded to.
@Suite struct WrittenDecimalsTests {
  @Test(arguments: [
    "$0{,}3^2 = 0{,}09$", "$80 \\times 0{,}85 = 68$", "$\\frac{22}{7} \\approx 3{,}14$",
    "$2{,}6 \\times 60 = 156$",
    "$0{,}\\overline{36} = \\frac{4}{11}$", "$0{,}1\\overline{6} = \\frac16$", "$0{,}125 = \\frac18$",
    "$1{,}500 \\times 2 = 3{,}000$",
  ])
  func aCommaInBracesIsADecimalComma(note: String) {
    #expect(judgedFormulas(note).map { $0.prefix(8) } == ["verified"], "\(judgedFormulas(note))")
  }

  @Test(arguments: [
    "$0{,}2^3 = 0{,}08$", "$65 \\times 0{,}6 = 26$", "$2{,}6 \\times 60 = 166$", "$\\sqrt{0{,}25} = 0{,}05$",
    "$0{,}\\overline{45} = \\frac{9}{20}$",
  ])
  func whatIsWrongWithADecimalCommaIsRefuted(note: String) {
    #expect(judgedFormulas(note).map { $0.prefix(7) } == ["refuted"], "\(judgedFormulas(note))")
  }

  @Test func aFactorThatTheTextStatesAsAPercentageIsExact() {
    let note = "At 3% per year, $5000 \\cdot 1.03 = 5150$ and $5304.50 \\cdot 1.03 = 5453.64$."
    #expect(judgedFormulas(note).last?.hasPrefix("refuted") == true, "\(judgedFormulas(note))")
    let other = "We find $5304.50 \\cdot 1.03 = 5453.64$."
    #expect(judgedFormulas(other).last?.hasSuffix("within-rounding") == true, "\(judgedFormulas(other))")
  }

  @Test(arguments: [
    ("2.5 \\times 3 = 8", "The number is right (rounded)."),
    ("2.5 \\times 3 = 7", "The number is right (rounded)."),
    ("2.5 \\times 3 = 9", "The note says 9; it is 7.50."),
    ("0.1128 \\times 1362 = 154", "The number is right (rounded)."),
    ("\\frac{1.97 \\times 10^{14}}{8.20 \\times 10^{11}} = 240", "The number is right (rounded)."),
    // Of so small a value a whole number says too little.
    ("1.4 \\times 1.1 = 2", "imprecise: last-digit"),
    ("2.4 \\times 0.5 = 1", "The number is right (rounded)."),
    // Whole numbers and percentages are exact.
    ("7/2 = 4", "The note says 4; it is 3.50."), ("37.5\\% \\times 20 = 7", "imprecise: last-digit"),
  ])
  func aWholeNumberMayBeTheRoundingOfWhatDecimalsGive(latex: String, outcome: String) {
    #expect(judgedOutcome("So $\(latex)$.") == outcome, "\(latex)")
  }

  @Test(arguments: [
    ("Let $r = 1.6$. Then $r \\times 3 = 5$.", "The number is right (rounded)."),
    ("Let $r = 1.6$. Then $r \\times 3 = 6$.", "The note says 6; it is 4.80 (with r = 1.6)."),
    ("So $\\frac{1.73}{0.09} = 18.6$.", "unchecked: within-rounding"),
    ("So $\\frac{1.73}{0.09} = 28.6$.", "The note says 28.6; it is 19.222."),
    ("Let $a = 1.73$ and $b = 0.09$. Then $a/b = 18.6$.", "unchecked: within-rounding"),
    (
      "Let $a = 1.73$ and $b = 0.09$. Then $a/b = 28.6$.",
      "The note says 28.6; it is 19.222 (with a = 1.73, b = 0.09)."
    ),
    ("Let $a = 0.0926$ and $b = 0.0746$. Then $a/b = 1.2402$.", "unchecked: within-rounding"),
    (
      "Let $a = 0.0926$ and $b = 0.0746$. Then $a/b = 1.2502$.",
      "The note says 1.2502; it is 1.241287 (with a = 0.0926, b = 0.0746)."
    ),
    // 9.7 is a result that was rounded, and without one a decimal of an exercise.
    (
      "There are $16 e^{-0.5} = 9.7$ of them, which cost $200 \\times 9.7 = 1941$.",
      "unchecked: within-rounding"
    ),
    (
      "There are $16 e^{-0.5} = 9.7$ of them, which cost $200 \\times 9.7 = 1961$.",
      "The note says 1961; it is 1940."
    ),
    ("They cost $200 \\times 9.7 = 1941$.", "The note says 1941; it is 1940."),
    ("So $0.07 \\times 275 = 49.25$.", "The note says 49.25; it is 19.2500."),
    ("So $0.25 \\times 3 = 0.76$.", "The note says 0.76; it is 0.7500."),
  ])
  func whatClaimsMoreThanItsDecimalsCarryIsLeftAloneWithinTheirRounding(note: String, outcome: String) {
    #expect(judgedOutcome(note) == outcome, "\(note)")
  }

  /// Nobody rounds one number to 0.0 and the one beside it to four places.
  @Test func aZeroOfFewPlacesIsExact() {
    #expect(
      judgedFormulas(#"It is $0.6487 \times 0.0 + 0.6487 \times 0.5370 = 0.3494$."#) == [
        #"refuted 0.6487 \times 0.0 + 0.6487 \times 0.5370 = 0.3494"#
      ])
    #expect(
      judgedFormulas(#"It is $0.6 \times 0.0 + 0.7 = 0.72$."#) == [
        #"unchecked 0.6 \times 0.0 + 0.7 = 0.72: within-rounding"#
      ])
  }
}
