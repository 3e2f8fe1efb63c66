import LaTeXMath
import Testing

@testable import Verification

/// The verdicts on all links of a formula, without any scope.
func verdicts(_ latex: String, scope: Scope = Scope()) -> [NumberVerdict] {
  NumberJudge(scope: scope).judge(MathFormula(latex)).map(\.verdict)
}

@Suite struct JudgingTests {
  @Test(arguments: [
    "2 + 2 = 4", "1 - 0.999 = 0.001", "256^{784} \\approx 10^{1888}", "2^{10} = 1024", "7! = 5040",
    "\\binom{5}{2} = 10", "\\frac{1}{3} \\approx 0.333", "\\frac{2}{3} = 0.67",
    "\\sqrt{2} \\approx 1.4142", "\\sqrt[3]{27} = 3", "e^{-1} \\approx 0.368", "\\pi \\approx 3.14159",
    "\\ln 2 \\approx 0.6931", "\\log_2 10 \\approx 3.32", "\\log_{10} 1000 = 3", "\\lg 100 = 2",
    "\\log 100 = 2", "\\log 8 = 3", "\\log 2 \\approx 0.693", "\\sin^2 1 + \\cos^2 1 = 1",
    "\\sin 30^\\circ = 0.5", "\\sin 30 = 0.5", "\\cos\\pi = -1", "\\tan\\frac{\\pi}{4} = 1",
    "\\arctan(1) = 45^\\circ", "\\sum_{i=1}^{100} i = 5050", "\\sum_{i=1}^{3} i^2 + 1 = 15",
    "\\sum_{k=0}^{3} \\frac{1}{2^k} = 1.875", "\\prod_{i=1}^{5} i = 120",
    "\\sum_{k \\in \\{1, 2, 4\\}} k = 7",
    "\\sum_{i=1}^{2} \\sum_{j=1}^{2} i j = 9", "|{-3}| = 3", "|3 - 5| = 2", "\\lfloor 7/2 \\rfloor = 3",
    "\\left\\lceil \\frac{7}{2} \\right\\rceil = 4", "7 \\bmod 3 = 1", "-7 \\bmod 3 = 2", "\\gcd(12, 18) = 6",
    "\\max(1, 5, 3) = 5", "\\min\\{2, 7\\} = 2", "\\|(3, 4)\\| = 5", "\\|(3, 4)\\|_1 = 7",
    "\\lVert (1, 2, 2) \\rVert_2 = 3",
    "(1, 2) + (3, 4) = (4, 6)",
    "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\begin{pmatrix} 1 \\\\ 1 \\end{pmatrix} = \\begin{pmatrix} 3 \\\\ 7 \\end{pmatrix}",
    "\\det \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} = -2",
    "\\begin{vmatrix} 2 & 0 \\\\ 0 & 3 \\end{vmatrix} = 6",
    "1{,}000 \\cdot 3 = 3{,}000", "1,000 \\cdot 3 = 3,000", "6 \\cdot (3,145,728 + 4,194,304) = 44,040,192",
    "0.25 = 25\\%", "0.3 \\cdot 0.5 = 15\\%", "\\frac{45}{50} \\times 100 = 90\\%",
    "3 \\times 10^8 \\cdot 2 = 6 \\times 10^8",
    "0.25^9 \\approx 3.8 \\times 10^{-6}", "2^{20} \\approx 10^6", "1/3 = 0.333\\ldots",
    "9/13 \\approx 0.6...",
    "0.999\\ldots = 1", "2(3) = 6", "(2)(3) = 6", "2(3+4) = 14", "2\\frac12 = 2.5", "1\\frac{3}{4} = 1.75",
    "4 \\cdot 5 = 20\\text{ km}", "3 + 0 = 3\\,\\text{km}",
    "5!! = 15", "10 / 4 = 2.5", "\\dfrac{1}{2} + \\tfrac{1}{2} = 1", "2 \\times 3 = 6 = 5 + 1",
    "\\tanh(0.5) \\approx 0.462", "\\exp(0) = 1", "\\operatorname{sgn}(-3) = -1", "\\text{ReLU}(-2) = 0",
    "\\underbrace{2 + 3}_{\\text{five}} = 5", "1 < 2 + 0", "\\pi > 3", "\\sqrt{10} \\neq 3.2", "e^2 = e^2",
    "-2^2 = -4", "(-2)^2 = 4", "2^{-1} = 0.5", "2^{3^2} = 512", "10^{-3} = 0.001", "\\$5 \\times 3 = \\$15",
    "4 \\div 2 = 2", "３＋４＝７", "２×３＝６", "3 × 4 = 12", "5 − 2 = 3", "\\frac{\\pi^2}{6} \\approx 1.645",
    "8589 \\approx 8600", "8560 \\approx 9000", "\\mathrm{e}^{1} \\approx 2.718", "\\log_3 81 = 4",
    "0.5 + 0.25 = 0.75.",
    "3.14159 \\approx 3.14", "100 \\cdot 1.5\\% = 1.5", "\\color{red}{2+2} = 4", "\\boxed{2 + 2} = 4",
    "{2}^{2} = {4}",
    // numbers of exercises
    "(2)\\ 3 \\times 4 = 12", "\\left( 2 \\right) 2 + 3 = 5", "(3)\\; -3 + 5 = 2", "(12)\\ 7 - 3 = 4",
    "(2)\\ \\begin{bmatrix} 1 & 2 \\end{bmatrix} \\begin{bmatrix} 3 \\\\ 7 \\end{bmatrix} = 17",
    "1{+}1{+}3 = 5", "\\max(|20 - 10|, |25 - 10|) = 15", "2(|1 - 3| + |{-1}|) = 6",
    "1.0 \\times 10^{-14} / 1.8 \\times 10^{-5} = 5.6 \\times 10^{-10}",
    "6 \\times 10^4 \\div 2 \\times 10^2 = 300",
    "1/2 \\times 10^3 = 500", "0.\\overline{3} = \\frac13", "0.1\\overline{6} = 1/6", "0.\\dot{3} = 1/3",
    "\\frac17 = 0.\\dot{1}4285\\dot{7}", "10\\,000 \\times 3 = 30\\,000", "1,00,000 \\times 2 = 2,00,000",
    "180° - 60° = 120°", "\\arcsin(0.5) = 30°", "\\tan^{-1}(8/6) = 53.13°", "1.2e3 + 1 = 1201",
    "2e-3 = 0.002",
    "2e - 3 \\approx 2.44", "e^{\\ln 5} = 5", "0.606 \\approx 60\\%",
    "60° \\cdot \\frac{\\pi}{180} = \\frac{60\\pi}{180}",
    "\\frac{5 \\cdot 180}{4} = 225°", "(-7) \\bmod 3 = -1",
    "\\frac{1}{2\\pi \\times 4 \\times 10^6 \\times 10^{-10}} = \\frac{1}{2513 \\times 10^{-6}}",
    "4.74 + \\log 1.5 = 4.74 + 0.18 = 4.92",
    "8{,}000^2 = 64{,}000{,}000", "\\sqrt{8{,}000^2 + 6{,}000^2} = 10{,}000",
    "6(\\frac12 - \\frac13) = 1 \\checkmark",
    "\\begin{pmatrix} 2 & 1 \\end{pmatrix} \\begin{pmatrix} 2 \\\\ 3 \\end{pmatrix} = 2 \\cdot 2 + 3 = 7",
    "\\begin{pmatrix} 2 & 1 \\\\ 1 & 1 \\end{pmatrix}^{-1} = \\begin{pmatrix} 1 & -1 \\\\ -1 & 2 \\end{pmatrix}",
    "1.5 \\begin{pmatrix} 0.67 \\\\ 0.51 \\end{pmatrix} \\approx \\begin{pmatrix} 1.0 \\\\ 0.77 \\end{pmatrix}",
    "2 (0.25, 1.5) = (0.5, 3)",
  ])
  func trueLinksAreVerified(latex: String) {
    #expect(Set(verdicts(latex)) == [.verified], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    "1\\text{ h} = 3600\\text{ s}", "1.5\\text{ h} = 90\\text{ min}", "3\\text{ km} = 3000\\text{ m}",
    "250\\,\\mathrm{cm} = 2.5\\,\\mathrm{m}", "200\\text{ s} \\approx 3.33\\text{ min}",
    "2 \\cdot 24\\text{ h} = 2\\text{ days}",
    "36\\text{ km/h} = 10\\text{ m/s}", "2\\text{ L} = 2000\\text{ cm}^3", "1\\text{ kWs} = 1\\text{ kWs}",
    "1\\text{ MB} = 1000\\text{ kB}", "1\\text{ MB} = 1024\\text{ KB}", "2\\text{ GiB} = 2048\\text{ MiB}",
    "8\\text{ bits} = 1\\text{ byte}", "16\\text{ bit} = 2\\text{ B}", "0.5\\text{ s} = 500\\text{ ms}",
    "4 \\cdot 0.5\\text{ h} = 120\\text{ min} = 120.0\\text{ min}", "500\\text{ m} < 1\\text{ km}",
    "2.2\\text{ kJ} = 2200\\text{ J}", "3\\text{ 時間} = 180\\text{ 分}", "1500\\text{ Hz} = 1.5\\text{ kHz}",
  ])
  func unitsConvert(latex: String) {
    #expect(Set(verdicts(latex)) == [.verified], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    "3\\text{ km} = 300\\text{ m}", "250\\,\\mathrm{cm} = 25\\,\\mathrm{m}", "2\\text{ kg} = 200\\text{ g}",
    "5\\text{ ms} = 0.5\\text{ s}", "2\\text{ km} \\approx 200\\text{ m}",
  ])
  func wrongConversionsOfPrefixesAreRefuted(latex: String) {
    #expect(verdicts(latex) == [.refuted], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    "2 + 2 = 5", "\\sqrt{2} \\approx 1.4242", "\\ln 2 \\approx 0.7931", "\\frac{1}{3} = 0.35",
    "2^{10} = 1025",
    "\\sum_{i=1}^{100} i = 5051", "\\log_2 8 = 4", "\\log 100 = 3", "\\sin 30 = 0.7", "\\binom{5}{2} = 11",
    "0.1 + 0.2 = 0.4", "1{,}000 \\cdot 3 = 4{,}000", "6 \\cdot 7 \\approx 53", "(1, 2) + (3, 4) = (4, 7)",
    "\\max(1, 5, 3) = 3", "0.25^9 \\approx 3.8 \\times 10^{-5}", "\\frac{45}{50} = 80\\%", "2\\frac12 = 3.5",
    "\\cos\\pi = 1", "\\pi < 3", "7 \\bmod 3 = 2", "5 \\cdot 4 = 21", "2^{20} \\approx 10^8",
    "\\sqrt{16} = 5", "0.\\overline{3} = 1/4", "10\\,000 \\times 3 = 31\\,000", "2 + 3 = 6",
    "6 \\times 10^4 / 2 \\times 10^2 = 400", "17 \\bmod 5 = 3", "3^2 > 10",
    "7! = 5041", "(2)\\ 3 \\times 4 = 25", "3 × 4 = 13", "1/3 = 0.343\\ldots", "\\exp(1) \\approx 2.728",
    "e^{1/2} \\approx 1.85", "e^{-2} = 0.435",
    "\\begin{pmatrix} 2 & 1 \\end{pmatrix} \\begin{pmatrix} 2 \\\\ 3 \\end{pmatrix} = 8",
    "\\begin{pmatrix} 2 & 1 \\\\ 1 & 1 \\end{pmatrix}^{-1} = \\begin{pmatrix} 1 & -1 \\\\ -1 & 3 \\end{pmatrix}",
    "1.5 \\begin{pmatrix} 0.67 \\\\ 0.51 \\end{pmatrix} \\approx \\begin{pmatrix} 1.0 \\\\ 0.97 \\end{pmatrix}",
  ])
  func falseLinksAreRefuted(latex: String) {
    #expect(verdicts(latex) == [.refuted], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test func aVeryLongChainIsNotJudged() {
    let chain = String(repeating: "1 + 1 = ", count: 5000) + "2"
    #expect(Set(verdicts(chain)) == [.unchecked])
    #expect(verdicts(chain).count == 5000)
    #expect(Set(verdicts(String(repeating: "1 + 1 = ", count: 200) + "2")) == [.verified])
  }

  /// Found by fuzzing: each level of an expression was asked twice for its free name.
  @Test(arguments: [
    ("z", ""), ("-z", ""), ("z/", "1"), ("z\\cdot ", "1"), ("\\sqrt{", "z}"), ("(", "z)"), ("f(", "z)"),
    ("2^{", "z}"),
    ("\\frac{1}{", "z}"), ("|", "z|"), ("\\max(1, ", "z)"), ("\\log ", "z"), ("\\sum_{i=1}^{2} ", "z"),
  ])
  func aDeepFormulaIsJudgedAtOnce(open: String, close: String) {
    let count = 45
    let rest = String(repeating: String(close.drop { $0 == "z" }), count: close.hasPrefix("z") ? count : 0)
    let latex =
      String(repeating: open, count: count) + close.prefix { $0 == "z" || $0 == "1" } + rest + " \\neq 1.3"
    #expect(!verdicts(latex).contains(.refuted))
  }

  @Test(arguments: [
    // free symbols, definitions, givens
    ("x + 1 = 2", NumberVerdict.noClaim), ("x = 2", .noClaim), ("f(2) = 3", .noClaim),
    ("\\theta \\leftarrow 2", .noClaim),
    ("p(x|y) = 0.5", .noClaim), ("D_{KL}(p \\| q) = 0.5", .noClaim), ("\\mathbb{E}[X] = 3.5", .noClaim),
    ("\\frac{dy}{dx} = 3", .noClaim), ("|D_{2n}| = 8", .noClaim), ("z[1] = 3", .noClaim),
    ("0 \\le i", .noClaim),
    // numerals of another base
    ("88_{(10)} = 58_{(16)}", .unchecked), ("1101_2 = 13", .unchecked), ("(1101)_2 = 13", .unchecked),
    ("1101 + 0 = 13", .unchecked), ("1 + 1 = 10", .unchecked), ("1 + 1 = 0", .unchecked),
    ("1 + 1 = 1", .unchecked),
    // permutations, functions named by constants, hypotheses
    ("(123) = (13)(12)", .unchecked), ("(12)(23) = (123)", .unchecked), ("\\pi(2) = 3", .unchecked),
    ("0 = 1", .unchecked),
    ("5 = 7", .unchecked), ("1 \\ne 1", .unchecked),
    // remainders, percent as an operator, congruences
    ("35/2 = 17 \\ldots 1", .unchecked), ("7 \\% 3 = 1", .unchecked), ("7 + 8 = 3 \\pmod{12}", .verified),
    ("7/2 = 3", .unchecked), ("1/2 = 0", .unchecked),
    // complex values and what is not defined
    ("\\sqrt{-1} = 1", .unchecked), ("0^0 = 1", .unchecked),
    ("0\\log 0 = 0", .unchecked), ("1/0 = 5", .unchecked),
    ("\\log(-1) = 0", .unchecked), ("0 \\cdot \\infty = 0", .unchecked), ("1/\\infty = 0", .unchecked),
    // partial relations and groups
    ("= 4", .unchecked), ("\\le 2", .unchecked), ("999~911~658 = 2 \\cdot 499955829", .unchecked),
    ("1/4 = 0,25", .verified),
    ("3 \\cdot 0,5 = 1,5", .verified), ("\\sqrt{4} = \\pm 2", .unchecked), ("\\sqrt{4} = 2, -2", .unchecked),
    ("1 + \\frac12 + \\dots = 3", .unchecked),
    ("1 + 2 + \\cdots + 10 = 54", .unchecked),
    // too large
    ("\\sum_{i=1}^{10^{12}} i = 5", .unchecked), ("10^{10^{10}}! = 3", .unchecked),
    ("\\prod_{i=1}^{10^9} i = 5", .unchecked),
    ("9^{9^{9^9}} = 5", .unchecked), ("\\sin(10^{10^{10}}) = 0.5", .unchecked),
    // notation that is not read
    ("\\int 2 \\, dt = 3", .unchecked), ("5 \\oplus 3 = 7", .unchecked), ("3 \\mid 12", .unchecked),
    ("2 * 3 \\circ 4 = 5", .unchecked), ("\\frac52 = [2; 2]", .unchecked),
    ("\\sum_{n=1}^\\infty 1 = 5", .unchecked),
    // hypotheses inside the formula
    ("\\text{if } 1 + 1 = 3", .unchecked), ("1 + 1 = 3 \\Rightarrow 2 = 3", .unchecked),
    ("1+1=3 \\implies 0 = 1", .unchecked),
    // different units
    ("1\\text{ h} = 50\\text{ min}", .unchecked), ("1\\text{ day} = 8\\text{ h}", .unchecked),
    ("5\\text{ m} = 300\\text{ s}", .unchecked), ("3\\text{ nats} = 4\\text{ bits}", .unchecked),
    ("2.5\\text{ km} = 2499\\text{ m}", .unchecked), ("2\\text{ km} \\approx 1950\\text{ m}", .unchecked),
    ("1\\text{ MB} = 1000000\\text{ bit}", .unchecked), ("3\\text{ dB} = 2\\text{ B}", .unchecked),
    ("5\\text{ MB} = 5000\\text{ GB}", .unchecked), ("90 / 60 = 90 \\text{ min}", .unchecked),
    // other arithmetic: floating point, machine integers, clocks, digits side by side, percent signs as units
    ("0.1 + 0.2 = 0.30000000000000004", .unchecked), ("1.1 \\times 3 = 3.3000000000000003", .unchecked),
    ("10^{16} + 1 - 10^{16} = 0", .unchecked), ("200 + 100 = 44", .unchecked), ("127 + 1 = -128", .unchecked),
    ("2^{31} - 1 + 1 = -2^{31}", .unchecked), ("10 + 4 = 2", .unchecked),
    ("2^{10} = 24 \\bmod 100", .unchecked),
    ("10 \\div 2 \\times 5 = 1", .unchecked), ("1 + 1 = 11", .unchecked),
    ("15\\% - 10\\% = 5", .unchecked), ("-7/2 = -4", .unchecked), ("-2^2 = 4", .unchecked),
    ("1.000 \\times 3 = 3000", .unchecked), ("2e-3 = 0.5", .unchecked),
    (
      "\\begin{pmatrix} 1 & 2 \\end{pmatrix} * \\begin{pmatrix} 2 & 2 \\end{pmatrix} = \\begin{pmatrix} 2 & 4 \\end{pmatrix}",
      .unchecked
    ),
    (
      "1.49 \\begin{pmatrix} 0.67 \\\\ 0.51 \\end{pmatrix} \\approx \\begin{pmatrix} 1.0 \\\\ 0.77 \\end{pmatrix}",
      .unchecked
    ),
    (
      "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}^2 = \\begin{pmatrix} 1 & 4 \\\\ 9 & 16 \\end{pmatrix}",
      .unchecked
    ),
    (
      "\\begin{pmatrix} 1 & 2 \\\\ 2 & 4 \\end{pmatrix}^{-1} = \\begin{pmatrix} 1 & 4 \\\\ 9 & 16 \\end{pmatrix}",
      .unchecked
    ),
    // names of constants used as names, nearby forms, sizes, numbers of equations
    ("\\pi^1 = 1", .unchecked), ("\\pi^1 < 0", .unchecked), ("e \\ge 3", .unchecked),
    ("0.4995 \\approx \\tfrac12", .unchecked),
    ("(7 - 3 + 0) / 1 + 1 = 5 \\times 5", .unchecked), ("(1) + (2) = (4)", .unchecked),
    // units on one side that may convert
    ("1/400 = 2.5\\text{ ms}", .unchecked), ("5 \\times 9.8 = 50\\text{ N}", .unchecked),
    ("0 + 0.167 - 0.333 + 0.167 = 0", .unchecked),
    // ambiguity that matters
    ("1/2\\pi = 0.159", .unchecked), ("\\log 2 \\cdot 3 = 5", .refuted),
    ("x = 1, 2, 3", .noClaim), ("2 = 1, 2", .unchecked),
  ])
  func trapsAreLeftAlone(latex: String, verdict: NumberVerdict) {
    let found = Set(verdicts(latex))
    #expect(
      found.isSubset(of: [verdict, .noClaim]) && found.contains(verdict),
      "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    "5 \\gg 2 = 101_2 \\gg 2 = 1", "4:6:3:2 = 8:12:6:5", "10 : 2 = 6", "5 \\cdot 5 \\equiv 2",
    "1.5 \\sim 3 = 4.5",
    "3 \\in \\{1, 2\\} = 5",
  ])
  func chainsWithOtherRelationsAreNotJudged(latex: String) {
    #expect(Set(verdicts(latex)).isSubset(of: [.unchecked, .noClaim]))
  }

  @Test(arguments: [
    ("2/3 = 0.66", NumberVerdict.imprecise), ("2/3 \\approx 0.66", .imprecise), ("2^{20} = 10^6", .imprecise),
    ("\\sqrt{2} = 1", .imprecise),
    ("20/3 = 7", .imprecise), ("0.3565 + 0 = 0.36", .verified), ("0.355 + 0 = 0.36", .verified),
    ("0.355 + 0 = 0.35", .verified),
    ("44.0 + 18.9 = 63", .verified), ("0.7 \\times 2 = 1", .imprecise),
    ("2\\pi \\times 10^5 = 628318", .imprecise),
    ("128^2 \\times 18 = 295{,}000", .imprecise),
    ("20 \\log_{10}\\frac{1}{\\sqrt2} = 20 \\times (-0.150)", .imprecise),
    ("\\sqrt{2} \\approx 1.415", .imprecise),
  ])
  func whatIsNeitherRightNorWrongIsARemark(latex: String, verdict: NumberVerdict) {
    #expect(verdicts(latex) == [verdict], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test func chainsAreJudgedLinkByLink() {
    #expect(verdicts("a = 2 + 3 = 5 = 6 - 1 = 4") == [.noClaim, .verified, .verified, .refuted])
    #expect(
      verdicts("\\begin{aligned} a &= 2 \\cdot 3 \\\\ &= 6 \\\\ b &= 4 \\cdot 2 = 9 \\end{aligned}") == [
        .noClaim, .verified, .noClaim, .refuted,
      ])
    #expect(verdicts("1 + 1 = 2, 2 + 2 = 5") == [.verified, .refuted])
    #expect(verdicts("1 + 1 = 2 \\quad\\text{and}\\quad 2 + 2 = 4") == [.verified, .verified])
  }

  /// Decimals in the middle of a chain stand for what they were rounded from.
  @Test func carriedRoundingIsNoError() {
    #expect(
      verdicts("(1 - 0.9)/\\sqrt{1 - 0.999} \\approx 0.1/0.0316 \\approx 3.16") == [.verified, .verified])
    #expect(verdicts("e^{-1} \\cdot 100 \\approx 0.368 \\cdot 100 = 36.79") == [.verified, .verified])
    #expect(verdicts("\\sqrt{2} \\cdot 1000 \\approx 1.414 \\cdot 1000 = 1414.2") == [.verified, .verified])
    #expect(verdicts("-\\ln\\frac{7}{10} = -\\ln 0.7 \\approx 0.3597") == [.verified, .refuted])
  }

  @Test func driftIsARemark() {
    let links = NumberJudge().judge(MathFormula("100 \\cdot \\frac13 \\approx 100 \\cdot 0.33 = 33.0"))
    #expect(links.map(\.verdict) == [.verified, .imprecise], "\(links)")
    #expect(
      judgedSentences("So $100 \\cdot \\frac13 \\approx 100 \\cdot 0.33 = 33.0$.").last
        == "The note says 33.0; it is 33.000 (exact; rounding carried along the chain: from its start it is 33.333)."
    )
  }

  /// What is right from the start of a chain is not so by a wrong step before it.
  @Test func aWrongStepVerifiesNothing() {
    #expect(
      judgedFormulas("So $\\sqrt{9 + 16} = \\sqrt{37} = 5$.") == [
        "refuted \\sqrt{9 + 16} = \\sqrt{37}", "refuted \\sqrt{37} = 5",
      ])
  }

  /// A slip in one digit is none of the rounding of the numbers before, whose hidden digits would change more of them.
  @Test func oneDigitThatDiffersIsASlip() {
    #expect(verdicts("1000(1.05)^{10} \\approx 1638.89") == [.refuted])
    #expect(verdicts("0.731 \\cdot 0.5 = 0.36553") == [.unchecked])
  }

  @Test func driftIsNotSaidOfNamesOrAfterAnError() {
    #expect(verdicts("2 + 3 = 5 = 1 + 5") == [.verified, .refuted])
    let given = Scope.Given(value: .name(SymbolName("y")), text: "x = y")
    var scope = Scope()
    scope.values["x"] = given
    #expect(verdicts("x = \\frac{10}{3} \\approx 3.33", scope: scope).last == .verified)
    #expect(verdicts("\\frac{1}{1.3} \\approx 1 - 0.3 = 0.7") == [.unchecked, .verified])
    #expect(verdicts("\\sqrt{430/4} = \\sqrt{366/4} = 9.57") == [.refuted, .verified])
  }

  @Test func refutationsSayWhatWasFound() throws {
    let link = try #require(NumberJudge().judge(MathFormula("-\\ln 0.7 \\approx 0.3597")).first)
    #expect(link.actual == "0.356675")
    let base = try #require(NumberJudge().judge(MathFormula("\\log 8 = 3")).first)
    #expect(base.manner.contains { $0.contains("base 2") })
  }

  @Test func whatFollowsMayBeMeantToBeFalseButForRoundedResults() {
    #expect(verdicts("x = 1 \\Rightarrow 2 + 2 = 5").contains(.unchecked))
    #expect(verdicts("x = 1 \\Rightarrow \\frac12 = \\frac13").contains(.unchecked))
    #expect(verdicts("x = 1 \\Rightarrow 1,000 + 1 = 1,002").contains(.unchecked))
    #expect(verdicts("s^2 = 2 \\Rightarrow s = \\sqrt{2} \\approx 1.51").last == .refuted)
  }

  @Test func wordsAroundRaiseDoubt() {
    let doubt = CautionInSentence.ground("the word wrong", "It is called wrong.")
    let doubtful = NumberJudge(scope: Scope(), doubts: [doubt]).judge(MathFormula("1/2 + 1/3 = 2/5"))
    #expect(doubtful.map(\.verdict) == [.unchecked])
    #expect(doubtful.map(\.reasonIDs) == [["caution-in-sentence"]])
  }

  /// Without decimals among what it is computed from, a whole number is no rounding of a value that ends soon.
  @Test(arguments: [
    (#"$2 = \lim_{x \to 2} \frac{x^2 + 1}{x} = 2.5$"#, #"refuted 2 = \lim_{x \to 2} \frac{x^2 + 1}{x}"#),
    (#"$5/2 \cdot 3 = 8$"#, #"refuted 5/2 \cdot 3 = 8"#),
    (#"$2.5 \cdot 3 = 8$"#, #"verified 2.5 \cdot 3 = 8"#),
    (#"Rounded up it is $5/2 \cdot 3 = 8$"#, #"verified 5/2 \cdot 3 = 8"#),
    (#"$\frac{1000}{7} = 143$"#, #"imprecise \frac{1000}{7} = 143: last-digit"#),
    (#"$5 \cdot \sqrt2 = 7$"#, #"imprecise 5 \cdot \sqrt2 = 7: last-digit"#),
    (#"$5/2 \cdot 3 \approx 8$"#, #"verified 5/2 \cdot 3 \approx 8"#),
  ])
  func aWholeNumberHalfOff(note: String, outcome: String) {
    #expect(judgedFormulas(note).first == outcome, "\(judgedFormulas(note))")
  }

  /// Equations side by side in a row are statements of their own, and what stands beside one is no factor.
  @Test func cellsOfARowAreParted() {
    let row = #"\text{A} & \frac{70}{2} = 35 & \frac{110}{2} = 57 & 100"#
    #expect(
      judgedFormulas("$$\\begin{array}{|c|c|c|c|} \(row) \\end{array}$$") == [
        #"verified \frac{70}{2} = 35"#, #"refuted \frac{110}{2} = 57"#,
      ])
    let sums = #"12 &=& 10 &+& 2 &=& 1 \times 10^1 &+& 2 \times 10^0 &=& 13"#
    #expect(
      judgedFormulas("$$\\begin{eqnarray} \(sums) \\end{eqnarray}$$").map { $0.prefix { $0 != " " } } == [
        "verified", "verified", "refuted",
      ])
    #expect(
      judgedFormulas(#"$$\begin{aligned} 2 + 2 &= 4 & 3 + 3 &= 7 \\ &= 4 \end{aligned}$$"#).first
        == "verified 2 + 2 &= 4")
    #expect(
      judgedFormulas(#"$$\begin{aligned} 2 + 2 &= 3 & + 1 \\ &= 4 \end{aligned}$$"#)
        == ["verified 2 + 2 &= 3 & + 1", "verified 3 & + 1 \\\\ &= 4"])
  }

  /// A label before a calculation is no statement that an implication would need.
  @Test func labelsBeforeImplications() {
    let rows = #"\text{Sale:}\quad \frac23 \cdot 24 = 16 \Rightarrow 24 - 16 = 8 \\ \text{Gift:}\quad"#
    #expect(
      judgedFormulas("$$\(rows) \\frac14 \\cdot 8 = 3 \\Rightarrow 8 - 2 = 6$$").filter {
        !$0.hasPrefix("verified")
      }
        == [#"refuted \frac14 \cdot 8 = 3"#])
  }
}
