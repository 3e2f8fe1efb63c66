import ArgumentParser
import VaultIndex

struct Citations: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the papers that notes name by arXiv identifier or DOI.",
    discussion: """
      Examples:
        scholium citations
        scholium citations Attention --format json
      """)

  @Argument(help: "A note; without it, all.") var note: String?
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let citations = try index.citations(in: try note.map(index.note(named:)))
    try options.printer.print(citations, as: CitationItem.init, empty: "no citations") { citation in
      [
        Printer.place(citation.note, citation.line, citation.column), "\(citation.kind, .faint)",
        "\(citation.id, .strong)",
      ]
    }
  }
}
