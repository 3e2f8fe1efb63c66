import ArgumentParser
import Changes
import Checks
import NoteParsing
import VaultIndex
import Workspace

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the vault's health.",
    discussion: """
      Rules:
      \(CheckRules.all.map { "  \($0.id): \($0.summary)" }.joined(separator: "\n"))

      Examples:
        scholium check
        scholium check --rule broken-link --rule missing-anchor
        scholium check --explain alias-link
        scholium check --fix --dry-run

      Exits with 1 when there is a finding.
      """)

  @Option(help: ArgumentHelp("Only this rule; may be repeated.", valueName: "rule")) var rule: [String] = []
  @Flag(help: "Mend what can be mended without guessing: show the change, then make it.") var fix = false
  @Flag(help: "With --fix: show the change, and make none.") var dryRun = false
  @Option(help: ArgumentHelp("Print the page of a rule.", valueName: "rule")) var explain: String?
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    for id in rule + (explain.map { [$0] } ?? []) where CheckRules.rule(id) == nil {
      let known = CheckRules.all.map { $0.id }.joined(separator: ", ")
      throw ValidationError("there is no rule '\(id)'; the rules are \(known)")
    }
  }

  func run() throws {
    let printer = options.printer
    if let explain, let rule = CheckRules.rule(explain) {
      for line in rule.page.split(separator: "\n", omittingEmptySubsequences: false) {
        printer.print(StyledText(String(line)))
      }
      return
    }
    let workspace = try options.vault.updatedWorkspace()
    let rules = CheckRules.all.filter { rule.isEmpty || rule.contains($0.id) }
    var findings = try workspace.check(rules, on: .today())
    if fix, try mend(findings, rules, workspace.index.vault) {
      _ = try options.vault.update(workspace)
      findings = try workspace.check(rules, on: .today())
    }
    if try !printer.encode(findings, as: FindingItem.init) {
      for finding in findings {
        let place = Printer.place(finding.note, finding.line, finding.column)
        printer.print("\(place): \(finding.rule, .bad): \(finding.message)")
      }
      if findings.isEmpty {
        printer.note("nothing to report")
      } else {
        printer.note("\(findings.count) \(findings.count == 1 ? "finding" : "findings")")
      }
    }
    if !findings.isEmpty { throw ExitStatusError(status: .findings) }
  }

  /// Mends the notes of fixable findings, each shown as a diff first.
  /// - Returns: Whether a note was changed.
  private func mend(_ findings: [Finding], _ rules: [any CheckRule.Type], _ vault: Vault) throws -> Bool {
    let printer = options.printer
    let fixable = rules.compactMap { $0 as? any FixableRule.Type }
    var changes: [FileChange] = []
    for path in Set(findings.filter(\.fixable).map(\.note)).sorted() {
      let file = try NoteFile(path, in: vault)
      let fixed: [UInt8]
      do {
        fixed = try fixable.reduce(file.bytes) { try $1.fixed($0) }
      } catch let error as FrontmatterEditError {
        printer.note("\(path):\(error.line): \(error)")
        continue
      }
      if printer.format == .text { printer.print(UnifiedDiff(path: path.text, old: file.bytes, new: fixed)) }
      if dryRun || fixed == file.bytes { continue }
      changes.append(FileChange(file, new: fixed))
    }
    try ChangeJournal(vault).perform(ChangeSet(title: ChangeSet.command, changes))
    for change in changes { printer.note("mended \(change.path)") }
    return !changes.isEmpty
  }
}
