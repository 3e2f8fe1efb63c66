import GRDB

/// A tag with its numbers.
package struct TagEntry: Sendable, Equatable {
  /// Without `#`, as first written.
  package var tag: String
  /// How often the tag itself is written.
  package var count: Int
  /// How many notes have the tag itself.
  package var notes: Int
  /// `count` of the tag and the tags nested in it.
  package var total: Int
}

extension VaultIndex {
  /// The tags of the vault, or of one note, in alphabetical order; `a/b` also makes the tag `a`.
  package func tags(of note: NoteReference? = nil) throws -> [TagEntry] {
    let rows = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT tags.tag_key, tags.tag, min(files.path), count(*) AS count,
                 count(DISTINCT notes.id) AS notes
          FROM tags JOIN files ON files.id = tags.note_id LEFT JOIN notes ON notes.id = tags.note_id
          \(note == nil ? "" : "WHERE tags.note_id = ?")
          GROUP BY tags.tag_key
          ORDER BY tags.tag_key
          """, arguments: note.map { [$0.id] } ?? [])
    }
    var entries: [String: TagEntry] = [:]
    for row in rows {
      let tag: String = row["tag"]
      let count: Int = row["count"]
      let keys = (row["tag_key"] as String).split(separator: "/")
      let names = tag.split(separator: "/")
      for depth in 1...max(1, keys.count) {
        let key = keys.prefix(depth).joined(separator: "/")
        let name = names.prefix(depth).joined(separator: "/")
        var entry = entries[key] ?? TagEntry(tag: name, count: 0, notes: 0, total: 0)
        entry.total += count
        if depth == keys.count {
          entry.tag = name
          entry.count += count
          entry.notes += row["notes"]
        }
        entries[key] = entry
      }
    }
    return entries.sorted { $0.key < $1.key }.map(\.value)
  }
}
