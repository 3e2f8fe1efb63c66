import ArgumentParser
import VaultIndex

struct Deadends: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the notes that link to no other file.",
    discussion: """
      Examples:
        scholium deadends
        scholium deadends --format json
      """)

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    try options.printer.print(
      try index.deadends(), as: LonelyNoteItem.init, empty: "every note links somewhere"
    ) { note in
      ["\(note.path, .path)", StyledText(note.title.oneLine)]
    }
  }
}
