import NoteParsing
import Papers
import VaultIndex

/// A note that was made, changed or found.
struct ChangeItem: ContractItem {
  struct Kept: ContractItem {
    var field: String
    var value: String
    var offered: String
  }

  var note: VaultPath
  var status: String
  var dryRun: Bool
  var written: [String]
  var kept: [Kept]
  var diff: String

  enum CodingKeys: String, CodingKey {
    case note, status, written, kept, diff
    case dryRun = "dry_run"
  }

  init(_ change: NoteChange, dryRun: Bool) {
    note = change.path
    status = change.status.rawValue
    self.dryRun = dryRun
    written = change.written.map(\.key)
    kept = change.kept.map { Kept(field: $0.field.key, value: $0.value, offered: $0.offered) }
    diff = change.diff.text
  }
}
