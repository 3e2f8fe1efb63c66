import ArgumentParser
import Foundation
import NoteParsing
import Papers

/// The options that say which paper it is.
struct IdentityOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The paper's title.", valueName: "text")) var title: String?
  @Option(help: ArgumentHelp("An author; again for the next one.", valueName: "name")) var author: [String] =
    []
  @Option(help: ArgumentHelp("The year, of four digits.", valueName: "year")) var year: Int?
  @Option(help: ArgumentHelp("The paper's DOI.", valueName: "doi")) var doi: String?
  @Option(help: ArgumentHelp("The paper's arXiv identifier.", valueName: "id")) var arxivID: String?
  @Option(help: ArgumentHelp("The citekey; without it one is made.", valueName: "key")) var citekey: String?

  func validate() throws {
    if let year, !(1000...2999).contains(year) {
      throw ValidationError("--year takes a year of four digits, such as --year 2017")
    }
    for (option, text) in [("--title", title), ("--citekey", citekey)] + author.map({ ("--author", $0) }) {
      if let text, text.allSatisfy(\.isWhitespace) { throw ValidationError("\(option) is empty") }
    }
    if let arxivID, ArXivIdentifier(arxivID) == nil {
      let problem = ArXivIdentifier.problem(with: arxivID) ?? ""
      throw ValidationError("--arxiv-id '\(arxivID)': \(problem)")
    }
    if let doi, DOI(doi) == nil {
      throw ValidationError("--doi '\(doi)': a DOI is of the form 10.1038/nature14539")
    }
  }

  /// The fields that were given.
  var answers: [RecordField: PaperRecord.Value] {
    var answers: [RecordField: PaperRecord.Value] = [:]
    answers[.title] = title.map { .text($0) }
    if !author.isEmpty { answers[.authors] = .list(author) }
    answers[.year] = year.map { .number($0) }
    answers[.doi] = doi.flatMap { DOI($0) }.map { .text($0.written) }
    answers[.arxivID] = arxivID.flatMap { ArXivIdentifier($0) }.map { .text($0.id) }
    answers[.citekey] = citekey.map { .text($0) }
    return answers
  }
}

/// The options of a command that writes to notes.
struct WritingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write over this field of a note that is there; may be repeated.", valueName: "field"))
  var replace: [RecordField] = []
  @Flag(help: "Show what would be written, and write nothing.") var dryRun = false
}

extension TemplateMoment {
  /// Now, in the reader's time zone.
  static func now() -> TemplateMoment {
    let parts = Calendar(identifier: .gregorian).dateComponents([.hour, .minute], from: .now)
    return TemplateMoment(day: .today(), hour: parts.hour ?? 0, minute: parts.minute ?? 0)
  }
}
