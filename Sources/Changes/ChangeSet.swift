package import VaultIndex

/// What becomes of one file of a vault.
package struct FileChange: Sendable, Equatable {
  package var path: VaultPath
  /// The content that the file must still have; nil where there is none.
  package var old: [UInt8]?
  /// Nil where the file goes.
  package var new: [UInt8]?

  package init(path: VaultPath, old: [UInt8]?, new: [UInt8]?) {
    (self.path, self.old, self.new) = (path, old, new)
  }

  /// A new content of a note that was read.
  package init(_ file: NoteFile, new: [UInt8]) { self.init(path: file.path, old: file.bytes, new: new) }

  /// What takes it back.
  package var inverse: FileChange { FileChange(path: path, old: new, new: old) }

  package var diff: UnifiedDiff { UnifiedDiff(path: path.text, old: old, new: new ?? []) }
}

/// The files that one command changes: all of them, or none.
package struct ChangeSet: Sendable, Equatable {
  /// What a person reads in a list of changes: the command.
  package var title: String
  /// Each path once; what changes nothing is left out.
  package private(set) var changes: [FileChange]

  package init(title: String, _ changes: [FileChange]) {
    self.title = title
    self.changes = changes.filter { $0.old != $0.new }
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// The command that runs, as a title.
  package static var command: String {
    let words = CommandLine.arguments.dropFirst().map { $0.contains(" ") ? "'\($0)'" : $0 }
    let text = words.joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 100 ? text.prefix(100) + "…" : text
  }

  /// What takes it back, the last file first.
  package func inverse(title: String) -> ChangeSet {
    ChangeSet(title: title, changes.reversed().map(\.inverse))
  }

  /// The two one after the other as one: of a file in both, the first old content and the last new one.
  package func followed(by next: ChangeSet) -> ChangeSet {
    var all = changes
    for change in next.changes {
      if let place = all.firstIndex(where: { $0.path == change.path }) {
        all[place].new = change.new
      } else {
        all.append(change)
      }
    }
    return ChangeSet(title: title, all)
  }
}

/// Why files are not changed.
package enum ChangeError: Error, Equatable, CustomStringConvertible {
  /// A change was not finished, by a crash or a lost connection.
  case interrupted(title: String)
  /// Files that could not be given back their content after another one failed.
  case halfDone(reason: String, paths: [VaultPath])
  case changedSince(title: String, paths: [VaultPath])
  case nothingToUndo(vault: String)
  case noChange(Int)
  /// The journal cannot be read or written.
  case journal(path: String, reason: String)

  package var description: String {
    switch self {
    case .interrupted(let title):
      "'\(title)' was interrupted before all of its notes were written; scholium undo takes back what it has done"
    case .halfDone(let reason, let paths):
      "\(reason) These could not be given back what they had: \(paths.map(\.text).joined(separator: ", ")); "
        + "scholium undo tries it again"
    case .changedSince(let title, let paths):
      "'\(title)' is not taken back: "
        + "\(paths.map(\.text).joined(separator: ", ")) \(paths.count == 1 ? "was" : "were") changed since. Nothing was changed."
    case .nothingToUndo(let vault): "there is no change of \(vault) that could be taken back"
    case .noChange(let number): "there is no change \(number); scholium undo --list shows those that are kept"
    case .journal(let path, let reason):
      "cannot use the journal of changes \(path): \(reason). Nothing was changed."
    }
  }
}
