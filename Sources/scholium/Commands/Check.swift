import ArgumentParser
import Checks
import VaultIndex

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

      Exits with 1 when there is a finding.
      """)

  @Option(help: ArgumentHelp("Only this rule; may be repeated.", valueName: "rule")) var rule: [String] = []
  @Option(help: ArgumentHelp("Print the page of a rule.", valueName: "rule")) var explain: String?
  @OptionGroup var options: AnswerOptions

  func validate() throws {
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
    let index = try options.vault.updatedIndex()
    let rules = CheckRules.all.filter { rule.isEmpty || rule.contains($0.id) }
    let findings = try CheckRules.findings(of: rules, in: index)
    if printer.format == .text {
      for finding in findings {
        let place = Printer.place(finding.note, finding.line, finding.column)
        printer.print("\(place): \(finding.rule, .bad): \(finding.message)")
      }
      if findings.isEmpty {
        printer.note("nothing to report")
      } else {
        printer.note("\(findings.count) \(findings.count == 1 ? "finding" : "findings")")
      }
    } else {
      try printer.encode(findings)
    }
    if !findings.isEmpty { throw ExitStatusError(status: .findings) }
  }
}
