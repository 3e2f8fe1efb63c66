internal import VaultIndex

extension Vault {
  /// Changes one file.
  /// - Throws: `VaultError` where the file is not what the change takes it for; it is then as it was.
  func apply(_ change: FileChange, isSynchronised: Bool) throws(VaultError) {
    switch (change.old, change.new) {
    case (nil, let new?): try NoteFile.create(change.path, new, in: self, isSynchronised: isSynchronised)
    case (let old?, let new?):
      try NoteFile(change.path, bytes: old, in: self).write(new, isSynchronised: isSynchronised)
    case (let old?, nil): try NoteFile(change.path, bytes: old, in: self).remove()
    case (nil, nil): break
    }
  }

  /// The content of a file; nil where there is none.
  func content(of path: VaultPath) -> [UInt8]? { exists(path) ? try? read(path) : nil }
}
