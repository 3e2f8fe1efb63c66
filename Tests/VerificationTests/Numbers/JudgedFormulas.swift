import NoteParsing
import Verdicts

@testable import Verification

/// `verdict claim: reasons` of all claims of a note's formulas.
func judgedFormulas(_ text: String) -> [String] {
  let source = SourceText(Array(text.utf8))
  let note = NoteParser.parse(source, fileName: "Note.md")
  return NumberClaims(note, source: source).items.filter { $0.verdict != .noClaim }.map { item in
    let reasons = item.reasons.isEmpty ? "" : ": \(item.reasons.map(\.id).joined(separator: ", "))"
    return "\(item.verdict.rawValue) \(item.claim)\(reasons)"
  }
}

/// The sentences of all claims in a note.
func judgedSentences(_ text: String) -> [String] {
  let source = SourceText(Array(text.utf8))
  let note = NoteParser.parse(source, fileName: "Note.md")
  return NumberClaims(note, source: source).items.filter { $0.verdict != .noClaim }.map(\.sentence)
}

/// The summaries of all reasons in a note.
func judgedSummaries(_ text: String) -> [String] {
  let source = SourceText(Array(text.utf8))
  let note = NoteParser.parse(source, fileName: "Note.md")
  return NumberClaims(note, source: source).items.filter { $0.verdict != .noClaim }
    .flatMap { $0.reasons.map(\.summary) }
}

/// What is said of the last claim in a note: its verdict and reasons, or the sentence where there are none.
func judgedOutcome(_ text: String) -> String {
  let source = SourceText(Array(text.utf8))
  let note = NoteParser.parse(source, fileName: "Note.md")
  guard let item = NumberClaims(note, source: source).items.last(where: { $0.verdict != .noClaim }) else {
    return ""
  }
  return item.reasons.isEmpty
    ? item.sentence : "\(item.verdict.rawValue): \(item.reasons.map(\.id).joined(separator: ", "))"
}
