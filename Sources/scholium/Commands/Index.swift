import ArgumentParser
import VaultIndex
import Workspace

struct Index: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the index up to date.",
    discussion: """
      Says what changed and what is broken. Every other command does this by itself.

      The index of a vault lies in your cache folder, or in the folder that
      $SCHOLIUM_INDEX or `index:` in ~/.config/scholium/config.yaml names, never in
      the vault. It can be deleted at any time: the notes are the truth.

      Examples:
        scholium index
        scholium index --rebuild --format json
        scholium index --delete
        scholium index --prune
      """)

  @Flag(help: "Make the index anew.") var rebuild = false
  @Flag(help: "Go on, and say what changes.") var watch = false
  @Flag(help: "Delete the vault's index and the figures beside it.") var delete = false
  @Flag(help: "Delete the indexes of vaults that are gone.") var prune = false
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if [rebuild || watch, delete, prune].count(where: { $0 }) > 1 {
      throw ValidationError("--delete and --prune go with no other work; give one of them")
    }
  }

  func run() async throws {
    if delete { return try deleteIndex() }
    if prune { return try pruneIndexes() }
    let workspace = try options.vault.workspace()
    try report(try options.vault.update(workspace, rebuild: rebuild))
    while watch {
      Output.flush()
      try report(try await workspace.waitForChange())
    }
  }

  private func deleteIndex() throws {
    let vault = try options.vault.findVault()
    let location = try IndexLocation(vault: vault, file: options.vault.index)
    let deleted = try IndexMaintenance(isFigure: FigureName.isOne).delete(location)
    let printer = options.printer
    if try printer.encode([deleted].compactMap { $0 }, as: DeletedIndexItem.init) { return }
    if let deleted {
      printer.print("deleted \(deleted, .path)")
    } else {
      printer.note("there is no index of '\(vault.root)'")
    }
  }

  private func pruneIndexes() throws {
    let vaults = try IndexMaintenance(isFigure: FigureName.isOne).prune()
    let printer = options.printer
    if try printer.encode(vaults, as: DeletedIndexItem.init) { return }
    for vault in vaults { printer.print("deleted the index of \(vault, .path)") }
    if vaults.isEmpty { printer.note("every index is that of a vault that is there") }
  }

  private func report(_ summary: UpdateSummary) throws {
    let printer = options.printer
    if try printer.encode([summary], as: IndexItem.init) { return }
    printer.print(
      """
      \(summary.notes, .strong) \(summary.notes == 1 ? "note" : "notes"): \(summary.added) added, \(summary.changed) changed, \
      \(summary.removed) removed, \(summary.unchanged) unchanged
      """)
    printer.print(
      """
      links \(summary.links, .strong) (\(summary.brokenLinks) broken), formulas \(summary.formulas), \
      code blocks \(summary.codeBlocks), citations \(summary.citations), findings \(summary.findings)
      """)
    if summary.brokenLinks + summary.findings > 0 { printer.note("'scholium check' tells what is wrong") }
  }
}
