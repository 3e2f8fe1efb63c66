import Testing

/// A unit on one side accounts for a difference only by a conversion that is known.
@Suite struct UnitFactorTests {
  @Test(arguments: [
    "So $4 \\times 8 = 4$ bytes.", "So $1024 \\times 8 = 1$ KB.", "It takes $120 \\times 30 = 1$ hours.",
    "It takes $2 \\times 30 = 3600$ seconds.", "It takes $1 / 2 = 30$ minutes.",
    "It takes $7 \\times 86400 = 7$ days.",
    "So $2^{30} = 1$ GB.", "So $4 \\times 250 = 1$ GB.", "So $1 / 400 = 2.5$ ms.",
    "So $300 \\times 4 = 1.2$ thousand.",
    "A sensor has $4000 \\times 3000 \\approx 12$ megapixels.", "It costs $25 \\times 10^5 + 0 = 25$ lakh.",
    "合格率は $12/48 = 25$ パーセント。", "人口は $3 \\times 40000 = 12$ 万人。", "総額は $3 \\times 5000 = 15$ 千円。",
    "面积是 $3 \\times 5000 = 1.5$ 万。", "So $5 \\times 5 = 25000\\,\\text{m}$.",
  ])
  func aKnownConversionAccountsForTheFactor(note: String) {
    #expect(judgedOutcome(note) == "unchecked: unit-on-one-side", "\(note)")
  }

  @Test(arguments: [
    ("The entropy is $-0.5 \\log_2 0.5 - 0.5 \\log_2 0.5 = 2$ bits.", "it is 1."),
    ("There are $3 + 4 = 8$ apples.", "it is 7."), ("There are $3 \\times 4 = 120$ apples.", "it is 12."),
    ("It takes $1 / 2 = 31$ minutes.", "it is 0.50."),
    ("It takes $7 \\times 86400 = 8$ days.", "it is 604800."),
    ("So $2^{30} = 3$ GB.", "it is 1073741824."), ("So $1 / 400 = 2.6$ ms.", "it is 0.003."),
    ("So $300 \\times 4 = 12$ dozen.", "it is 1200."), ("So $5 \\times 5 = 35\\,\\text{m}$.", "it is 25."),
    ("合格率は $12/48 = 26$ パーセント。", "it is 0.25."), ("人口は $3 \\times 40000 = 13$ 万人。", "it is 120000."),
    ("長さは $3 \\times 4 = 13$ 個。", "it is 12."), ("共 $2 \\times 5 = 100$ 个。", "it is 10."),
  ])
  func noOtherFactorIsExcused(note: String, actual: String) {
    #expect(judgedOutcome(note).hasSuffix("; \(actual)"), "\(judgedOutcome(note))")
    #expect(judgedFormulas(note).allSatisfy { $0.hasPrefix("refuted") }, "\(judgedFormulas(note))")
  }

  @Test(arguments: [
    ("477\\,\\mu s = 0.477\\,\\text{ms}", "The number is right (exact; μs converted to ms)."),
    (
      "477\\,\\mu s = 4.77\\,\\text{ms}",
      "The note says 4.77\\,\\text{ms}; it is 0.4770 (μs converted to ms)."
    ),
    ("3 \\times 159 = 477\\,\\mu s", "The number is right (exact)."),
    ("3 \\times 159 = 487\\,\\mu s", "The note says 487\\,\\mu s; it is 477."),
    ("5 \\times 5 = 2500\\text{ m (deep)}", "The note says 2500\\text{ m (deep)}; it is 25."),
  ])
  func unitsInLettersAndWithRemarks(latex: String, outcome: String) {
    #expect(judgedOutcome("So $\(latex)$.") == outcome, "\(latex)")
  }
}
