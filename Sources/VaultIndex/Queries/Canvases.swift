import GRDB
import NoteParsing

extension VaultIndex {
  /// The note or canvas that a person means by `name`: a canvas by its path or file name, `.canvas` included, else a note as
  /// `note(named:)` finds it.
  package func source(named name: String) throws -> NoteReference {
    guard name.hasExtension("canvas") else { return try note(named: name) }
    let found = try read { db in try canvases(named: name, db) }
    if found.count > 1 { throw NoteLookupError.ambiguous(name: name, paths: found.map(\.path)) }
    return try found.first ?? note(named: name)
  }

  /// Those with exactly that path; else those whose path ends so, without case.
  private func canvases(named name: String, _ db: Database) throws -> [NoteReference] {
    let path = name.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.drop { $0 == "." }
      .joined(separator: "/")
    let key = nameKey(path)
    let sql = "SELECT id, path FROM files WHERE name_key = ? AND kind = 'canvas' ORDER BY path"
    let last = key.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? key
    let all = try Row.fetchAll(db, sql: sql, arguments: [last]).map { row in
      let path = try row.path(1)
      return NoteReference(id: row[0], path: path, title: path.name)
    }
    if let exact = all.first(where: { compareBytes($0.path.text, path) == 0 }) { return [exact] }
    return all.filter { ("/" + nameKey($0.path.text)).hasSuffix("/" + key) }
  }
}
