import NoteParsing
import Papers
import VaultIndex

/// A paper that waits to be read.
struct PaperNextItem: ContractItem {
  var path: VaultPath
  var title: String
  var name: String
  var pass: Int
  var points: Int
  var reasons: [String]
  var days: Int

  init(_ suggestion: ReadingQueue.Suggestion) {
    path = suggestion.paper.note.path
    title = suggestion.paper.title
    name = suggestion.paper.name
    pass = suggestion.pass.rawValue
    points = suggestion.points
    reasons = suggestion.reasons
    days = suggestion.days
  }
}

/// A week of reading.
struct PaperWeekItem: ContractItem {
  struct Reading: ContractItem {
    var path: VaultPath
    var title: String
    var pass: Int
    var date: String
    /// Null when the note does not tell.
    @OrNull var minutes: Int?
  }

  var week: String
  var monday: String
  var papers: Int
  var passes: Int
  var minutes: Int
  var goal = ReadingWeek.goal
  var met: Bool
  var readings: [Reading]

  init(_ week: ReadingWeek) {
    self.week = week.week.description
    monday = week.week.monday.description
    papers = week.papers
    passes = week.readings.count
    minutes = week.minutes
    met = week.isGoalMet
    readings = week.readings.map {
      Reading(
        path: $0.paper.note.path, title: $0.paper.title, pass: $0.pass.rawValue, date: $0.day.description,
        minutes: $0.minutes)
    }
  }
}

/// A place where a note on a paper cites another.
struct PaperCitationItem: ContractItem {
  var source: VaultPath
  var sourceTitle: String
  var sourceIsPaper: Bool
  @OrNull var target: VaultPath?
  @OrNull var title: String?
  @OrNull var kind: String?
  @OrNull var id: String?
  var way: String
  var line: Int
  var column: Int

  enum CodingKeys: String, CodingKey {
    case source, target, title, kind, id, way, line, column
    case sourceTitle = "source_title"
    case sourceIsPaper = "source_is_paper"
  }

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
}
