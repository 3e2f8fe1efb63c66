import ArgumentParser
import Foundation

@main
struct Scholium: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scholium",
    abstract: "Ask a vault of Markdown notes questions.",
    discussion: """
      The vault is --vault DIR, else $SCHOLIUM_VAULT, else the nearest folder
      upwards with .scholium/ or .obsidian/. Every answer is up to date: a command
      first reads the notes that changed.

      Examples:
        scholium init
        scholium search 'エントロピー -tag:draft'
        scholium backlinks "Attention Is All You Need"
        scholium check --format json

      \(ExitStatus.help)
      """,
    version: "0.1.0",
    subcommands: [WriteDocuments.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Vault",
        subcommands: [Init.self, Index.self, Status.self, Check.self, TrustCommand.self]),
      CommandGroup(
        name: "Note",
        subcommands: [
          Search.self, Notes.self, NoteCommand.self, Outline.self, Aliases.self, Verify.self, Undo.self,
        ]),
      CommandGroup(
        name: "Link",
        subcommands: [
          Links.self, Backlinks.self, Unresolved.self, Orphans.self, Deadends.self, GraphCommand.self,
        ]),
      CommandGroup(name: "Paper", subcommands: [PaperCommand.self, Pass1.self, Pass2.self, Pass3.self]),
      CommandGroup(
        name: "Content",
        subcommands: [Tags.self, Properties.self, Formulas.self, Explain.self, Citations.self]),
    ])

  static func main() async {
    // A limit on the size of files is then an error to report, as a full disk is.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Output.flush()
    } catch {
      Output.flush()
      ErrorReport(error).exit()
    }
  }
}
