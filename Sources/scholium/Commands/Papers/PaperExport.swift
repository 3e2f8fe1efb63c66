import ArgumentParser
import Bibliography
import Foundation
import NoteParsing
import Papers
import VaultIndex
import Workspace

extension BibliographyExport.Format: ExpressibleByArgument {}

struct PaperExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write papers as a bibliography.",
    discussion: """
      Without papers all of the vault. What 'paper import' has read is written again, with
      what you have changed since. --cited-in takes the works that a note cites.

      Formats: bibtex, biblatex, csl (CSL-JSON, for Pandoc), md (a list of references), csv,
      latex (a thebibliography).

      Examples:
        scholium paper export > refs.bib
        scholium paper export vaswani2017attention 1412.6980 --format biblatex
        scholium paper export --cited-in 'My essay' --format csl --output essay.json
      """)

  @Argument(help: "arXiv identifiers, DOIs, citekeys or notes.") var papers: [String] = []
  @Option(help: ArgumentHelp("The works that this note cites.", valueName: "note")) var citedIn: String?
  @Option(help: ArgumentHelp("bibtex, biblatex, csl, md, csv or latex.", valueName: "format"))
  var format = BibliographyExport.Format.bibtex
  @Option(help: ArgumentHelp("The file to write, in place of standard output.", valueName: "file"))
  var output: String?
  @OptionGroup var vault: VaultOptions

  func run() throws {
    let index = try vault.updatedIndex()
    let chosen = try papers.map { try index.paper(named: $0, countingCitations: false) }
    let cited = try citedIn.map { try works(citedIn: $0, index) } ?? []
    let all = papers.isEmpty && citedIn == nil ? try index.papers(countingCitations: false) : []
    var seen: Set<VaultPath> = []
    let entries = try (chosen + cited + all).filter { seen.insert($0.note.path).inserted }.map {
      try BibliographyExport.entry($0, in: index.vault)
    }
    if entries.isEmpty { vault.printer().note("no paper to write") }
    let text = BibliographyExport.text(entries, format)
    guard let output else { return Output.write(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
    } catch { throw CommandError(message: "cannot write \(output): \(error.localizedDescription)") }
    vault.printer().note("wrote \(entries.count) \(entries.count == 1 ? "work" : "works") to \(output)")
  }

  /// The papers with a note that a note cites; what it cites without one is said.
  private func works(citedIn name: String, _ index: VaultIndex) throws -> [PaperEntry] {
    let note = try index.note(named: name)
    var papers: [PaperEntry] = []
    for citation in try index.citations(by: PaperEntry(note: note, record: .init())) {
      if let target = citation.target {
        papers.append(try index.paper(named: target.path.text, countingCitations: false))
      } else if let id = citation.id {
        vault.printer().note("\(note.path):\(citation.line): \(id) has no note, and is left out")
      }
    }
    return papers
  }
}
