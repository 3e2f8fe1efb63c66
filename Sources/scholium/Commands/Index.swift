import ArgumentParser
import VaultIndex

struct Index: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the index up to date.",
    discussion: """
      Says what changed and what is broken. Every other command does this by itself.

      Examples:
        scholium index
        scholium index --rebuild --format json
      """)

  @Flag(help: "Make the index anew.") var rebuild = false
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let summary = try options.vault.update(try options.vault.openIndex(), rebuild: rebuild)
    let printer = options.printer
    guard printer.format == .text else { return try printer.encode([summary]) }
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
