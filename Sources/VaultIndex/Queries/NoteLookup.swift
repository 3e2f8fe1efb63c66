import GRDB
import NoteParsing

/// Why a name does not lead to one note.
package enum NoteLookupError: Error, Equatable, CustomStringConvertible {
  /// No note has that path, name, alias or title; `suggestions` are near ones.
  case unknown(name: String, suggestions: [String])
  /// Several notes have that name.
  case ambiguous(name: String, paths: [VaultPath])

  /// How many notes of one name are listed.
  private static let mostListed = 10

  package var description: String {
    switch self {
    case .unknown(let name, let suggestions):
      let hint = suggestions.isEmpty ? "" : "; did you mean \(suggestions.joined(separator: ", "))?"
      return "no note is called '\(name)'\(hint)"
    case .ambiguous(let name, let paths):
      let some = paths.prefix(Self.mostListed).map(\.text).joined(separator: ", ")
      let more = paths.count > Self.mostListed ? " and \(paths.count - Self.mostListed) more" : ""
      return "'\(name)' is the name of \(paths.count) notes: \(some)\(more); give the path"
    }
  }
}

extension VaultIndex {
  /// The note that a person means by `name`: a path, a file name with or without `.md`, an alias, or a title.
  ///
  /// An exact path wins over a name, a name over an alias, an alias over a title.
  package func note(named name: String) throws -> NoteReference {
    try read { db in try NoteLookup(db: db).note(named: name) }
  }
}

/// Finds notes by what people call them.
struct NoteLookup {
  let db: Database

  func note(named name: String) throws -> NoteReference {
    for candidates in [notes(byPath:), notes(byAlias:), notes(byTitle:)] {
      let found = try candidates(name)
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw NoteLookupError.ambiguous(name: name, paths: found.map(\.path)) }
    }
    throw NoteLookupError.unknown(name: name, suggestions: try suggestions(for: name))
  }

  private func notes(byPath name: String) throws -> [NoteReference] {
    var path = Substring(name)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    guard let last = path.split(separator: "/").last else { return [] }
    let candidates = try fetch(
      "files.name_key IN (?, ?)", [nameKey(String(last)), nameKey(last + ".md")])
    let wanted = [nameKey(String(path)), nameKey(path + ".md")]
    let exact = candidates.filter { candidate in
      [String(path), path + ".md"].contains { compareBytes($0, candidate.path.text) == 0 }
    }
    if exact.count == 1 { return exact }
    let samePath = candidates.filter { wanted.contains(nameKey($0.path.text)) }
    if !samePath.isEmpty { return samePath }
    return candidates.filter { candidate in
      let key = nameKey(candidate.path.text)
      return wanted.contains { key.hasSuffix("/" + $0) }
    }
  }

  private func notes(byAlias name: String) throws -> [NoteReference] {
    try fetch(
      "notes.id IN (SELECT note_id FROM aliases WHERE alias_key = ?)", [nameKey(name)])
  }

  private func notes(byTitle name: String) throws -> [NoteReference] {
    try fetch("notes.title_key = ?", [nameKey(name)])
  }

  private func fetch(_ condition: String, _ arguments: [String]) throws -> [NoteReference] {
    let sql = """
      SELECT notes.id, files.path, notes.title
      FROM notes JOIN files ON files.id = notes.id
      WHERE \(condition)
      ORDER BY files.path
      """
    return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map {
      NoteReference(id: $0["id"], path: try $0.path(1), title: $0["title"])
    }
  }

  /// Up to five names near `name`, the nearest first.
  private func suggestions(for name: String) throws -> [String] {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT path FROM files WHERE kind = 'note'
        UNION SELECT alias FROM aliases
        UNION SELECT title FROM notes
        ORDER BY 1
        """)
    let wanted = Array(nameKey(name).unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var near: [(name: String, distance: Int)] = []
    for candidate in names {
      var short = candidate.split(separator: "/").last.map(String.init) ?? candidate
      if short.hasSuffix(".md") { short.removeLast(3) }
      let key = Array(nameKey(short).unicodeScalars)
      if let distance = editDistance(wanted, key, limit: limit) {
        near.append((short, distance))
      } else if wanted.count >= 3, nameKey(short).contains(nameKey(name)) {
        near.append((short, limit + 1))
      }
    }
    var seen: Set<String> = []
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
      .filter { seen.insert(nameKey($0)).inserted }.prefix(5).map { $0 }
  }
}
