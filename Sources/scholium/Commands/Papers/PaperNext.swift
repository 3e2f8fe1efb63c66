import ArgumentParser
import NoteParsing
import Papers
import VaultIndex

struct PaperNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Say which paper to read next, which pass, and why.",
    discussion: """
      Points are given for your verdict (pass2_needed, pass3_needed, a pass that is
      begun), for relevance, for every week of waiting, and for every paper of yours
      that cites it. The same notes on the same day give the same answer.

      Examples:
        scholium paper next
        scholium paper next --pass 1 --count 5
        scholium paper next --on 2026-12-01 --format json
      """)

  @Option(help: ArgumentHelp("Only papers for which this pass is due.", valueName: "pass"))
  var pass: ReadingPass?
  @Option(help: ArgumentHelp("How many papers.", valueName: "number")) var count = 1
  @Option(help: ArgumentHelp("The day for which to say it; without it, today.", valueName: "YYYY-MM-DD"))
  var on: CalendarDay?
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    guard count > 0 else { throw ValidationError("--count takes a number from 1 on") }
  }

  func run() throws {
    let index = try options.vault.updatedIndex()
    let suggestions = ReadingQueue.suggestions(
      from: try index.papers(), on: on ?? .today(), modified: { CalendarDay(secondsSince1970: $0.modified) },
      pass: pass
    ).prefix(count)
    let printer = options.printer
    if try printer.encode(Array(suggestions), as: PaperNextItem.init) { return }
    if suggestions.isEmpty { printer.note("no paper waits to be read; add one with 'scholium paper add'") }
    for suggestion in suggestions {
      let paper = suggestion.paper
      printer.print(
        "\(paper.name.oneLine, .strong)  pass \(suggestion.pass.rawValue)  \(paper.title.oneLine)")
      for reason in suggestion.reasons { printer.print("  \(reason.oneLine)") }
    }
    if count == 1, let first = suggestions.first {
      printer.note("begin with: scholium pass\(first.pass.rawValue) \(shellQuoted(first.paper.name))")
    }
  }
}
