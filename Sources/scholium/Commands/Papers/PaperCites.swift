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
    try options.printer.print(citations.map(CitationItem.init), empty: "it cites no paper") { item in
      let target = item.target.map { "\($0, .path)" as StyledText }
      return [
        Printer.place(item.source, item.line, item.column), "\(item.way, .faint)",
        target ?? "\(item.id ?? "", .strong) \("(no note)", .faint)", StyledText((item.title ?? "").oneLine),
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
    try options.printer.print(citations.map(CitationItem.init), empty: "no paper of yours cites it") { item in
      [
        Printer.place(item.source, item.line, item.column), "\(item.way, .faint)",
        StyledText(item.sourceTitle.oneLine),
      ]
    }
  }
}

/// A citation as JSON.
private struct CitationItem: Encodable {
  var source: VaultPath
  var sourceTitle: String
  var sourceIsPaper: Bool
  var target: VaultPath?
  var title: String?
  var kind: String?
  var id: String?
  var way: String
  var line: Int
  var column: Int

  init(_ citation: PaperCitation) {
    source = citation.source.path
    sourceTitle = citation.source.title
    sourceIsPaper = citation.sourceIsPaper
    target = citation.target?.path
    title = citation.target?.title
    kind = citation.kind?.rawValue
    id = citation.id
    way = citation.way.rawValue
    line = citation.line
    column = citation.column
  }

  enum CodingKeys: String, CodingKey {
    case source, target, title, kind, id, way, line, column
    case sourceTitle = "source_title"
    case sourceIsPaper = "source_is_paper"
  }

  /// Writes every key, with null for what is not there.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(source, forKey: .source)
    try values.encode(sourceTitle, forKey: .sourceTitle)
    try values.encode(sourceIsPaper, forKey: .sourceIsPaper)
    try values.encode(target, forKey: .target)
    try values.encode(title, forKey: .title)
    try values.encode(kind, forKey: .kind)
    try values.encode(id, forKey: .id)
    try values.encode(way, forKey: .way)
    try values.encode(line, forKey: .line)
    try values.encode(column, forKey: .column)
  }
}
