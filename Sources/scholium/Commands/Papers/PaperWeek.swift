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

  func run() throws {
    let index = try options.vault.updatedIndex()
    let answer = ReadingWeeks(
      of: try index.papers(countingCitations: false), through: on ?? .today(), count: weeks)
    let printer = options.printer
    try printer.print(answer.weeks, as: PaperWeekItem.init) { week in
      let names = week.readings.map { "\($0.paper.title.oneLine) (pass \($0.pass.rawValue))" }.joined(
        separator: ", ")
      return [
        week.isGoalMet ? "\(week.week)" : "\(week.week, .bad)",
        "\(week.papers) \(week.papers == 1 ? "paper" : "papers")",
        StyledText(passes(week.readings.count)), "\(week.minutes) min", StyledText(names),
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
