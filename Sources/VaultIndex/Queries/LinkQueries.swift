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

  var arguments: StatementArguments {
    switch self {
    case .from(let note), .to(let note): [note.id]
    case .unresolved, .ambiguous, .missingAnchor: []
    }
  }

  /// The query, in the order of the vault's paths and then of the note.
  package var sql: String {
    """
    SELECT source.path AS source, target.path AS target,
           links.raw, links.kind, links.line, links.column, links.anchor, links.anchor_found,
           links.ambiguous, links.rule, links.display, links.property,
           links.target AS destination, links.start, links.end
    FROM links
    JOIN files AS source ON source.id = links.note_id
    LEFT JOIN files AS target ON target.id = links.target_id
    WHERE \(condition)
    ORDER BY source.path, links.ordinal
    """
  }
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

  /// SQLite's plan for a selection, one step a line.
  package func plan(of selection: LinkSelection) throws -> [String] {
    try read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + selection.sql, arguments: selection.arguments)
        .map { $0["detail"] }
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
    context = ""
    let start: Int = row["start"]
    offsets = start..<max(start, row["end"])
    destination = row["destination"]
  }
}
