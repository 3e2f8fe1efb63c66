import ArgumentParser
import NoteParsing
import VaultIndex

struct PaperCites: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cites",
    abstract: "List the papers that a paper's note cites.",
    discussion: """
      A note cites a paper by a link to the paper's note, in its text or in a footnote,
      and by an arXiv identifier or a DOI. Papers without a note are listed too.

      Examples:
        scholium paper cites vaswani2017attention
        scholium paper cites 2006.11239 --format jsonl
      """)

  @Argument(help: "An arXiv identifier, a DOI, a citekey or a note.") var paper: String
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let citations = try index.citations(by: try index.paper(named: paper))
    try options.printer.print(
      citations, as: PaperCitationItem.init, empty: "it cites no paper"
    ) { citation in
      let target = citation.target.map { "\($0.path, .path)" as StyledText }
      return [
        Printer.place(citation.source.path, citation.line, citation.column),
        "\(citation.way.rawValue, .faint)",
        target ?? "\(citation.id ?? "", .strong) \("(no note)", .faint)",
        StyledText((citation.target?.title ?? "").oneLine),
      ]
    }
  }
}

struct PaperCitedBy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cited-by",
    abstract: "List where your notes on papers cite a paper.",
    discussion: """
      Examples:
        scholium paper cited-by 1706.03762
        scholium paper cited-by vaswani2017attention --all
      """)

  @Argument(help: "An arXiv identifier, a DOI, a citekey or a note.") var paper: String
  @Flag(help: "Notes on no paper too, such as a reading log.") var all = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let citations = try index.citations(of: try index.paper(named: paper)).filter { all || $0.sourceIsPaper }
    try options.printer.print(
      citations, as: PaperCitationItem.init, empty: "no paper of yours cites it"
    ) { citation in
      [
        Printer.place(citation.source.path, citation.line, citation.column),
        "\(citation.way.rawValue, .faint)", StyledText(citation.source.title.oneLine),
      ]
    }
  }
}
