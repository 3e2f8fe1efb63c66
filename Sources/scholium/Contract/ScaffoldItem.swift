import VaultIndex
import Workspace

/// What `verify --scaffold` makes of a note.
struct ScaffoldItem: ContractItem {
  var note: VaultPath
  /// The change as a unified diff.
  var diff: String
  /// What the function takes for granted.
  var assumptions: [String]
  var written: Bool

  init(_ change: ScaffoldChange, isWritten: Bool) {
    note = change.file.path
    diff = UnifiedDiff(path: change.file.path.text, old: change.file.bytes, new: change.new).text
    assumptions = change.assumptions
    written = isWritten
  }
}
