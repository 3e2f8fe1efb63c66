import NoteParsing
import VaultIndex
import Workspace

/// Everything about each claim, for a person who asks why.
struct ExplanationReport: VerifyReport {
  var printer: Printer
  /// The text of a note, to show its lines.
  var source: @Sendable (VaultPath?) -> SourceText?

  func add(_ note: JudgedNote) {}

  func finish(_ notes: [JudgedNote]) {
    if notes.allSatisfy(\.items.isEmpty) { printer.note("no claim stands there") }
    for note in notes {
      let text = note.items.isEmpty ? nil : source(note.path)
      for item in note.items {
        for line in VerdictText(note: note.name, item: item, source: text).explanation { printer.print(line) }
      }
    }
  }
}
