import NoteParsing
import Testing
import Verdicts

@testable import Verification

private let ids = NumberReasons.all.map { $0.id }

/// The reasons of numbers: each applies to its own examples, and not to those that are near.
@Suite struct NumberReasonTests {
  private func items(_ text: String) -> [VerificationItem] {
    let source = SourceText(Array(text.utf8))
    let note = NoteParser.parse(source, fileName: "Note.md")
    return NumberClaims(note, source: source).items
  }

  @Test func everyReasonHasAPageAndExamples() {
    for reason in NumberReasons.all {
      #expect(reason.examples.contains { !$0.applies })
      #expect(!reason.page.what.isEmpty && !reason.page.why.isEmpty && !reason.page.whatToDo.isEmpty)
      #expect(reason.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test func allReasonsOfAClaimAreTold() throws {
    let item = try #require(items("# Fallacies\n\nIs it wrong that $7 / 2 = 3$?\n").last)
    #expect(item.verdict == .unchecked)
    #expect(
      item.reasons.map(\.id) == [
        "division-of-whole-numbers", "question", "caution-in-sentence", "caution-in-paragraph",
        "caution-in-heading",
      ])
    #expect(item.reasons.map(\.range.column) == [19, 29, 7, 7, 3])
    #expect(item.reasons.map(\.range.line) == [3, 3, 3, 3, 1])
  }

  @Test func whatIsUncheckedOrImpreciseHasAReason() {
    let note = """
      So $2/3 = 0.66$, $= 4$, $\\int x\\,dx = 2$, $x \\in 3$ and $1 + 1 = 2 \\sim 3$, $\\log 0 = 1$, $e = 5$.

      A modulus: $3 + 5 = 1 \\pmod 7$, and $(12)(13) = 7$, $2 + 1 = 3, 4, 5$, $7 = 8$.
      """
    for item in items(note) where item.verdict == .unchecked || item.verdict == .imprecise {
      #expect(!item.reasons.isEmpty, "\(item.claim)")
    }
  }

  @Test func aRefutedFormulaShowsWhatTheNoteWrote() throws {
    let item = try #require(items("So $\\frac{1}{3} \\times 3.0 = 1{,}001.50$.\n").first)
    #expect(item.verdict == .refuted)
    #expect(item.expected == "1{,}001.50")
    let left = try #require(items("So $0.3597 = -\\ln 0.7$.\n").first)
    #expect(left.expected == "0.3597")
    #expect(left.suggestion == "0.3567")
  }

  @Test func theReadingShowsWhatIsImplied() throws {
    let item = try #require(items("Let $x = 2$. Then $3x(1 + 1) = 12$.\n").last)
    #expect(item.reading == "3 \\times (x \\times (1 + 1)) = 12, with x = 2")
  }
}
