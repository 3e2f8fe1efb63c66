import ArgumentParser
import NoteParsing
import Papers
import VaultIndex

struct PaperList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the papers and what their notes lack.",
    discussion: """
      Filters add up: a paper must pass all of them. What is missing is what the next
      pass needs: 'scholium paper show' says it in words.

      Columns: \(PaperColumn.names.prefix(6).map(\.0).joined(separator: ", ")), and the fields of the record.

      Examples:
        scholium paper list
        scholium paper list --next 2 --sort relevance
        scholium paper list --missing main_result --columns path,main_result
        scholium paper list --author vaswani --year 2015..2019 --format json
      """)

  @Option(help: ArgumentHelp("With this pass as the next.", valueName: "pass")) var next: ReadingPass?
  @Option(help: ArgumentHelp("With this pass done.", valueName: "pass")) var done: ReadingPass?
  @Flag(help: "Without a decision about a second pass.") var undecided = false
  @Option(help: ArgumentHelp("Without this field, or with too little in it.", valueName: "field"))
  var missing: [RecordField] = []
  @Option(help: ArgumentHelp("By an author with this in the name.", valueName: "name"))
  var author: [String] = []
  @Option(help: ArgumentHelp("Of this year, or of a range such as 2015..2019.", valueName: "year"))
  var year: YearRange?
  @Option(help: ArgumentHelp("With this tag, or one nested in it.", valueName: "tag")) var tag: [String] = []
  @Option(help: ArgumentHelp("With this in the path.", valueName: "part")) var path: [String] = []
  @Option(help: ArgumentHelp("What to show, separated by commas.", valueName: "columns"))
  var columns = PaperColumns(columns: [.name, .field(.year), .next, .field(.title), .missing])
  @Option(help: ArgumentHelp("The column to sort by.", valueName: "column")) var sort = PaperColumn.path
  @Flag(help: "The other way round.") var reverse = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    // Asked of each paper: reading an option takes its time.
    let (next, done, undecided, year, missing) = (
      self.next, self.done, self.undecided, self.year, self.missing
    )
    let authors = author.map(nameKey)
    let countsCitations =
      options.format != .text || sort == .citedBy || columns.columns.contains(.citedBy)
    let papers = try index.papers(tags: tag, paths: path, countingCitations: countsCitations)
    var listed = papers.map(ListedPaper.init).filter { listed in
      let record = listed.paper.record
      if let next, listed.next != next { return false }
      if let done, listed.progress.state(of: done) != .done { return false }
      if undecided, record.pass2Needed != nil { return false }
      if let year, !year.contains(record.year) { return false }
      for author in authors where !record.authors.contains(where: { nameKey($0).contains(author) }) {
        return false
      }
      return missing.allSatisfy { field in isMissing(field, of: listed) }
    }
    if sort != .path || reverse {
      listed.sort { sort.precedes($0, $1) ?? ($0.paper.note.path < $1.paper.note.path) }
    }
    if reverse { listed.reverse() }
    let printer = options.printer
    if try printer.encode(listed, as: { PaperItem($0.paper, progress: $0.progress) }) { return }
    if listed.isEmpty { printer.note("no such paper") }
    let columns = columns.columns
    printer.print(table: listed.map { paper in columns.map { $0.cell(paper) } })
  }

  private func isMissing(_ field: RecordField, of listed: ListedPaper) -> Bool {
    listed.paper.record[value: field] == nil
      || ReadingPass.allCases.contains { pass in
        listed.progress.gaps(of: pass).contains { $0.field == field && $0.isRequired }
      }
  }
}

/// Columns in their order.
struct PaperColumns: ExpressibleByArgument {
  var columns: [PaperColumn]

  init(columns: [PaperColumn]) { self.columns = columns }

  init?(argument: String) {
    let read = argument.split(separator: ",").map { PaperColumn(argument: String($0)) }
    guard !read.isEmpty, !read.contains(nil) else { return nil }
    columns = read.compactMap { $0 }
  }

  var defaultValueDescription: String {
    columns.map(\.defaultValueDescription).joined(separator: ",")
  }
}

/// One year, or a range that may be open at one end: `2017`, `2015..2019`, `2015..`.
struct YearRange: ExpressibleByArgument {
  private var years: ClosedRange<Int>

  init?(argument: String) {
    let parts = argument.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }) else { return nil }
    let first = parts[0].isEmpty ? 0 : Int(parts[0])
    let last = parts.count == 1 ? first : parts[1].isEmpty ? 9999 : Int(parts[1])
    guard let first, let last, (0...9999).contains(first), first <= last else { return nil }
    years = first...last
  }

  func contains(_ year: Int?) -> Bool { year.map(years.contains) ?? false }
}

extension ReadingPass: ExpressibleByArgument {}

extension RecordField: ExpressibleByArgument {
  public init?(argument: String) { self.init(key: argument) }

  public static var allValueStrings: [String] { allCases.map(\.key) }

  public var defaultValueDescription: String { key }
}
