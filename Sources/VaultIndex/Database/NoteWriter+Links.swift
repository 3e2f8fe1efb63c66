internal import GRDB
internal import NoteParsing

/// The form in which a link's target is compared with aliases.
func aliasKey(_ target: String) -> String { nameKey(target) }

extension NoteWriter {
  /// Resolves the links that other notes' files and aliases have moved, then looks up aliases and anchors.
  /// - Parameter sources: Makes the paths of the notes by id; nil when no note was there before.
  mutating func finishLinks(resolver: LinkResolver, sources: (() -> [Int64: VaultPath])?) throws {
    if let sources {
      try resolveAgain(resolver, sources())
      try collectAnchorsOfChangedNotes()
    }
    try markAliases()
    try findAnchors()
  }

  private mutating func resolveAgain(_ resolver: LinkResolver, _ sources: [Int64: VaultPath]) throws {
    struct Found {
      var note: Int64
      var ordinal: Int64
      var target: String
      var isCard: Bool
      var anchorKey: String?
      var before: (target: Int64, rule: String, ambiguous: Int64, key: String)
    }
    var select = try PreparedStatement(
      db,
      """
      SELECT note_id, ordinal, target, anchor_key, ifnull(target_id, 0), rule, ambiguous, target_key, kind
      FROM links WHERE target_key = ?
      """)
    var update = try PreparedStatement(
      db,
      """
      UPDATE links SET target_id = ?, target_key = ?, rule = ?, ambiguous = ?, anchor_found = NULL
      WHERE note_id = ? AND ordinal = ?
      """)
    for key in affectedKeys.sorted(by: bytesPrecede) {
      var found: [Found] = []
      select.bind(key)
      try select.forEachRow { row in
        let link = Found(
          note: row.integer(0), ordinal: row.integer(1), target: row.text(2),
          isCard: row.text(8) == Link.Kind.card.rawValue, anchorKey: row.optionalText(3),
          before: (row.integer(4), row.text(5), row.integer(6), row.text(7)))
        if !link.target.isEmpty { found.append(link) }
      }
      for link in found {
        guard let source = sources[link.note] else { continue }
        let now =
          link.isCard
          ? resolver.resolve(card: link.target) : resolver.resolve(target: link.target, from: source)
        if now.fileID == nil {
          unresolved.append(
            NoteRows.UnresolvedLink(note: link.note, ordinal: link.ordinal, key: aliasKey(link.target)))
        } else if let target = now.fileID, now.isNote, let anchorKey = link.anchorKey {
          anchors.append(
            NoteRows.AnchoredLink(
              target: target, note: link.note, ordinal: link.ordinal, anchorKey: anchorKey))
        }
        let after = (now.fileID ?? 0, now.rule.rawValue, now.ambiguous ? 1 as Int64 : 0, now.targetKey)
        if link.before == after { continue }
        update.bind(now.fileID)
        update.bind(now.targetKey)
        update.bind(now.rule.rawValue)
        update.bind(now.ambiguous)
        update.bind(link.note)
        update.bind(link.ordinal)
        try update.run()
      }
    }
  }

  private mutating func collectAnchorsOfChangedNotes() throws {
    var select = try PreparedStatement(
      db,
      """
      SELECT note_id, ordinal, anchor_key FROM links WHERE target_id = ? AND anchor_key IS NOT NULL
      """)
    for note in changedNotes {
      var found: [NoteRows.AnchoredLink] = []
      select.bind(note)
      try select.forEachRow {
        found.append(
          NoteRows.AnchoredLink(
            target: note, note: $0.integer(0), ordinal: $0.integer(1), anchorKey: $0.text(2)))
      }
      anchors += found
    }
  }

  private mutating func markAliases() throws {
    var select = try PreparedStatement(db, "SELECT 1 FROM aliases WHERE alias_key = ? LIMIT 1")
    var update = try PreparedStatement(
      db, "UPDATE links SET rule = 'alias' WHERE note_id = ? AND ordinal = ?")
    for link in unresolved {
      var isAlias = false
      select.bind(link.key)
      try select.forEachRow { _ in isAlias = true }
      guard isAlias else { continue }
      update.bind(link.note)
      update.bind(link.ordinal)
      try update.run()
    }
  }

  private mutating func findAnchors() throws {
    var isNote = try PreparedStatement(db, "SELECT 1 FROM notes WHERE id = ?")
    var headings = try PreparedStatement(
      db, "SELECT level, key FROM headings WHERE note_id = ? ORDER BY ordinal")
    var blocks = try PreparedStatement(db, "SELECT id_key FROM blocks WHERE note_id = ?")
    var update = try PreparedStatement(
      db, "UPDATE links SET anchor_found = ? WHERE note_id = ? AND ordinal = ?")
    var target: Int64?
    var names: AnchorIndex?
    var found: [(link: NoteRows.AnchoredLink, isFound: Bool)] = []
    for link in anchors.sorted(by: { $0.target < $1.target }) {
      if link.target != target {
        target = link.target
        var all = AnchorIndex()
        var isReadable = false
        isNote.bind(link.target)
        try isNote.forEachRow { _ in isReadable = true }
        headings.bind(link.target)
        try headings.forEachRow { all.headings.append((level: $0.integer(0), key: $0.text(1))) }
        blocks.bind(link.target)
        try blocks.forEachRow { all.blocks.insert($0.text(0)) }
        names = isReadable ? all : nil
      }
      if let isFound = names?.contains(link.anchorKey) {
        found.append((link, isFound))
      } else if names == nil {
        update.bindNull()
        update.bind(link.note)
        update.bind(link.ordinal)
        try update.run()
      }
    }
    // In the order of the table, each page is written once.
    found.sort { ($0.link.note, $0.link.ordinal) < ($1.link.note, $1.link.ordinal) }
    for (link, isFound) in found {
      update.bind(isFound)
      update.bind(link.note)
      update.bind(link.ordinal)
      try update.run()
    }
  }
}
