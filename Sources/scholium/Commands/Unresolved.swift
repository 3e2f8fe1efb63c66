import ArgumentParser
import VaultIndex

struct Unresolved: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the links that lead nowhere.",
    discussion: """
      A link that is only an alias of a note leads nowhere either, as in Obsidian.

      Examples:
        scholium unresolved
        scholium unresolved --format jsonl
      """)

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    var aliases: [String: [VaultPath]] = [:]
    let answer = AnswerStream<LinkEntry, LinkItem>(
      options.printer, as: LinkItem.init, empty: "every link leads somewhere"
    ) { link in
      let alias =
        aliases[link.destination].map { " (alias of \($0.map(\.text).joined(separator: ", ")))" } ?? ""
      return [Printer.place(link.source, link.line, link.column), "\(link.raw, .bad)\(alias)"]
    }
    try index.links(.unresolved) { page in
      for link in page where link.rule == "alias" && aliases[link.destination] == nil {
        aliases[link.destination] = try index.notes(withAlias: link.destination)
      }
      try answer.write(page)
    }
    answer.finish()
  }
}
