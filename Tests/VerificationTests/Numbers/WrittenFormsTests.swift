import Testing

/// Numbers in the forms that people write them in: what holds, what does not, and why it is left alone.
@Suite struct WrittenFormsTests {
  /// A formula and what is said of it: the reasons, or the sentence where there are none.
  private static func agrees(_ latex: String, _ outcome: String) {
    #expect(judgedOutcome("So $\(latex)$.") == outcome, "\(latex)")
  }

  private static let exact = "The number is right (exact)."
  private static let rounded = "The number is right (rounded)."

  @Test(arguments: [
    ("6/-2 = -3", exact), ("6/-2 = -12", "The note says -12; it is -3."),
    ("8 \\div -4 = -2", exact), ("8 \\div -4 = -32", "The note says -32; it is -2."),
    ("2 / -0.5 = -4", exact), ("2 / -0.5 = -1", "The note says -1; it is -4."),
    ("-6 / -3 / -2 = -1", exact), ("-18/-2 = 8", "The note says 8; it is 9."),
    ("2 \\cdot -3 = -6", exact), ("2 \\cdot -3 = 6", "The note says 6; it is -6."),
    ("1 + -2 \\times -3 = 7", exact), ("12 / +3 = 4", exact),
    ("6 \\bmod -4 = -2", exact), ("6 \\bmod -4 = 3", "The note says 3; it is -2."),
    ("6 \\bmod -4 = 2", "The number is right (exact; the remainder has the sign)."),
  ])
  func aSignBehindAnOperatorIsThatOfTheNextFactor(latex: String, outcome: String) {
    Self.agrees(latex, outcome)
  }

  @Test(arguments: [
    ("4 \\times 1\\frac14 = 5", exact), ("4 \\times 1\\frac14 = 6", "The note says 6; it is 5."),
    ("6 \\div 1\\frac12 = 4", exact), ("6 \\div 1\\frac12 = 5", "The note says 5; it is 4."),
    ("5 - 2\\frac12 = 2.5", exact), ("5 - 2\\frac12 = 3.5", "The note says 3.5; it is 2.500."),
    ("-2\\frac12 + 3 = \\frac12", exact), ("2\\frac12 - -1\\frac12 = 4", exact),
    ("(1\\frac12)^2 = 2\\frac14", exact),
    ("(1\\frac12)^2 = 3\\frac14", "The note says 3\\frac14; it is 2.250000."),
    ("\\frac{1\\frac12}{3} = \\frac12", exact), ("\\sqrt{6\\frac14} = 2\\frac12", exact),
    ("2^{1\\frac12} \\approx 2.83", rounded),
    ("2^{1\\frac12} \\approx 3.83", "The note says 3.83; it is 2.8284."),
    ("\\frac13 = 33\\frac13\\%", exact),
    ("\\frac13 = 34\\frac13\\%", "The note says 34\\frac13\\%; it is 0.333333."),
    ("12\\frac12\\% \\times 80 = 10", exact),
    ("12\\frac12\\% \\times 80 = 11", "The note says 11; it is 10."),
    ("\\frac{360^\\circ}{16} = 22\\frac12^\\circ", exact),
    ("\\frac{360^\\circ}{16} = 23\\frac12^\\circ", "The note says 23\\frac12^\\circ; it is 0.392699."),
    ("\\sin 22\\frac12^\\circ \\approx 0.3827", rounded),
    // As a product it holds.
    ("5 - 2\\frac12 = 4", "unchecked: ambiguous-notation"),
    ("3\\frac72 = 10.5", "unchecked: ambiguous-notation"),
    ("3\\frac72 = 6.5", "unchecked: ambiguous-notation"),
    ("3\\frac72 = 7.5", "The note says 7.5; it is 10.500."),
  ])
  func mixedNumbersInEveryPlace(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  @Test(arguments: [
    ("exp(0) = 1", exact), ("exp(0) = 2", "The note says 2; it is 1."),
    ("2exp(0) + sqrt(16) = 6", exact), ("sqrt(16) = 5", "The note says 5; it is 4."),
    ("max(2, 7, 3) = 7", exact), ("max(2, 7, 3) = 3", "The note says 3; it is 7."),
    ("min(4, 9) + 1 = 5", exact), ("log_2(8) = 3", exact), ("log_2(8) = 4", "The note says 4; it is 3."),
    ("log(100) = 2", "The number is right (exact; logarithm to base 10)."),
    ("log(100) = 3", "The note says 3; it is 4.61 (natural logarithm)."),
    ("ln(1) = 0", exact), ("abs(-3) = 3", exact),
  ])
  func functionsWithoutACommand(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  @Test(arguments: [
    ("40/.4 = 100", exact), ("40/.4 = 16", "The note says 16; it is 100."),
    ("8 \\times .25 = 2", exact), ("8 \\times .25 = 3", "The note says 3; it is 2."),
    ("648 : 3 = 216", exact), ("(12 + 6) : 3 = 6", exact), ("\\frac12 : 2 = \\frac14", exact),
    ("6 : 4 = 3 : 2", exact),
    // It may be a ratio.
    ("648 : 3 = 217", "unchecked: no-value"), ("648:3 = 216", "unchecked: relation-not-judged"),
    ("2^13 = 6", exact), ("2^13 = 8192", "unchecked: ambiguous-notation"),
    ("2^13 = 8193", "The note says 8193; it is 6."), ("e^i\\pi = -1", "unchecked: ambiguous-notation"),
    ("8 + 2 = 1010", "unchecked: binary-numerals"), ("8 + 2 = 1011", "The note says 1011; it is 10."),
    ("8 + 0.25 = 1000.01", "unchecked: binary-numerals"), ("101 + 11 = 1000", "unchecked: binary-numerals"),
    ("11.1010 + 00.1011 = 00.0101", "unchecked: binary-numerals"),
    ("11.1010 + 00.1011 = 00.0111", "The note says 00.0111; it is 11.202100."),
  ])
  func pointsColonsAndDigits(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  @Test(arguments: [
    ("80 - 25\\% = 60", "unchecked: percent-of-left"), ("80 - 25\\% = 65", "The note says 65; it is 79.75."),
    ("200 + 15\\% + 10\\% = 253", "unchecked: percent-of-left"),
    ("1.250 + 750 = 2.000", "unchecked: points-group-digits"),
    ("1.250 + 750 = 2.001", "The note says 2.001; it is 751.25000."),
  ])
  func percentagesOfWhatStandsBeforeAndPointsThatGroup(latex: String, outcome: String) {
    Self.agrees(latex, outcome)
  }

  @Test(arguments: [
    ("1.97 < 2 < 2.34", exact), ("1.97 < 3 < 2.34", "The note says 2.34; it is 3."),
    ("1 \\le 3 \\le 2", "The note says 2; it is 3."), ("3 < 2.34", "unchecked: nothing-to-compute"),
  ])
  func aNumberLiesBetweenItsBounds(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  @Test(arguments: [
    ("3 + 4 + 5 &= 3 + 4 \\\\ &\\quad + 5 = 12", exact),
    ("3 + 4 + 5 &= 3 + 4 \\\\ &\\quad + 5 = 13", "The note says 13; it is 12."),
    ("20 - 8 &= 15 \\\\ &\\quad - 3 = 12", exact),
    // A minus that does not stand apart begins a number.
    ("-1 - 2 &= 3 \\\\ -3 &= -4", "unchecked: nothing-to-compute"),
  ])
  func aRowMayGoOnWithTheSumOfTheRowBefore(rows: String, outcome: String) {
    Self.agrees("\\begin{aligned} \(rows) \\end{aligned}", outcome)
  }
}
