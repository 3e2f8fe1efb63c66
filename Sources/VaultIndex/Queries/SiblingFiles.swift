import GRDB
import NoteParsing

extension VaultIndex {
  /// The paths of the files with a part of the name in parentheses, or that say they are of a conflict.
  package func markedFiles() throws -> [VaultPath] {
    try read { db in
      try db.paths(
        """
        SELECT path FROM files
        WHERE kind <> 'unreadable' AND (name_key LIKE '%(%)%' OR name_key LIKE '%conflict%') ORDER BY path
        """)
    }
  }

  /// The path of the file called `name`, whatever its case, in the folder of the one at `path`.
  package func file(beside path: VaultPath, named name: String) throws -> VaultPath? {
    let folder = path.parts.dropLast()
    return try read { db in
      try db.paths("SELECT path FROM files WHERE name_key = ? ORDER BY path", arguments: [nameKey(name)])
        .first { $0 != path && $0.parts.dropLast() == folder }
    }
  }
}
