import ArgumentParser
import Changes
import Foundation
import VaultIndex

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back the last change that a command has made to notes.",
    discussion: """
      Every command that writes notes keeps what it has changed, with you and not in
      the vault. undo gives the notes back what they had, all of them or none, and shows
      the difference; it asks nothing. Where a note was changed since, nothing is done.
      What undo has done is a change too: undo takes it back.

      Examples:
        scholium undo --list
        scholium undo --dry-run
        scholium undo
        scholium undo 12
      """)

  @Argument(help: "The number of a change that --list shows; without it, the last one.") var number: Int?
  @Flag(help: "List the changes that are kept, the last one first.") var list = false
  @Flag(help: "Show what would be taken back, and change nothing.") var dryRun = false
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if list, number != nil || dryRun {
      throw ValidationError("--list shows all changes, and takes nothing back")
    }
  }

  func run() throws {
    let journal = ChangeJournal(try options.vault.findVault())
    if list { return try printList(of: journal) }
    let set = try dryRun ? journal.undoing(number) : journal.undo(number)
    if try options.printer.encode([set], as: { UndoItem($0, dryRun: dryRun) }) { return }
    for change in set.changes { options.printer.print(change.diff) }
    for change in set.changes {
      let verb = change.new == nil ? ("would remove", "removed") : ("would change", "changed")
      let made = change.old == nil ? ("would make", "made") : verb
      options.printer.print("\(dryRun ? made.0 : made.1) \(change.path, .path)")
    }
    let title = set.title.hasPrefix("undo: ") ? String(set.title.dropFirst(6)) : set.title
    options.printer.note("\(dryRun ? "would take" : "took") back '\(title)'")
  }

  private func printList(of journal: ChangeJournal) throws {
    try options.printer.print(try journal.entries(), as: ChangeEntryItem.init, empty: "no changes are kept") {
      entry in
      let count = entry.set.changes.count
      let date = Date(timeIntervalSince1970: entry.time).formatted(.iso8601)
      return [
        "\(entry.number, .place)", "\(date, .faint)", "\(count) \(count == 1 ? "note" : "notes")",
        "\(entry.set.title.oneLine)",
      ]
    }
  }
}
