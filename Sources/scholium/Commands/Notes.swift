import ArgumentParser
import Foundation
import VaultIndex
import Verdicts
import Verification
import Workspace

extension NoteFilter.Order: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}

struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List notes.",
    discussion: """
      Filters add up: a note must pass all of them. A tag also means the tags nested in it.

      Examples:
        scholium notes --tag paper --sort backlinks --reverse
        scholium notes --property status=read
        scholium notes --linked-from Index --path Papers/
        scholium notes --changed-since 2026-11-01 --template '- [[{title}]] ({backlinks})'
      """)

  @Option(help: ArgumentHelp("With this tag.", valueName: "tag")) var tag: [String] = []
  @Option(help: ArgumentHelp("With this property, or this value of it.", valueName: "name[=value]"))
  var property: [String] = []
  @Option(help: ArgumentHelp("With a link from this note.", valueName: "note")) var linkedFrom: [String] = []
  @Option(help: ArgumentHelp("With a link to this note.", valueName: "note")) var linkedTo: [String] = []
  @Option(help: ArgumentHelp("With this in the path.", valueName: "part")) var path: [String] = []
  @Option(help: ArgumentHelp("Modified on this day or later.", valueName: "YYYY-MM-DD"))
  var changedSince: Day?
  @Option(help: ArgumentHelp("With a claim of this verdict.", valueName: "verdict")) var verdict: [Verdict] =
    []
  @Option(
    help: ArgumentHelp(
      "What to print for each note, with \(LineTemplate.names) in it, \\t for a tab and \\n for a new line.",
      valueName: "text"))
  var template: String?
  @Option(help: "The order.") var sort = NoteFilter.Order.path
  @Flag(help: "The other way round.") var reverse = false
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if let template { _ = try LineTemplate(template) }
  }

  func run() throws {
    let index = try options.vault.updatedIndex()
    var filter = NoteFilter()
    filter.tags = tag
    filter.properties = property.map(NoteFilter.property)
    filter.verdicts = verdict.map(\.rawValue)
    filter.linkedFrom = try linkedFrom.map(index.note(named:))
    filter.linkedTo = try linkedTo.map(index.note(named:))
    filter.paths = path
    filter.changedSince = changedSince?.start
    filter.order = sort
    filter.isReversed = reverse
    let notes = try index.notes(filter)
    if let template = try template.map(LineTemplate.init) {
      for note in notes { Output.write(template.filled(with: note) + "\n") }
      return
    }
    try options.printer.print(notes, as: NoteItem.init, empty: "no such note") { note in
      let cells: [StyledText] = ["\(note.path, .path)", StyledText(note.title.oneLine)]
      return note.stale == true ? cells + ["\("verdict of an older text", .faint)"] : cells
    }
  }
}

/// A day of the reader's calendar.
struct Day: ExpressibleByArgument {
  /// Its first second, since 1970.
  let start: Int

  init?(argument: String) {
    let parts = argument.split(separator: "-").map(String.init)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day),
      let date = Calendar(identifier: .gregorian).date(
        from: DateComponents(year: year, month: month, day: day))
    else { return nil }
    start = Int(date.timeIntervalSince1970)
  }
}
