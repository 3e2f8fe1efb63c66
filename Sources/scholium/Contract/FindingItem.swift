import Checks
import VaultIndex

/// Something that `check` found.
struct FindingItem: ContractItem {
  var rule: String
  var note: VaultPath
  var line: Int
  var column: Int
  var message: String
  var fixable: Bool

  init(_ finding: Finding) {
    rule = finding.rule
    note = finding.note
    line = finding.line
    column = finding.column
    message = finding.message
    fixable = finding.fixable
  }
}
