import ArgumentParser
import Bibliography
import Changes
import Foundation
import NoteParsing
import Papers
import VaultIndex
import Workspace

struct PaperImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make notes of the entries of a bibliography.",
    discussion: """
      Reads BibTeX and biblatex (.bib) and CSL-JSON (.json), as Zotero and Better BibTeX
      write them. An entry becomes a note, or fills the empty fields of the note that is on
      the work; what you have written stays. Fields that the record has not are properties of
      the note, and 'paper export' gives them back. All notes are written, or none; 'undo'
      takes the import back. What is wrong with an entry is said with its line, the rest
      goes on, and the exit code is 1.

      Examples:
        scholium paper import refs.bib --dry-run
        scholium paper import refs.bib zotero.json
        scholium paper import refs.bib --template 'Paper note'
      """)

  @Argument(help: "BibTeX, biblatex or CSL-JSON.") var files: [String]
  @Option(help: ArgumentHelp("The template of new notes, by its name or path.", valueName: "name"))
  var template: String?
  @Flag(help: "Show what would be written, and write nothing.") var dryRun = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let bibliographies = try files.map { (path: $0, file: try read($0)) }
    let workspace = try options.vault.updatedWorkspace()
    var importer = try BibliographyImport(index: workspace.index, template: template, at: .now())
    let printer = options.printer
    var plan = BibliographyImport.Plan()
    var hasErrors = false
    for (path, file) in bibliographies {
      let next = try importer.plan(file)
      for problem in next.problems {
        printer.note("\(path):\(problem.line): \(problem.isError ? "" : "warning: ")\(problem.message)")
      }
      hasErrors = hasErrors || next.problems.contains(where: \.isError)
      plan.changes += next.changes
      plan.duplicates += next.duplicates
    }
    if !dryRun {
      try workspace.journal.perform(ChangeSet(title: ChangeSet.command, plan.changes.map(\.fileChange)))
      _ = try options.vault.update(workspace)
    }
    try report(plan)
    if hasErrors { throw ExitStatusError(status: .findings) }
  }

  private func read(_ path: String) throws -> BibliographyFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError(message: "cannot read \(path): no such file, or you may not read it")
    }
    let bytes = [UInt8](data)
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    let isJSON = path.lowercased().hasSuffix(".json") || first == UInt8(ascii: "[")
    return isJSON ? CSLReader.read(bytes) : BibTeXReader.read(bytes)
  }

  private func report(_ plan: BibliographyImport.Plan) throws {
    let printer = options.printer
    if try printer.encode(plan.changes, as: { ChangeItem($0, dryRun: dryRun) }) { return }
    for change in plan.changes {
      switch change.status {
      case .made: printer.print("\(dryRun ? "would make" : "made") \(change.path, .path)")
      case .changed:
        printer.print(change.diff)
        printer.print("\(dryRun ? "would change" : "changed") \(change.path, .path)")
      case .unchanged: break
      }
      for kept in change.kept {
        printer.note(
          "\(change.path) keeps \(kept.field.key): \(kept.value.oneLine); the file has \(kept.offered.oneLine)"
        )
      }
    }
    func count(_ status: NoteChange.Status) -> Int { plan.changes.count { $0.status == status } }
    let words = dryRun ? ("to be made", "to be changed") : ("made", "changed")
    printer.note(
      "\(count(.made)) \(words.0), \(count(.changed)) \(words.1), \(count(.unchanged)) as they were"
        + (plan.duplicates > 0 ? ", \(plan.duplicates) left out as duplicates" : ""))
  }
}
