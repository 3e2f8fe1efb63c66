import Changes
import NoteParsing
import Papers
import VaultIndex

extension Printer {
  /// Writes changes of notes, or only shows them, and says what became of them.
  ///
  /// A change of a note that is there is shown as a diff; of the fields that are the reader's, what `--replace`
  /// would make of them.
  ///
  /// All of them are made, or none.
  func perform(_ changes: [NoteChange], in vault: Vault, dryRun: Bool) throws {
    if !dryRun {
      try ChangeJournal(vault).perform(ChangeSet(title: ChangeSet.command, changes.map(\.fileChange)))
    }
    if format != .text {
      _ = try encode(changes) { ChangeItem($0, dryRun: dryRun) }
      return
    }
    for change in changes {
      if dryRun || change.status == .changed { print(change.diff) }
      let verb =
        switch change.status {
        case .made: dryRun ? "would make" : "made"
        case .changed: dryRun ? "would change" : "changed"
        case .unchanged: "already there:"
        }
      print("\(verb) \(change.path, .path)")
      guard let kept = change.keptDiff else { continue }
      let options = change.kept.map { "--replace \($0.field.key)" }.joined(separator: " ")
      note("\(change.path) keeps what you wrote; this is what \(options) would do:")
      print(kept)
    }
  }

  /// A diff, its lines coloured.
  func print(_ diff: UnifiedDiff) {
    for line in diff.lines {
      let style: StyledText.Style =
        switch line.kind {
        case .file: .strong
        case .hunk: .place
        case .removed: .bad
        case .added: .match
        case .same: .plain
        }
      print("\(line.text, style)")
    }
  }
}
