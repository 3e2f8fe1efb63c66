import NoteParsing
import Testing
import Verdicts

@testable import Verification

/// The numbers of formulas among the verdicts on a note.
@Suite struct NoteNumbersTests {
  private func items(_ text: String) -> [VerificationItem] {
    let source = SourceText(Array(text.utf8))
    let plan = planVerification(of: NoteParser.parse(source, fileName: "Note.md"), source: source)
    return judge(plan, [:])
  }

  @Test func aFormulaThatSaysAWrongNumberIsRefutedWithWhatToWrite() {
    let items = items("The loss is $-\\ln 0.7 \\approx 0.3597$ here.\n")
    #expect(items.map(\.verdict) == [.refuted])
    #expect(items.first?.kind == .number)
    #expect(items.first?.expected == "0.3597")
    #expect(items.first?.suggestion == "0.3567")
    #expect(items.first?.range.start.line == 1)
  }

  @Test func whatToWriteHasThePlacesThatTheNoteShows() {
    #expect(items("$1 / 4 = 0.240$\n").first?.suggestion == "0.250")
    #expect(items("$1 / 3 = 0.35$\n").first?.suggestion == "0.33")
    #expect(items("$2 + 2 = 5$\n").first?.suggestion == nil)
  }

  @Test func aReasonNamesEachGivenOnceInTheOrderOfUse() {
    let items = items("With $b = 3$ and $a = 2$ we have $a b + a = 9$.\n")
    #expect(items.last?.reading?.hasSuffix("with a = 2, b = 3") == true)
    let elements = self.items("Let $v_2 = 5$, $v_3 = 1$, $v_1 = 4$. Then $\\sum_{i=1}^{3} v_i = 11$.\n")
    #expect(elements.last?.reading?.hasSuffix("v_1 = 4, v_2 = 5, v_3 = 1") == true)
  }

  @Test func everyFormulaHasAVerdict() {
    let items = items("A symbol $x$, a sum $1 + 1 = 2$, and $$y = f(x)$$\n")
    #expect(items.map(\.verdict) == [.noClaim, .verified, .noClaim])
    #expect(items.allSatisfy { $0.verdict == .verified || $0.reason?.isEmpty == false })
  }
}
