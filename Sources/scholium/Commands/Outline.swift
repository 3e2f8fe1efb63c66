import ArgumentParser
import VaultIndex

struct Outline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the headings of a note.",
    discussion: """
      NOTE is a path, a file name, an alias or a title.

      Examples:
        scholium outline Attention
        scholium outline "Lectures/Week 1.md" --format json
      """)

  @Argument(help: "The note.") var note: String
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let note = try index.note(named: note)
    let headings = try index.outline(of: note)
    try options.printer.print(
      headings, as: HeadingItem.init, empty: "'\(note.path)' has no headings"
    ) { heading in
      let indent = String(repeating: "  ", count: heading.level - 1)
      return [Printer.place(heading.note, heading.line), "\(indent)\(heading.text.oneLine, .strong)"]
    }
  }
}
