/// What can go wrong with a vault, its configuration or its index.
package enum VaultError: Error, Equatable, Sendable, CustomStringConvertible {
  case noVault(String)
  case noFolder(String, reason: String)
  case unreadable(String, reason: String)
  case configuration(path: String, line: Int, column: Int, message: String)
  case busy(path: String, seconds: Int)
  case diskFull(path: String)
  case unwritableIndex(path: String, reason: String)
  case index(path: String, reason: String)
  /// A note was changed between reading and writing it.
  case changed(String)
  case exists(String)
  case unwritable(String, reason: String)
  /// What Scholium remembers for the reader cannot be written.
  case unwritableState(String, reason: String)
  /// A folder with files in it that are not Scholium's.
  case notOurs(String)
  /// A path that is hidden, or leads out of the vault.
  case outside(String)
  /// A symbolic link in the vault to something outside of it.
  case leadsOut(String, target: String?)
  /// The index would lie in the vault.
  case indexInVault(path: String)
  /// A file where the index should lie is none of ours.
  case notAnIndex(path: String, reason: String)

  /// What happened, where, and what to do next.
  package var description: String {
    switch self {
    case .noVault(let folder):
      "no vault here: neither \(folder) nor a folder above it has .scholium/ or .obsidian/. "
        + "Run `scholium init` in the folder of your notes, or name it with --vault DIR or $SCHOLIUM_VAULT."
    case .noFolder(let path, let reason):
      "no such vault: \(path): \(reason). Name a folder of notes with --vault DIR or $SCHOLIUM_VAULT."
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason). Check that the file exists and that you may read it."
    case .configuration(let path, let line, let column, let message):
      "\(path):\(line):\(column): \(message)"
    case .busy(let path, let seconds):
      "another Scholium is using this index; waited \(seconds) s (\(path)). "
        + "Try again when it has finished."
    case .diskFull(let path):
      "the disk is full: cannot write the index \(path). Free some space and run the command again."
    case .unwritableIndex(let path, let reason):
      "cannot write the index \(path): \(reason). "
        + "Check that the disk is not full and the folder writable, or name another place with $SCHOLIUM_INDEX or --index."
    case .index(let path, let reason):
      "the index \(path) failed: \(reason). Run `scholium index --rebuild` to make it anew."
    case .changed(let path):
      "\(path) was changed by another program and is left as it is now. Run the command again."
    case .exists(let path):
      "\(path) is there already and is left as it is. Give another name."
    case .unwritable(let path, let reason):
      "cannot write \(path): \(reason). The note is as it was."
    case .unwritableState(let path, let reason):
      "cannot write \(path): \(reason). Check that you may write in its folder."
    case .notOurs(let path):
      "\(path) has files in it that Scholium has not made, and is left as it is. Name a new or empty folder."
    case .outside(let path):
      "\(path) leads out of the vault or is hidden. Name a path in the vault."
    case .leadsOut(let path, let target):
      "\(path) is, or lies behind, a symbolic link out of the vault\(target.map { ", to \($0)" } ?? ""), which is not followed. "
        + "Put the file itself into the vault."
    case .indexInVault(let path):
      "the index would lie in the vault itself (\(path)), where nothing is opened as a database. "
        + "Name a folder outside of it with $SCHOLIUM_INDEX, or a file with --index."
    case .notAnIndex(let path, let reason):
      "\(path) is no index of Scholium (\(reason)) and is left as it is. Move it away, or name another file with --index."
    }
  }
}
