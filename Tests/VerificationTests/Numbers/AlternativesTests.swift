import LaTeXMath
import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Links with two signs at once.
@Suite struct AlternativesTests {
  @Test(arguments: [
    "\\frac{4 \\pm 2}{2} = 2 \\pm 1", "\\frac{-3 \\pm \\sqrt{9-8}}{2} = -1, -2",
    "\\frac{-3 \\pm \\sqrt{9-8}}{2} = \\frac{-3 \\pm 1}{2} = \\{-1, -2\\}", "2 \\pm 3 = 5, -1",
    "3 \\mp 1 = 3 \\pm 1", "1 \\pm \\sqrt{2} \\approx 1 \\pm 1.414",
    "\\frac{1 \\pm \\sqrt5}{2} \\approx 1.618, -0.618",
    "2 \\times (5.0 \\pm 0.2) = 10.0 \\pm 0.4", "\\{1, 3\\} = 2 \\pm 1",
  ])
  func thoseThatHoldAreVerified(latex: String) {
    let links = NumberJudge().judge(MathFormula(latex)).filter { $0.verdict != .noClaim }
    #expect(Set(links.map(\.verdict)) == [.verified], "\(links)")
    #expect(links.allSatisfy { $0.manner == ["with both signs"] })
  }

  @Test(arguments: [
    ("\\frac{-3 \\pm \\sqrt{9-8}}{2} = -1, -3", "-1, -2"), ("2 \\pm 3 = 5, -2", "5, -1"),
    ("\\frac{4 \\pm \\sqrt{16-12}}{2} = 2 \\pm 2", "3, 1"), ("2 \\pm 3 = \\{5, 1\\}", "5, -1"),
  ])
  func thoseThatHoldWithNeitherSignAreRefuted(latex: String, actual: String) {
    let links = NumberJudge().judge(MathFormula(latex)).filter { $0.verdict != .noClaim }
    #expect(links.map(\.verdict) == [.refuted], "\(links)")
    #expect(links.map(\.actual) == [actual], "\(links)")
  }

  /// One value of two, what is measured, and choices that do not belong together.
  @Test(arguments: [
    "\\sqrt{4} = \\pm 2", "2 \\pm 3 = 5", "(5.0 \\pm 0.2)(3.0 \\pm 0.1) = 15.0 \\pm 0.8",
    "(100 \\pm 5) + (50 \\pm 3) = 150 \\pm 6", "\\frac{100 \\pm 5}{2} = 50 \\pm 3",
    "5.0 \\pm 0.2 = 4.8 \\pm 0.3", "100 \\pm 2 \\cdot \\frac{15}{\\sqrt{9}} = 100 \\pm 10.2",
    "2 \\pm 3 = 5, -1, 7",
    "20 \\pm \\sqrt{9}\\% = 20 \\pm 4\\%", "2 \\pm 3 = (5, 1)",
  ])
  func othersAreLeftAlone(latex: String) {
    let found = Set(verdicts(latex))
    #expect(found.isSubset(of: [.unchecked, .noClaim]) && found.contains(.unchecked), "\(found)")
  }

  @Test func theNoteGivesTheCoefficients() {
    let text = "Let $a = 1$, $b = 3$ and $c = 2$. Then $\\frac{-b \\pm \\sqrt{b^2-4ac}}{2a} = -1, -2$.\n"
    let source = SourceText(Array(text.utf8))
    let items = NumberClaims(NoteParser.parse(source, fileName: "Note.md"), source: source).items
    #expect(items.filter { $0.verdict != .noClaim }.map(\.verdict) == [.verified])
    #expect(Set(verdicts("x = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}")) == [.noClaim])
  }
}
