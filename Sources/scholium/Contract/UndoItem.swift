import Changes
import VaultIndex

/// A change that was taken back.
struct UndoItem: ContractItem {
  struct File: ContractItem {
    var note: VaultPath
    /// `made`, `changed` or `removed`.
    var status: String
    var diff: String
  }

  var title: String
  var dryRun: Bool
  var notes: [File]

  enum CodingKeys: String, CodingKey {
    case title, notes
    case dryRun = "dry_run"
  }

  init(_ set: ChangeSet, dryRun: Bool) {
    (title, self.dryRun) = (set.title, dryRun)
    notes = set.changes.map {
      File(
        note: $0.path, status: $0.old == nil ? "made" : $0.new == nil ? "removed" : "changed",
        diff: $0.diff.text)
    }
  }
}

/// A change that is kept.
struct ChangeEntryItem: ContractItem {
  var number: Int
  /// Seconds since 1970.
  var time: Int
  /// The command.
  var title: String
  var notes: [VaultPath]

  init(_ entry: JournalEntry) {
    (number, time, title) = (entry.number, Int(entry.time), entry.set.title)
    notes = entry.set.changes.map(\.path)
  }
}
