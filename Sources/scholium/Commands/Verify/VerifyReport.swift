import NoteParsing
import VaultIndex
import Verdicts
import Verification

/// A claim with its verdict, for programs.
struct VerdictItem: Encodable {
  /// The path, `-` for standard input.
  var note: String
  var line: Int
  var column: Int
  var kind: String
  var verdict: String
  var reason: String?
  var claim: String
  var expected: String?
  var actual: String?
  var suggestion: String?
  var sentence: String
  var details: String?
  var cached: Bool
}

/// The verdicts as text for people or as JSON.
struct VerifyReport {
  var printer: Printer
  var strict: Bool
  var showsCoverage: Bool
  /// The text of a note, to show its lines.
  var source: (VaultPath?) -> SourceText?

  func print(_ notes: [JudgedNote]) throws {
    guard printer.format == .text else {
      return try printer.encode(notes.flatMap { note in note.items.map { VerdictItem($0, note) } })
    }
    for note in notes {
      let shown = note.items.filter { $0.verdict != .verified && $0.verdict != .noClaim }
      let text = shown.isEmpty ? nil : source(note.path)
      for item in shown {
        for line in VerdictText(note: note.name, item: item, source: text).lines { printer.print(line) }
      }
      for figure in note.figures { printer.note("figure: \(figure)") }
    }
    if showsCoverage { printCoverage(notes) }
    var counts = VerdictCounts()
    for note in notes { counts += VerdictCounts(note.items) }
    let verdicts = Verdict.allCases.filter { $0 != .noClaim && counts[$0] > 0 }
      .map { "\(counts[$0]) \($0.rawValue)" }.joined(separator: ", ")
    let coverage = counts.coverage.map { ", coverage \(Self.percent($0))%" } ?? ""
    printer.note(
      "\(notes.count) \(notes.count == 1 ? "note" : "notes"), \(Self.claims(counts)): \(verdicts)\(coverage)"
    )
  }

  /// A line for each note with claims: how many, and how many of them have a verdict of their own.
  private func printCoverage(_ notes: [JudgedNote]) {
    let rows = notes.compactMap { note -> [StyledText]? in
      let counts = VerdictCounts(note.items)
      guard let coverage = counts.coverage else { return nil }
      let open = counts.claims - Int((coverage * Double(counts.claims)).rounded())
      return [
        "\(note.name, .path)", "\(Self.claims(counts))", "\(Self.percent(coverage))%",
        "\(open > 0 ? "\(open) open" : "", .faint)",
      ]
    }
    printer.print(table: rows)
  }

  private static func claims(_ counts: VerdictCounts) -> String {
    "\(counts.claims) \(counts.claims == 1 ? "claim" : "claims")"
  }

  /// Rounded down: 100 % means all.
  private static func percent(_ share: Double) -> Int { Int(share * 100 + 1e-9) }
}

extension VerdictItem {
  init(_ item: VerificationItem, _ note: JudgedNote) {
    self.init(
      note: note.name, line: item.range.start.line, column: item.range.start.column, kind: item.kind.rawValue,
      verdict: item.verdict.rawValue, reason: item.reason, claim: item.claim, expected: item.expected,
      actual: item.actual, suggestion: item.suggestion, sentence: item.sentence, details: item.details,
      cached: note.isCached)
  }
}
