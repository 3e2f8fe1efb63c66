import ArgumentParser
import VaultIndex

struct Aliases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the aliases of the vault or of a note.",
    discussion: """
      Examples:
        scholium aliases
        scholium aliases "KL divergence"
      """)

  @Argument(help: "A note; without it, all.") var note: String?
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    let aliases = try index.aliases(of: try note.map(index.note(named:)))
    try options.printer.print(aliases, as: AliasItem.init, empty: "no aliases") { alias in
      ["\(alias.alias.oneLine, .strong)", "\(alias.note, .path)"]
    }
  }
}
