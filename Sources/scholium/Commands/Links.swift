import ArgumentParser
import VaultIndex

struct Links: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the links in a note.",
    discussion: """
      NOTE is a path, a file name, an alias or a title, or a canvas such as Board.canvas.

      Examples:
        scholium links Attention
        scholium links Papers/Adam.md --format json
      """)

  @Argument(help: "The note or canvas.") var note: String
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let note = try index.source(named: note)
    let answer = AnswerStream<LinkEntry, LinkItem>(
      options.printer, as: LinkItem.init, empty: "'\(note.path)' has no links"
    ) { link in
      [
        Printer.place(link.source, link.line, link.column),
        link.target.map { "→ \($0, .strong)\(link.anchorNote)" } ?? "→ \(link.raw, .bad) (no such file)",
        "\(link.shownContext, .faint)",
      ]
    }
    try index.links(.from(note), inPages: answer.write)
    answer.finish()
  }
}

extension LinkEntry {
  /// The text around the link, with the card that it stands in.
  var shownContext: String {
    guard let card, !card.isEmpty else { return context.oneLine }
    return "\(context.oneLine) (card \(card.oneLine))"
  }

  /// The anchor as it is shown behind a target.
  var anchorNote: StyledText {
    guard let anchor else { return "" }
    return anchorFound == false ? "\("#" + anchor, .bad) (missing)" : "#\(anchor)"
  }
}
