import NoteParsing
import VaultIndex

/// A paper: the record's fields by their names, and what the notes tell beside them.
struct PaperItem: ContractItem {
  struct Gap: ContractItem {
    var field: String
    var message: String
    var required: Bool
  }

  var path: VaultPath
  var title: String
  var citedBy: Int
  @OrNull var next: Int?
  var missing: [Gap]
  var pass1: String
  var pass2: String
  var pass3: String
  var authors: [String]
  @OrNull var year: Int?
  @OrNull var arxivID: String?
  @OrNull var doi: String?
  @OrNull var citekey: String?
  @OrNull var problem: String?
  @OrNull var limitation: String?
  @OrNull var proposal: String?
  @OrNull var keyEquation: String?
  @OrNull var mainResult: String?
  @OrNull var relevance: String?
  @OrNull var pass2Needed: Bool?
  @OrNull var category: String?
  @OrNull var context: String?
  @OrNull var correctness: String?
  @OrNull var contributions: String?
  @OrNull var clarity: String?
  var referencesToFollow: [String]
  @OrNull var pass1Date: String?
  @OrNull var pass1Minutes: Int?
  @OrNull var pass2Date: String?
  @OrNull var pass2Minutes: Int?
  @OrNull var pass2Summary: String?
  @OrNull var pass2Evidence: String?
  @OrNull var pass3Needed: Bool?
  @OrNull var pass3Date: String?
  @OrNull var pass3Minutes: Int?
  @OrNull var pass3Reimplemented: String?
  @OrNull var pass3Challenged: String?

  enum CodingKeys: String, CodingKey {
    case path, title, next, missing, pass1, pass2, pass3, authors, year, doi, citekey, problem, limitation
    case proposal, relevance, category, context, correctness, contributions, clarity
    case citedBy = "cited_by"
    case arxivID = "arxiv_id"
    case keyEquation = "key_equation"
    case mainResult = "main_result"
    case pass2Needed = "pass2_needed"
    case referencesToFollow = "references_to_follow"
    case pass1Date = "pass1_date"
    case pass1Minutes = "pass1_minutes"
    case pass2Date = "pass2_date"
    case pass2Minutes = "pass2_minutes"
    case pass2Summary = "pass2_summary"
    case pass2Evidence = "pass2_evidence"
    case pass3Needed = "pass3_needed"
    case pass3Date = "pass3_date"
    case pass3Minutes = "pass3_minutes"
    case pass3Reimplemented = "pass3_reimplemented"
    case pass3Challenged = "pass3_challenged"
  }

  init(_ paper: PaperEntry, progress: ReadingProgress? = nil) {
    let record = paper.record
    let progress = progress ?? ReadingProgress(record)
    path = paper.note.path
    title = record.title ?? paper.title
    citedBy = paper.citedBy
    next = progress.next?.rawValue
    missing = progress.missing.map { Gap(field: $0.field.key, message: $0.message, required: $0.isRequired) }
    pass1 = progress.state(of: .first).rawValue
    pass2 = progress.state(of: .second).rawValue
    pass3 = progress.state(of: .third).rawValue
    authors = record.authors
    year = record.year
    arxivID = record.arxivID
    doi = record.doi
    citekey = record.citekey
    problem = record[.problem]
    limitation = record[.limitation]
    proposal = record[.proposal]
    keyEquation = record[.keyEquation]
    mainResult = record[.mainResult]
    relevance = record[.relevance]
    pass2Needed = record.pass2Needed
    category = record[.category]
    context = record[.context]
    correctness = record[.correctness]
    contributions = record[.contributions]
    clarity = record[.clarity]
    if case .list(let references) = record[value: .referencesToFollow] {
      referencesToFollow = references
    } else {
      referencesToFollow = []
    }
    pass1Date = record[.pass1Date]
    pass1Minutes = record.minutes(of: .first)
    pass2Date = record[.pass2Date]
    pass2Minutes = record.minutes(of: .second)
    pass2Summary = record[.pass2Summary]
    pass2Evidence = record[.pass2Evidence]
    pass3Needed = record.pass3Needed
    pass3Date = record[.pass3Date]
    pass3Minutes = record.minutes(of: .third)
    pass3Reimplemented = record[.pass3Reimplemented]
    pass3Challenged = record[.pass3Challenged]
  }
}
