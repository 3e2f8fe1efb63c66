import NoteParsing
import VaultIndex
import Verdicts
import Verification
import Workspace

/// The verdicts as text for people: what is to be done in full, then what was not checked, by its reason.
struct VerifyTextReport: VerifyReport {
  var printer: Printer
  var showsCoverage: Bool
  /// Every claim that was not checked in a line of its own, in place of the table.
  var showsUnchecked: Bool
  /// Where to look for interpreters that have what the notes' Python lacks.
  var suggestions: InterpreterSuggestions
  /// The text of a note, to show its lines.
  var source: @Sendable (VaultPath?) -> SourceText?

  func add(_ note: JudgedNote) {}

  func finish(_ notes: [JudgedNote]) async {
    for note in notes {
      let shown = note.items.filter(isShown)
      let text = shown.isEmpty ? nil : source(note.path)
      for item in shown {
        for line in VerdictText(note: note.name, item: item, source: text).lines { printer.print(line) }
      }
      for figure in note.figures { printer.note("figure: \(figure)") }
    }
    if !showsUnchecked {
      var table = UncheckedTable(notes)
      table.interpreters = await suggestions.having(table.missingPackages)
      printer.print(table: table.rows)
    }
    if showsCoverage { printCoverage(notes) }
    var counts = VerdictCounts()
    for note in notes { counts += VerdictCounts(note.items) }
    let verdicts = Verdict.allCases.filter { $0 != .noClaim && counts[$0] > 0 }
      .map { "\(counts[$0]) \($0.rawValue)" }.joined(separator: ", ")
    let coverage = counts.coverage.map { ", coverage \(Self.percent($0))%" } ?? ""
    let wrong = notes.flatMap(\.items).count { $0.kind == .directive && $0.verdict == .failed }
    let directives = wrong == 0 ? "" : "; \(wrong) wrong \(wrong == 1 ? "directive" : "directives")"
    printer.note(
      "\(notes.count) \(notes.count == 1 ? "note" : "notes"), \(Self.claims(counts))\(verdicts.isEmpty ? "" : ": ")\(verdicts)\(coverage)\(directives)"
    )
  }

  private func isShown(_ item: VerificationItem) -> Bool {
    switch item.verdict {
    case .verified, .noClaim: false
    case .unchecked, .skipped: showsUnchecked || item.kind == .directive
    default: true
    }
  }

  /// A line for each note with claims: how many, and how many of them have a verdict of their own.
  private func printCoverage(_ notes: [JudgedNote]) {
    let rows = notes.compactMap { note -> [StyledText]? in
      let counts = VerdictCounts(note.items)
      guard let coverage = counts.coverage else { return nil }
      let open = counts.wanted - counts.judged
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
