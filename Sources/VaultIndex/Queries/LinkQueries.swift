import GRDB
import NoteParsing

/// Which links to list; each is answered from an index of `links`.
package enum LinkSelection: Sendable {
  /// The links in a note.
  case from(NoteReference)
  /// The links to a note.
  case to(NoteReference)
  /// The links that lead nowhere.
  case unresolved
  /// The links that could mean several files.
  case ambiguous
  /// The links whose heading or block is not in the target.
  case missingAnchor

  var condition: String {
    switch self {
    case .from: "links.note_id = ?"
    case .to: "links.target_id = ?"
    case .unresolved: "links.target_id IS NULL"
    case .ambiguous: "links.ambiguous = 1"
    case .missingAnchor: "links.anchor_found = 0 AND links.target_id IS NOT NULL"
    }
  }

  /// What must hold for the file that the links stand in: what a template links to is settled when a note is made of it.
  private func sourceCondition(_ file: String) -> String {
    switch self {
    case .from, .to: "1"
    case .unresolved, .ambiguous, .missingAnchor: "\(file).left_out IS NOT 'template'"
    }
  }

  /// `FROM` and `WHERE` of the links that count.
  var counted: String {
    "FROM links JOIN files ON files.id = links.note_id WHERE \(condition) AND \(sourceCondition("files"))"
  }

  var arguments: StatementArguments {
    switch self {
    case .from(let note), .to(let note): [note.id]
    case .unresolved, .ambiguous, .missingAnchor: []
    }
  }

  /// The query, in the order of the vault's paths and then of the note.
  package var sql: String {
    "\(Self.columns) WHERE \(condition) AND \(sourceCondition("source")) ORDER BY source.path, links.ordinal"
  }

  /// The notes that the links stand in, in the order of their paths.
  package var sourcesSQL: String {
    """
    SELECT id, path FROM files
    WHERE id IN (SELECT note_id FROM links WHERE \(condition)) AND \(sourceCondition("files")) ORDER BY path
    """
  }

  /// The next links of one note: behind `arguments`, its id, the ordinal of the last, and how many.
  package var pageSQL: String {
    """
    \(Self.columns)
    WHERE \(condition) AND links.note_id = ? AND links.ordinal > ?
    ORDER BY links.ordinal LIMIT ?
    """
  }

  private static let columns = """
    SELECT source.path AS source, target.path AS target,
           links.raw, links.kind, links.line, links.column, links.anchor, links.anchor_found,
           links.ambiguous, links.rule, links.display, links.property, links.card,
           links.target AS destination, links.start, links.end, links.ordinal
    FROM links
    JOIN files AS source ON source.id = links.note_id
    LEFT JOIN files AS target ON target.id = links.target_id
    """
}

extension VaultIndex {
  /// The links of a selection; `withContext` reads the text around each from the vault.
  package func links(_ selection: LinkSelection, withContext: Bool = true) throws -> [LinkEntry] {
    var entries = try read { db in
      try Row.fetchAll(db, sql: selection.sql, arguments: selection.arguments).map(LinkEntry.init(row:))
    }
    guard withContext else { return entries }
    let reader = ContextReader(vault)
    for index in entries.indices {
      entries[index].context = reader.context(of: entries[index].offsets, in: entries[index].source)
    }
    return entries
  }

  /// The links of a selection in pages, so that the first can be shown before the last is looked up; in the order
  /// of the vault's paths and then of the note, with the text around each.
  ///
  /// Each page is a read of its own: a reader who stops at the first holds up nobody who writes the index.
  package func links(_ selection: LinkSelection, inPages body: ([LinkEntry]) throws -> Void) throws {
    let sources = try read { db in
      try Int64.fetchAll(db, sql: selection.sourcesSQL, arguments: selection.arguments)
    }
    let reader = ContextReader(vault)
    var position = (source: sources.startIndex, ordinal: -1)
    while position.source < sources.endIndex {
      let start = position
      var page: [LinkEntry] = []
      (page, position) = try read { db in
        try Self.page(of: selection, in: sources, from: start, db)
      }
      for index in page.indices {
        page[index].context = reader.context(of: page[index].offsets, in: page[index].source)
      }
      if !page.isEmpty { try body(page) }
    }
  }

  /// How many entries of a long answer are shown at a time.
  static let pageSize = 500

  /// The links behind `start` until a page is full, and where the next page begins.
  private static func page(
    of selection: LinkSelection, in sources: [Int64], from start: (source: Int, ordinal: Int), _ db: Database
  ) throws -> ([LinkEntry], (source: Int, ordinal: Int)) {
    let statement = try db.cachedStatement(sql: selection.pageSQL)
    var (page, position): ([LinkEntry], _) = ([], start)
    while position.source < sources.endIndex, page.count < pageSize {
      let wanted = pageSize - page.count
      let rows = try Row.fetchCursor(
        statement,
        arguments: selection.arguments + [sources[position.source], position.ordinal, wanted])
      var found = 0
      while let row = try rows.next() {
        page.append(try LinkEntry(row: row))
        position.ordinal = row["ordinal"]
        found += 1
      }
      if found < wanted { position = (position.source + 1, -1) }
    }
    return (page, position)
  }

  /// The paths of the notes that have `name` as an alias.
  package func notes(withAlias name: String) throws -> [VaultPath] {
    try read { db in
      try db.paths(
        """
        SELECT DISTINCT files.path
        FROM aliases JOIN files ON files.id = aliases.note_id
        WHERE aliases.alias_key = ?
        ORDER BY files.path
        """, arguments: [nameKey(name)])
    }
  }

  /// The paths of the files that have the last part of `destination` as their name.
  package func files(named destination: String) throws -> [VaultPath] {
    let last = destination.split(separator: "/").last.map(String.init) ?? destination
    return try read { db in
      try db.paths(
        "SELECT path FROM files WHERE name_key IN (?, ?) ORDER BY length(path), path",
        arguments: [nameKey(last), nameKey(last + ".md")])
    }
  }

  /// SQLite's plan for a selection, as a whole and in pages, one step a line.
  package func plan(of selection: LinkSelection) throws -> [String] {
    try read { db in
      try [
        (selection.sql, selection.arguments), (selection.sourcesSQL, selection.arguments),
        (selection.pageSQL, selection.arguments + [1, 0, 1]),
      ].flatMap { sql, arguments in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] }
      }
    }
  }
}

extension LinkEntry {
  init(row: Row) throws {
    source = try row.path(0)
    target = try row.optionalPath(1)
    raw = row["raw"]
    kind = row["kind"]
    line = row["line"]
    column = row["column"]
    anchor = row["anchor"]
    anchorFound = row["anchor_found"]
    resolved = target != nil
    ambiguous = row["ambiguous"]
    rule = row["rule"]
    display = row["display"]
    property = row["property"]
    card = row["card"]
    context = ""
    let start: Int = row["start"]
    offsets = start..<max(start, row["end"])
    destination = row["destination"]
  }
}
