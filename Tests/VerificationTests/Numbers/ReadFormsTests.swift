import Testing

/// Forms of numbers that books write: what holds, what does not, and what is left alone.
@Suite struct ReadFormsTests {
  private static func agrees(_ latex: String, _ outcome: String) {
    #expect(judgedOutcome("So $\(latex)$.") == outcome, "\(latex): \(judgedOutcome("So $\(latex)$."))")
  }

  private static let exact = "The number is right (exact)."

  @Test(arguments: [
    ("_5C_2 = 10", exact), ("_5C_2 = 11", "The note says 11; it is 10."), ("{}_5C_2 = 10", exact),
    ("{}_{5}\\mathrm{P}_{2} = 20", exact), ("{}_5P_2 = 21", "The note says 21; it is 20."),
    ("^{5}C_{2} = 10", exact), ("^5P_2 = 25", "The note says 25; it is 20."),
    ("_3H_2 = 6", exact), ("\\frac{_5C_2}{_{10}C_2} = \\frac29", exact),
    ("\\binom{5}{2} = 11", "The note says 11; it is 10."), ("{5 \\choose 2} = 10", exact),
    ("_2P_5 = 1", "unchecked: no-value"),
  ])
  func choices(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  @Test(arguments: [
    ("\\left[ \\frac{x^3}{3} \\right]_0^1 = \\frac13", exact),
    ("\\left[ \\frac{x^3}{3} \\right]_0^1 = \\frac14", "The note says \\frac14; it is 0.333333."),
    ("[x^2 + x]_1^3 = 10", exact), ("\\left. x^2 \\right|_1^3 = 9", "The note says 9; it is 8."),
    ("x^2 + x \\Big|_1^2 = 4", exact), ("x^2|_{x=3} = 9", exact),
    ("x^2 \\bigg|_{x=3} = 8", "The note says 8; it is 9."),
    ("x^2 \\big|_{x=1}^{x=2} = 3", exact), ("[-e^{-x}]_0^\\infty = 1", exact), ("[x(x + 1)]_0^2 = 6", exact),
    ("-\\cos x \\Big|_0^{\\pi} = 2", exact),
  ])
  func bounds(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  /// An index and a square, or several variables.
  @Test(arguments: ["[x]_i^2 = 4", "[a x]_0^1 = 3", "(x + y)_0^1 = 2"])
  func whatMayBeNoBoundsClaimsNothing(latex: String) { #expect(judgedFormulas("So $\(latex)$.").isEmpty) }

  @Test(arguments: [
    ("3 \\text{ cm} + 4 \\text{ cm} = 7 \\text{ cm}", exact),
    ("90\\,\\text{min} - 27\\,\\text{min} = 64\\,\\text{min}", "The note says 64\\,\\text{min}; it is 63."),
    ("1 \\text{ m} + 50 \\text{ cm} = 150 \\text{ cm}", "The number is right (exact; m converted to cm)."),
    (
      "2 \\text{ million} + 3 \\text{ million} = 6 \\text{ million}",
      "The note says 6 \\text{ million}; it is 5."
    ),
    ("18\\,\\mathrm{km} - \\frac59 \\cdot 18\\,\\mathrm{km} = 8\\,\\mathrm{km}", exact),
    ("3 \\text{ red} + 4 \\text{ blue} = 8", ""),
    ("3 \\text{ cm} + 4 = 8 \\text{ cm}", ""),
  ])
  func sumsOfQuantities(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  @Test func aPowerBeforeAParenthesisIsAFactorWhereTheNameHasAValue() {
    let note = "Let $\\theta = 0.5$ and $x = 2$. Then $\\theta^x (1 - \\theta) = 0.125$."
    #expect(judgedFormulas(note) == ["verified \\theta^x (1 - \\theta) = 0.125"])
    let slip = "Let $\\theta = 0.5$. Then $\\theta^2 (1 - \\theta) = 0.126$."
    #expect(judgedFormulas(slip) == ["refuted \\theta^2 (1 - \\theta) = 0.126"])
    #expect(judgedFormulas("Let $f(x) = x + 1$ and $f = 3$. Then $f^2 (1) = 9$.").isEmpty)
    #expect(judgedFormulas("So $f^2(x \\mid y) = 4$.").isEmpty)
  }

  @Test(arguments: [
    ("0{,}25 + 0{,}5 = 0{,}75", exact), ("0{,}25 + 0{,}5 = 0{,}85", "The note says 0{,}85; it is 0.7500."),
    ("\\frac19 = 0,\\overline{1}", exact), ("1.234{,}5 + 1 = 1.235{,}5", exact),
    ("2 + 3 = 5,7", "unchecked: comma-may-part-a-list"), ("0,25 + 0,5 = 0,75", exact),
    ("525'600 = 8760 \\cdot 60", exact),
  ])
  func decimalCommas(latex: String, outcome: String) { Self.agrees(latex, outcome) }

  @Test func aNoteWithDecimalCommasIsHeldToThem() {
    let note = "Es ist $0,5 \\cdot 3 = 1,5$ und $0,25 \\cdot 3 = 0,85$."
    #expect(judgedFormulas(note) == ["verified 0,5 \\cdot 3 = 1,5", "refuted 0,25 \\cdot 3 = 0,85"])
    // A value that may be two is given to nothing that is refuted.
    #expect(
      judgedFormulas(note + " Mit $x = 1,5$ ist $2x = 4$.").last == "unchecked 2x = 4: uncertain-given")
  }

  @Test(arguments: [
    ("c)\\;\\; \\text{kgV}(16;6) = 48", exact), ("a) 3 \\times 4 = 13", "The note says 13; it is 12."),
    ("\\text{ggT}(12;18) = 4", "The note says 4; it is 6."),
    ("\\left( \\frac25 : \\frac34 \\right) \\cdot 15 = 8", exact),
    ("\\left| \\left(\\begin{array}{c} 3 \\\\ 0 \\\\ 4 \\end{array}\\right) \\right| = 5", exact),
    ("\\left| \\begin{pmatrix} 3 \\\\ 4 \\end{pmatrix} \\right| = 6", "The note says 6; it is 5."),
    ("120 \\Big( \\frac12 - \\frac13 \\Big) = 20", exact),
    ("120 \\Big( \\frac12 - \\frac13 \\Big) = 21", "The note says 21; it is 20."),
    ("\\tan(60^\\degree) = \\sqrt3", exact), ("\\frac{1}{.5^2} = 4", exact),
    ("\\begin{array}{rcl} a & = & 2 \\cdot 3 \\\\ & = & 7 \\end{array}", "The note says 7; it is 6."),
    ("\\lim_{x \\searrow 0} (x + 1) = 2", "The note says 2; it is 1."),
    ("7 + 8 = 3 \\pmod{12}", "The number is right (modulo 12)."),
    ("7 + 8 = 4 \\pmod{12}", "unchecked: modulus-in-formula"),
    ("(19^2 - 1) \\div 11 = 8 \\pmod{19}", "unchecked: modulus-in-formula"),
  ])
  func otherForms(latex: String, outcome: String) { Self.agrees(latex, outcome) }
}
