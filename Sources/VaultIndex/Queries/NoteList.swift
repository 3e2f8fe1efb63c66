import GRDB

/// A note in a list.
package struct NoteEntry: Sendable, Equatable {
  package var path: VaultPath
  package var title: String
  /// Bytes.
  package var size: Int
  package var lines: Int
  /// Seconds since 1970.
  package var modified: Int
  /// How many links the note has.
  package var links: Int
  /// How many links lead to the note.
  package var backlinks: Int
  /// Whether the verdicts that were asked for are those of an older text; nil when none were.
  package var stale: Bool?
}

/// Which notes to list, and in what order; every filter that is set must hold.
package struct NoteFilter: Sendable {
  package enum Order: String, Sendable, CaseIterable {
    case path, title, modified, size, links, backlinks
  }

  /// Without `#`; nested tags count.
  package var tags: [String] = []
  /// A property that is there, or has this value.
  package var properties: [(name: String, value: String?)] = []
  package var linkedFrom: [NoteReference] = []
  package var linkedTo: [NoteReference] = []
  /// A part of the path, without case.
  package var paths: [String] = []
  /// Seconds since 1970: notes modified then or later.
  package var changedSince: Int?
  /// A claim of the note has one of these verdicts.
  package var verdicts: [String] = []
  package var order = Order.path
  package var isReversed = false

  package init() {}
}

extension VaultIndex {
  /// The notes that pass a filter.
  package func notes(_ filter: NoteFilter = NoteFilter()) throws -> [NoteEntry] {
    var condition = Condition.all
    for tag in filter.tags { condition = condition.and(.tag(tag)) }
    for property in filter.properties {
      condition = condition.and(.property(property.name, property.value))
    }
    for path in filter.paths { condition = condition.and(.path(path)) }
    for note in filter.linkedFrom {
      condition = condition.and(
        Condition("notes.id IN (SELECT target_id FROM links WHERE note_id = ?)", [note.id]))
    }
    for note in filter.linkedTo {
      condition = condition.and(
        Condition("notes.id IN (SELECT note_id FROM links WHERE target_id = ?)", [note.id]))
    }
    if let time = filter.changedSince {
      condition = condition.and(Condition("files.mtime / 1000000000 >= ?", [time]))
    }
    if !filter.verdicts.isEmpty {
      let places = filter.verdicts.map { _ in "?" }.joined(separator: ", ")
      condition = condition.and(
        Condition(
          """
          notes.id IN (SELECT verdicts.file_id FROM verdicts JOIN verifications USING (file_id)
          WHERE verdict IN (\(places)))
          """, StatementArguments(filter.verdicts)))
    }
    let key =
      switch filter.order {
      case .path: "files.path"
      case .title: "notes.title_key"
      case .modified: "files.mtime"
      case .size: "files.size"
      case .links: "links"
      case .backlinks: "backlinks"
      }
    return try read { db in
      let sql = """
        SELECT files.path, notes.title, files.size, notes.lines, files.mtime / 1000000000 AS modified,
               (SELECT count(*) FROM links WHERE links.note_id = notes.id) AS links,
               (SELECT count(*) FROM links WHERE links.target_id = notes.id) AS backlinks,
               (SELECT note_hash <> files.hash FROM verifications WHERE file_id = notes.id) AS stale
        FROM notes JOIN files ON files.id = notes.id
        WHERE \(condition.sql)
        ORDER BY \(key) \(filter.isReversed ? "DESC" : "ASC"), files.path
        """
      return try Row.fetchAll(db, sql: sql, arguments: condition.arguments).map {
        NoteEntry(
          path: try $0.path(0), title: $0["title"], size: $0["size"], lines: $0["lines"],
          modified: $0["modified"], links: $0["links"], backlinks: $0["backlinks"],
          stale: filter.verdicts.isEmpty ? nil : $0["stale"])
      }
    }
  }
}
