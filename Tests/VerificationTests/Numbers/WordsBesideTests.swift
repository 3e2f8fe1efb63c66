import NoteParsing
import Testing
import Verdicts
import Words

@testable import Verification

/// Rough numbers in words beside a formula are remarked on where they say another one, and never refuted.
@Suite struct WordsBesideTests {
  @Test(arguments: [
    "The risk is $3.8 \\times 10^{-6}$, about one millionth.", "The risk is $3.8 \\times 10^{-6}$（約100万分の1）。",
    "About one millionth ($3.8 \\times 10^{-6}$) is lost.", "A share of $0.51$, or a third.",
    "Roughly two thirds ($0.4$) stay.", "It is $0.02$, roughly one in ten.", "占 $0.6$，大约三分之一。",
    "There are $2500000$, about a million and a half, no: $9400000$, about two million.",
  ])
  func whatIsFartherThanWordsAllowIsARemark(note: String) {
    let found = judgedFormulas(note)
    #expect(
      found.contains { $0.hasPrefix("imprecise") && $0.hasSuffix(": words-beside-differ") }
        && !found.contains { $0.hasPrefix("refuted") }, "\(found)")
  }

  @Test(arguments: [
    "The risk is $1.2 \\times 10^{-6}$, about one millionth.",
    "The risk is $2.9 \\times 10^{-6}$ (約100万分の1).",
    "Of these, about a third ($0.3$) remain.", "It is $0.45$, about a third of the rest.",
    "It takes $300$ km, about a third.", "They are $3.8$, about a millionth.", "It is $0.51$, a third.",
    "Now $0.51$ is about a month.", "$0.25$, about a quarter.", "With $x = 0.51$. About a third do.",
    "占 $0.3$，大约三分之一。", "There are $40$, about three dozen.",
  ])
  func whatTheWordsAllowIsNone(note: String) {
    #expect(!judgedFormulas(note).contains { $0.contains("words-beside-differ") }, "\(judgedFormulas(note))")
  }

  @Test func theRemarkStandsAtTheWords() throws {
    let text = "The risk is $3.8 \\times 10^{-6}$, about one millionth."
    let source = SourceText(Array(text.utf8))
    let items = NumberClaims(NoteParser.parse(source, fileName: "Note.md"), source: source).items
    let item = try #require(items.first { $0.verdict == .imprecise })
    #expect(source.string(item.range.offsets) == "about one millionth")
    #expect(
      item.sentence
        == "The text says about one millionth; the formula beside it says $3.8 \\times 10^{-6}$.")
  }
}
