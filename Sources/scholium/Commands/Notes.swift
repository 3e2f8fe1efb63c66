import ArgumentParser
import VaultIndex

extension NoteFilter.Order: ExpressibleByArgument {}

struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List notes.",
    discussion: """
      Filters add up: a note must pass all of them. A tag also means the tags nested in it.

      Examples:
        scholium notes --tag paper --sort backlinks --reverse
        scholium notes --property status=read
        scholium notes --linked-from Index --path Papers/
      """)

  @Option(help: ArgumentHelp("With this tag.", valueName: "tag")) var tag: [String] = []
  @Option(help: ArgumentHelp("With this property, or this value of it.", valueName: "name[=value]"))
  var property: [String] = []
  @Option(help: ArgumentHelp("With a link from this note.", valueName: "note")) var linkedFrom: [String] = []
  @Option(help: ArgumentHelp("With a link to this note.", valueName: "note")) var linkedTo: [String] = []
  @Option(help: ArgumentHelp("With this in the path.", valueName: "part")) var path: [String] = []
  @Option(help: "The order.") var sort = NoteFilter.Order.path
  @Flag(help: "The other way round.") var reverse = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    var filter = NoteFilter()
    filter.tags = tag
    filter.properties = property.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : nil)
    }
    filter.linkedFrom = try linkedFrom.map(index.note(named:))
    filter.linkedTo = try linkedTo.map(index.note(named:))
    filter.paths = path
    filter.order = sort
    filter.isReversed = reverse
    try options.printer.print(try index.notes(filter), empty: "no such note") { note in
      ["\(note.path, .path)", StyledText(note.title.oneLine)]
    }
  }
}
