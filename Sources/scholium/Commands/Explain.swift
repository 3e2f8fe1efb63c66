import ArgumentParser
import Explanation
import Foundation
import NoteParsing
import VaultIndex
import Workspace

extension SpokenLanguage: ExpressibleByArgument {}

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a formula: read aloud, symbol by symbol, and as NumPy code.",
    discussion: #"""
      FORMULA is LaTeX without its dollars, which needs no vault, or NOTE:LINE
      for the formulas on a line. What the note says of a symbol comes first,
      then the vault's Glossary.md, then what is usual; each meaning tells where
      it is from. --glossary writes Glossary.md, or adds the symbols that it
      lacks, from what the notes say; rows that stand in it are never changed.
      Where else a formula stands is told as the last command left the index.

      Examples:
        scholium explain '\theta_{t+1} = \theta_t - \eta \nabla_\theta L(\theta_t)'
        scholium explain --lang ja 'H(p) = -\sum_x p(x) \log p(x)'
        scholium explain Adam:37
        scholium explain --glossary --dry-run
      """#)

  @Argument(help: ArgumentHelp("LaTeX, or lines of notes.", valueName: "formula or note:line"))
  var formulas: [String] = []
  @Option(help: ArgumentHelp("The language: en or ja; else the note's or the locale's.", valueName: "lang"))
  var lang: SpokenLanguage?
  @Flag(help: "Write the symbols that the notes explain into Glossary.md.") var glossary = false
  @Flag(help: "With --glossary: show the change, and make none.") var dryRun = false
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if glossary, !formulas.isEmpty {
      throw ValidationError("--glossary takes no formula: it is about all notes of the vault")
    }
    if dryRun, !glossary { throw ValidationError("--dry-run goes with --glossary") }
    if !glossary, formulas.isEmpty {
      throw ValidationError("give a formula, such as '\\frac{a}{b}', or NOTE:LINE")
    }
    if formulas.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("there is no formula between the quotation marks")
    }
  }

  func run() throws {
    if glossary { return try writeGlossary() }
    let workspace = try workspace()
    let explained = try self.formulas.flatMap { try explain($0, in: workspace) }
    if try options.printer.encode(explained, as: ExplanationItem.init) { return }
    for (place, formula) in explained.enumerated() {
      if place > 0 { options.printer.print() }
      for line in ExplanationText(formula).lines(columns: TerminalWidth.current) {
        options.printer.print(line)
      }
    }
  }

  /// The vault; nil where there is none and none was named.
  private func workspace() throws -> Workspace? {
    do {
      let workspace = try options.vault.workspace()
      // One formula is explained without a look at each file of the vault.
      if try workspace.index.isEmpty { _ = try options.vault.update(workspace) }
      return workspace
    } catch VaultError.noVault {
      return nil
    }
  }

  private func explain(_ text: String, in workspace: Workspace?) throws -> [ExplainedFormula] {
    if workspace == nil, text.contains(/\.md:\d+$|^[\w -]{3,}:\d+$/) {
      // The message of a vault that is not there.
      _ = try options.vault.findVault()
    }
    if let workspace, !text.contains("\\"), text.count > 2, let note = try? workspace.index.note(named: text)
    {
      throw CommandError(
        message: "'\(note.path)' is a note; name a line of it: scholium explain '\(note.path):LINE'")
    }
    if let workspace, let (note, line) = try place(text, in: workspace) {
      let found = try workspace.explain(note, line: line, in: lang)
      guard found.isEmpty else { return found }
      throw CommandError(
        message:
          "\(note.path):\(line): no formula stands on this line; scholium formulas --in '\(note.path)' lists them"
      )
    }
    let language = lang ?? .ofLocale
    let latex = text.withoutDelimiters
    return [
      try workspace?.explain(latex, in: language) ?? ExplainedFormula(latex, in: language)
    ]
  }

  /// The note and the line that an argument names; nil for LaTeX.
  private func place(_ text: String, in workspace: Workspace) throws -> (NoteReference, Int)? {
    guard let match = text.wholeMatch(of: /(.+):(\d+)/), let line = Int(match.2) else { return nil }
    do {
      return (try note(named: String(match.1), in: workspace), line)
    } catch let error as NoteLookupError {
      if case .ambiguous = error { throw error }
      // `a:1` may be a ratio, `Note.md:1` is none.
      if match.1.isFileName
        || match.1.allSatisfy({ $0.isLetter || $0.isWhitespace }) && match.1.count > 2
      {
        throw error
      }
      return nil
    }
  }

  /// The note of a name; one that the index does not know may be new.
  private func note(named name: String, in workspace: Workspace) throws -> NoteReference {
    if let note = try? workspace.index.note(named: name), workspace.index.vault.exists(note.path) {
      return note
    }
    _ = try options.vault.update(workspace)
    return try workspace.index.note(named: name)
  }

  private func writeGlossary() throws {
    let workspace = try options.vault.updatedWorkspace()
    let change = try workspace.glossaryChange(in: lang)
    if change.rows.isEmpty {
      return options.printer.note("Glossary.md has every symbol that a note explains")
    }
    options.printer.print(UnifiedDiff(path: GlossaryNote.path, old: change.old, new: change.new))
    if !dryRun { try workspace.write(change) }
    let count = "\(change.rows.count) symbol\(change.rows.count == 1 ? "" : "s")"
    options.printer.note(
      "\(dryRun ? "would add" : "added") \(count) \(change.old == nil ? "as a new note" : "to") \(GlossaryNote.path)"
    )
  }
}

extension Substring {
  /// Whether it looks like the name of a file, and not like a formula: `N.md`, `data.csv`, `/etc/passwd`.
  fileprivate var isFileName: Bool {
    !contains("\\") && (contains(/\.[A-Za-z]{2,5}$/) || contains(/[A-Za-z_]{3,}\/|\/[A-Za-z_]{3,}/))
  }
}

extension SpokenLanguage {
  /// That of the reader's locale; English where it is neither.
  fileprivate static var ofLocale: SpokenLanguage {
    let environment = ProcessInfo.processInfo.environment
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return name?.hasPrefix("ja") == true ? .japanese : .english
  }
}

extension String {
  /// Without the dollars or brackets that people copy with a formula.
  fileprivate var withoutDelimiters: String {
    let text = trimmingCharacters(in: .whitespacesAndNewlines)
    for (start, end) in [("$$", "$$"), ("$", "$"), ("\\[", "\\]"), ("\\(", "\\)")]
    where text.hasPrefix(start) && text.hasSuffix(end) && text.count > start.count + end.count {
      return String(text.dropFirst(start.count).dropLast(end.count))
    }
    return text
  }
}
