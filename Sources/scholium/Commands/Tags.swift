import ArgumentParser
import VaultIndex

struct Tags: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the tags of the vault or of a note, counted.",
    discussion: """
      The first number counts the tag with the tags nested in it, the second the notes that have the tag itself.

      Examples:
        scholium tags
        scholium tags Attention
        scholium tags --format json
      """)

  @Argument(help: "A note or canvas; without it, all.") var note: String?
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let tags = try index.tags(of: try note.map(index.source(named:)))
    try options.printer.print(tags, as: TagItem.init, empty: "no tags") { tag in
      ["\("#" + tag.tag, .strong)", "\(tag.total)", "\(tag.notes) \(tag.notes == 1 ? "note" : "notes")"]
    }
  }
}
