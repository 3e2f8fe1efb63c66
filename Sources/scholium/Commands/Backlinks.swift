import ArgumentParser
import VaultIndex

struct Backlinks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the links to a note.",
    discussion: """
      NOTE is a path, a file name, an alias or a title, or a canvas such as Board.canvas. With --unlinked, the places instead where other notes write
      its file name, title or an alias without a link; not in code, formulas, tags or properties.

      Examples:
        scholium backlinks Attention
        scholium backlinks エントロピー --format jsonl
        scholium backlinks Adam --unlinked
      """)

  @Argument(help: "The note or canvas.") var note: String
  @Flag(help: "List the mentions that are no links instead.") var unlinked = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let note = try index.source(named: note)
    if unlinked {
      let answer = AnswerStream<MentionEntry, MentionItem>(
        options.printer, as: MentionItem.init, empty: "nothing mentions '\(note.path)' without a link"
      ) { mention in
        [Printer.place(mention.source, mention.line, mention.column), StyledText(mention.context.oneLine)]
      }
      try index.mentions(of: note, inPages: answer.write)
      return answer.finish()
    }
    let answer = AnswerStream<LinkEntry, LinkItem>(
      options.printer, as: LinkItem.init, empty: "nothing links to '\(note.path)'"
    ) { link in
      [Printer.place(link.source, link.line, link.column), StyledText(link.shownContext)]
    }
    try index.links(.to(note), inPages: answer.write)
    answer.finish()
  }
}
