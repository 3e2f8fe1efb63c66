import LaTeXMath
import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// Links between complex numbers.
@Suite struct ComplexTests {
  private func items(_ text: String) -> [VerificationItem] {
    let source = SourceText(Array(text.utf8))
    let note = NoteParser.parse(source, fileName: "Note.md")
    return NumberClaims(note, source: source).items.filter { $0.verdict != .noClaim }
  }

  @Test(arguments: [
    "\\frac{17-68i}{17} = 1 - 4i", "|3+4i| = 5", "\\sqrt{-4} = 2i", "(1+i)^2 = 2i", "e^{i\\pi} = -1",
    "i^2 = -1", "(1+2i)(1-2i) = 5", "\\frac{1+2i}{3-4i} = -\\frac15 + \\frac25 i",
    "\\overline{3+4i} = 3 - 4i",
    "\\operatorname{Re}(3+4i) = 3", "\\mathrm{Im}(3-4i) = -4", "\\Re(2+i) = 2",
    "\\arg(1+i) = \\frac{\\pi}{4}",
    "\\arg(-2) = \\pi", "e^{i\\pi/2} = i", "2e^{i\\pi/4} = 1.41 + 1.41i", "\\sqrt{3+4i} = 2+i",
    "\\ln(-1) = i\\pi", "\\exp(i\\pi) = -1", "\\sqrt{-1}\\sqrt{-1} = -1", "(2+3i) - (1+5i) = 1 - 2i",
    "\\frac{-2+\\sqrt{-16}}{2} = -1+2i", "e^{j\\pi} = -1", "i^{-1} = -i",
    "\\left|\\frac{1+i}{1-i}\\right| = 1",
    "\\frac{1}{1+3i} \\approx 0.1 - 0.3i", "\\mathrm{i}^2 = -1",
  ])
  func thoseThatHoldAreVerified(latex: String) {
    #expect(Set(verdicts(latex)) == [.verified], "\(NumberJudge().judge(MathFormula(latex)))")
  }

  @Test(arguments: [
    ("\\frac{17-68i}{17} = 1 - 5i", "1 - 4i"), ("|3+4i| = 6", "5"), ("(1+2i)(1-2i) = 6", "5"),
    ("e^{i\\pi} = 1", "-1"), ("\\sqrt{-4} = 3i", "2i"), ("2e^{i\\pi/4} = 1.41 + 1.51i", "1.4142 + 1.4142i"),
    ("\\operatorname{Re}(3+4i) = 4", "3"), ("\\overline{3+4i} = -3 - 4i", "3 - 4i"),
    ("(1+2i)^2 = 3 + 4i", "-3 + 4i"),
  ])
  func thoseThatDoNotHoldAreRefuted(latex: String, actual: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(links.map(\.verdict) == [.refuted], "\(links)")
    #expect(links.map(\.actual) == [actual], "\(links)")
    #expect(links.first?.manner == ["as complex numbers"])
  }

  /// `i` may be a rate, an index, a current, or the unknown; roots, angles and logarithms have several values.
  @Test(arguments: [
    "2i = 4", "i^2 = 4", "(1+i)^2 = 2", "(1+i)^{10} = 1.5", "3i + 2 = 8", "(1+i)^2 \\approx 1+2i",
    "\\sqrt{-4} = -2i", "\\arg(1+i) = 1", "\\ln(-1) = 3i\\pi", "\\sqrt{-1} = 1", "1 + j = 3",
    "(-8)^{1/3} = -2", "2e^{i\\pi/4} = 1.41 + 1.42i", "1.4e^{i\\pi/4} = 0.98 + 0.98i", "|2i - 6| = 3",
    "2e^{90i} = 2i",
  ])
  func whereTheUnitIsNotEvidentTheyAreLeftAlone(latex: String) {
    let links = NumberJudge().judge(MathFormula(latex))
    #expect(Set(links.map(\.verdict)).isSubset(of: [.unchecked, .noClaim]), "\(links)")
  }

  @Test func theNoteSaysWhatTheLettersAre() {
    #expect(items("With $i^2 = -1$ we have $(1+i)^2 = 2$.\n").map(\.verdict) == [.verified, .refuted])
    #expect(items("Here $i = \\sqrt{-1}$, so that $(1+i)^2 = 3i$.\n").map(\.verdict) == [.refuted])
    #expect(items("At $i = 0.05$ we have $(1+i)^2 = 1.1025$.\n").map(\.verdict) == [.verified])
    #expect(items("Each $x_i$ counts: $\\frac{17-68i}{17} = 1 - 5i$.\n").map(\.verdict) == [.unchecked])
    let impedance = "The impedance is $Z = R + j\\omega L$. So "
    #expect(items(impedance + "$\\frac{1}{1+j} = 0.5 - 0.6j$.\n").map(\.verdict) == [.refuted])
    #expect(items(impedance + "$\\frac{1}{1+j} = 0.5 - 0.5j$.\n").map(\.verdict) == [.verified])
    #expect(items("So $\\frac{1}{1+j} = 0.5 - 0.6j$.\n").isEmpty)
    #expect(items("The weight is $e^{z_i}$. Where $2i = 4$, we stop.\n").map(\.verdict) == [.unchecked])
  }
}
