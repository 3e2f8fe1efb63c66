import LaTeXMath
import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Congruences with a modulus behind them.
@Suite struct CongruenceTests {
  private func items(_ text: String) -> [VerificationItem] {
    let source = SourceText(Array(text.utf8))
    let note = NoteParser.parse(source, fileName: "Note.md")
    return NumberClaims(note, source: source).items.filter { $0.verdict != .noClaim }
  }

  @Test(arguments: [
    "17 \\equiv 5 \\pmod{12}", "17 \\equiv -7 \\pmod{12}", "7 \\cdot 3 \\equiv 1 \\pmod{10}",
    "3^{-1} \\equiv 7 \\pmod{10}", "\\frac{1}{3} \\equiv 7 \\pmod{10}", "5 \\cdot 5 \\equiv 1 \\bmod 12",
    "17 \\equiv 5 \\mod 12", "17 \\equiv 5 \\mod{12}", "17 \\equiv 5 (\\text{mod } 12)",
    "17 \\equiv 5 \\;(\\mathrm{mod}\\ 12)", "17 \\equiv 5 \\left(\\bmod 12\\right)",
    "2^{1000000007} \\equiv 8 \\pmod{10}", "10! \\equiv -1 \\pmod{11}",
    "2^{10} = 1024 \\equiv 4 \\pmod{10}", "9 + 4 = 1 \\equiv 13 \\pmod{12}",
    "\\begin{aligned} 3^4 &\\equiv 81 \\\\ &\\equiv 1 \\pmod{10} \\end{aligned}", "6/2 \\equiv 8 \\pmod 5",
    "2 \\equiv 5 \\pmod{2^2 - 1}", "3^{10^{5000}} \\equiv 4 \\pmod 7",
  ])
  func thoseThatHoldAreVerified(latex: String) {
    #expect(Set(verdicts(latex)) == [.verified], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    ("17 \\equiv 4 \\pmod{12}", "5"), ("7 \\cdot 3 \\equiv 2 \\pmod{10}", "1"),
    ("3^{-1} \\equiv 9 \\pmod{10}", "7"), ("5 \\cdot 5 \\equiv 2 \\bmod 12", "1"),
    ("17 \\equiv 4 \\mod 12", "5"), ("4 \\equiv 3 + 14 \\pmod{12}", "5"),
    ("2^{1000000007} \\equiv 6 \\pmod{10}", "8"),
  ])
  func thoseThatDoNotHoldAreRefuted(latex: String, actual: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.refuted], "\(links)")
    #expect(links.map(\.actual) == [actual])
  }

  @Test(arguments: [
    // no modulus, or more than one
    ("17 \\equiv 4", "relation-not-judged"), ("17 \\equiv 4 \\pmod{3, 5}", "relation-not-judged"),
    // no inverse, several solutions, other readings of a quotient or a root
    ("2^{-1} \\equiv 3 \\pmod{10}", "no-value"), ("4/2 \\equiv 7 \\pmod{10}", "no-value"),
    ("7/2 \\equiv 3 \\pmod 5", "no-value"), ("\\sqrt{4} \\equiv 5 \\pmod 7", "no-value"),
    ("3^{10^{5000}} \\equiv 4 \\pmod{10^{200}}", "no-value"), ("3^4 \\equiv 4 \\pmod{10^{9000}}", "no-value"),
    ("1^3 \\equiv 1 + 1 + 1 \\pmod 6", "no-value"),
    ("9 + 4 = 2 \\equiv 14 \\pmod{12}", "modulus-in-formula"), ("17 \\equiv 4 \\pmod{1.5}", "no-value"),
    ("\\sqrt{2} \\equiv 3 \\pmod 7", "no-value"),
    ("\\left(\\frac{3}{7}\\right) \\equiv 3^3 \\pmod 7", "no-value"),
  ])
  func whereTheResidueIsNotCertainTheyAreLeftAlone(latex: String, reason: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.first?.verdict == .unchecked, "\(links)")
    #expect(links.first?.reasonIDs.first == reason)
  }

  @Test(arguments: ["x^2 \\equiv 1 \\pmod 8", "17 \\equiv 4 \\pmod n", "x \\equiv 3 \\pmod 7"])
  func freeSymbolsClaimNothing(latex: String) {
    #expect(Set(verdicts(latex)) == [.noClaim])
  }

  /// The words for moduli, and another modulus in the section, are no reason against a congruence; a denial is one.
  @Test func theNoteAround() {
    let plain = items(
      "## Modular arithmetic\n\nModulo 12 we find $17 \\equiv 4 \\pmod{12}$, in $\\mathbb{Z}_{12}$.\n")
    #expect(plain.map(\.verdict) == [.refuted])
    #expect(plain.first?.reading == "17 \\equiv 4 \\pmod{12}")
    let denied = items("It is not true that $17 \\equiv 4 \\pmod{12}$.\n")
    #expect(denied.map(\.verdict) == [.unchecked])
    #expect(denied.first?.reasons.map(\.id) == ["caution-in-sentence", "caution-in-paragraph"])
    let given = items("Let $n = 12$. Then $17 \\equiv 4 \\pmod n$.\n")
    #expect(given.map(\.verdict) == [.unchecked])
    #expect(given.first?.reasons.map(\.id) == ["uncertain-given"])
    #expect(items("Let $n = 12$. Then $17 \\equiv 5 \\pmod n$.\n").map(\.verdict) == [.verified])
  }
}
