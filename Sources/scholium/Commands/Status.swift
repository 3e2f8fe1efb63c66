import ArgumentParser
import Checks
import NoteParsing
import VaultIndex
import Verdicts
import Verification

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one screen about the vault.",
    discussion: """
      Examples:
        scholium status
        scholium status --format json
      """)

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let index = try options.vault.updatedIndex()
    var status = try index.status()
    status.findings = try CheckRules.findings(
      of: CheckRules.answeredByIndex, in: index, on: .today()
    ).count
    let printer = options.printer
    if try printer.encode([status], as: StatusItem.init) { return }
    printer.print("\(status.vault, .strong)")
    let broken = [
      (status.brokenLinks, "broken"), (status.ambiguousLinks, "ambiguous"),
      (status.missingAnchors, "with a missing anchor"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let rows: [(String, Int, String)] =
      [
        ("notes", status.notes, Self.files(status))
      ] + Self.leftOut(status) + [
        ("links", status.links, broken),
        ("tags", status.tags, ""),
        ("formulas", status.formulas, ""),
        ("code blocks", status.codeBlocks, ""),
        ("citations", status.citations, ""),
        ("tasks", status.tasks, "\(status.openTasks) open"),
        ("claims", Self.judged(status).values.reduce(status.staleVerdicts, +), Self.claims(status)),
        ("findings", status.findings, status.findings > 0 ? "see 'scholium check'" : ""),
      ]
    printer.print(
      table: rows.map { name, count, more in
        more.isEmpty
          ? ["  \(name)", "\(count, .strong)"] : ["  \(name)", "\(count, .strong)", "\(more, .faint)"]
      })
    printer.print("  index        \(status.index, .path)")
  }

  private static func files(_ status: VaultStatus) -> String {
    "\(status.papers) on papers, \(status.attachments) attachments"
      + (status.canvases > 0 ? ", \(status.canvases) \(status.canvases == 1 ? "canvas" : "canvases")" : "")
  }

  /// The notes that are no part of some answers, and which settings say so.
  private static func leftOut(_ status: VaultStatus) -> [(String, Int, String)] {
    let folders = status.templateFolders.map { "\($0.path) (\($0.setting))" }.joined(separator: ", ")
    return [
      ("templates", status.templates, "left out; in \(folders)"),
      ("excluded", status.excluded, "left out of search and graph; userIgnoreFilters in .obsidian/app.json"),
    ].filter { $0.1 > 0 }
  }

  /// Without what claims nothing.
  private static func judged(_ status: VaultStatus) -> [String: Int] {
    status.verdicts.filter { $0.key != Verdict.noClaim.rawValue }
  }

  /// The claims by verdict, and where to have them judged.
  private static func claims(_ status: VaultStatus) -> String {
    var parts = Verdict.allCases.compactMap { verdict in
      judged(status)[verdict.rawValue].map { "\($0) \(verdict.rawValue)" }
    }
    if status.staleVerdicts > 0 { parts.append("\(status.staleVerdicts) of older texts") }
    return parts.isEmpty ? "see 'scholium verify'" : parts.joined(separator: ", ")
  }
}
