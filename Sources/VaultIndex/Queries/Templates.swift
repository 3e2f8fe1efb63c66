import GRDB

extension VaultIndex {
  /// The paths of the files in folders for templates.
  package func templates() throws -> [VaultPath] {
    try read { db in try db.paths("SELECT path FROM files WHERE left_out = 'template' ORDER BY path") }
  }
}
