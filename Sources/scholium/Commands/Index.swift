import ArgumentParser
import VaultIndex

struct Index: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the index up to date.",
    discussion: """
      Says what changed and what is broken. Every other command does this by itself.

      Examples:
        scholium index
        scholium index --rebuild --format json
      """)

  @Flag(help: "Make the index anew.") var rebuild = false
  @Flag(help: "Go on, and say what changes.") var watch = false
  @OptionGroup var options: AnswerOptions

  func run() async throws {
    let index = try options.vault.openIndex()
    try report(try options.vault.update(index, rebuild: rebuild))
    while watch {
      Output.flush()
      try report(try await options.vault.waitForChange(of: index))
    }
  }

  private func report(_ summary: UpdateSummary) throws {
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
