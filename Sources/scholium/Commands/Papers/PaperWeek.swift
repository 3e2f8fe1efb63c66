import ArgumentParser
import NoteParsing
import Papers
import VaultIndex

struct PaperWeek: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "week",
    abstract: "Show the papers, passes and minutes of each week, against one paper a week.",
    discussion: """
      Counted are passes with a date (pass1_date, pass2_date, pass3_date); weeks are those
      of ISO 8601, from Monday to Sunday.

      Examples:
        scholium paper week
        scholium paper week --weeks 52
        scholium paper week --on 2026-11-21 --format json
      """)

  @Option(help: ArgumentHelp("How many weeks.", valueName: "number")) var weeks = 8
  @Option(help: ArgumentHelp("A day of the last week; without it, today.", valueName: "YYYY-MM-DD"))
  var on: CalendarDay?
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard (1...1000).contains(weeks) else { throw ValidationError("--weeks takes a number from 1 to 1000") }
  }

  private struct Item: Encodable {
    struct Reading: Encodable {
      var path: VaultPath
      var title: String
      var pass: Int
      var date: String
      var minutes: Int?

      enum CodingKeys: CodingKey { case path, title, pass, date, minutes }

      func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(path, forKey: .path)
        try values.encode(title, forKey: .title)
        try values.encode(pass, forKey: .pass)
        try values.encode(date, forKey: .date)
        // Null when the note does not tell.
        try values.encode(minutes, forKey: .minutes)
      }
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

  func run() throws {
    let index = try options.vault.updatedIndex()
    let answer = ReadingWeeks(
      of: try index.papers(countingCitations: false), through: on ?? .today(), count: weeks)
    let printer = options.printer
    try printer.print(answer.weeks.map(Item.init)) { week in
      let names = week.readings.map { "\($0.title.oneLine) (pass \($0.pass))" }.joined(separator: ", ")
      return [
        week.met ? StyledText(week.week) : "\(week.week, .bad)",
        "\(week.papers) \(week.papers == 1 ? "paper" : "papers")",
        StyledText(passes(week.passes)), "\(week.minutes) min", StyledText(names),
      ]
    }
    let met = answer.weeks.count(where: \.isGoalMet)
    printer.note("\(met) of \(answer.weeks.count) weeks with \(ReadingWeek.goal) paper or more")
    if let undated = answer.undated.first {
      let field = undated.pass.dateField.key
      printer.note(
        "not counted: \(passes(answer.undated.count)) without a date, the first \(field) of "
          + undated.paper.note.path.text)
    }
    if let later = answer.later.first {
      printer.note(
        "not counted: \(passes(answer.later.count)) dated later, the first \(later.day) in "
          + later.paper.note.path.text)
    }
  }

  private func passes(_ count: Int) -> String { "\(count) \(count == 1 ? "pass" : "passes")" }
}
