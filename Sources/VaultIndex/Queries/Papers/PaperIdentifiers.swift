import GRDB
import NoteParsing

extension VaultIndex {
  /// The notes on papers whose arXiv identifier or DOI, both canonical, is one of these, by path.
  package func papers(withIdentifiers identifiers: [String]) throws -> [NoteReference] {
    try read { db in
      let marks = databaseQuestionMarks(count: identifiers.count)
      let sql = """
        SELECT notes.id, files.path, notes.title
        FROM papers JOIN notes ON notes.id = papers.note_id JOIN files ON files.id = notes.id
        WHERE papers.arxiv_id IN (\(marks)) OR papers.doi IN (\(marks))
        ORDER BY files.path
        """
      return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(identifiers + identifiers)).map {
        NoteReference(id: $0["id"], path: try $0.path("path"), title: $0["title"])
      }
    }
  }

  /// The notes on papers with this citekey, whatever its case, by path.
  package func papers(withCitekey citekey: String) throws -> [NoteReference] {
    try read { db in
      let sql = """
        SELECT notes.id, files.path, notes.title
        FROM papers JOIN notes ON notes.id = papers.note_id JOIN files ON files.id = notes.id
        WHERE lower(papers.citekey) = lower(?)
        ORDER BY files.path
        """
      return try Row.fetchAll(db, sql: sql, arguments: [citekey]).map {
        NoteReference(id: $0["id"], path: try $0.path("path"), title: $0["title"])
      }
    }
  }

  /// The citekeys of all papers, as written.
  package func citekeys() throws -> Set<String> {
    try read { db in
      try Set(String.fetchAll(db, sql: "SELECT citekey FROM papers WHERE citekey IS NOT NULL"))
    }
  }

  /// Whether some file of the vault has this name, whatever its case and folder.
  package func hasFile(named name: String) throws -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM files WHERE name_key = ?)", arguments: [nameKey(name)])
        ?? false
    }
  }
}
