import ArgumentParser
import VaultIndex

struct Orphans: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the notes that no other note links to.",
    discussion: """
      Examples:
        scholium orphans
        scholium orphans --format json
      """)

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    try options.printer.print(try index.orphans(), as: LonelyNoteItem.init, empty: "every note is linked to")
    { note in
      ["\(note.path, .path)", StyledText(note.title.oneLine)]
    }
  }
}
