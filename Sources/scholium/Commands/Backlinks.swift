import ArgumentParser
import VaultIndex

struct Backlinks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the links to a note.",
    discussion: """
      NOTE is a path, a file name, an alias or a title.

      Examples:
        scholium backlinks Attention
        scholium backlinks エントロピー --format jsonl
      """)

  @Argument(help: "The note.") var note: String
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let note = try index.note(named: note)
    try options.printer.print(try index.links(.to(note)), empty: "nothing links to '\(note.path)'") { link in
      [Printer.place(link.source, link.line, link.column), StyledText(link.context.oneLine)]
    }
  }
}
