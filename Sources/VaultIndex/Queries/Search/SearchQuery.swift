import GRDB

/// A note that a search found.
package struct SearchResult: Sendable, Equatable {
  package var note: VaultPath
  package var title: String
  /// Higher is better: one for each term in a name of the note, one when they are the whole name, and a share below one
  /// for its text; 0 when no term ranks the note.
  package var score: Double
  /// The line of the snippet.
  package var line: Int
  /// As written in the note.
  package var snippet: String
}

/// What a search found.
package struct SearchAnswer: Sendable {
  /// The best ones first, up to the limit.
  package var results: [SearchResult]
  /// How many notes answer.
  package var total: Int
  /// When none does: the terms that are in no note, in the order of the query.
  package var missing: [MissingTerm] = []
}

extension VaultIndex {
  /// The notes that answer a query, the best first, without those that are left out; a limit of 0 is none.
  package func search(_ expression: QueryExpression, limit: Int = 0) throws -> SearchAnswer {
    var query = try CompiledQuery(expression)
    query.condition = query.condition.and(Condition("files.left_out IS NULL"))
    let reader = try SnippetReader(vault, expression: expression)
    var (results, missing) = try readingQuery { db in
      let results = try query.decisions.run(in: db, vault: vault) {
        try Row.fetchAll(db, sql: query.sql, arguments: query.arguments).map { row in
          SearchResult(
            note: try row.path(0), title: row["title"], score: row["score"], line: 1, snippet: "")
        }
      }
      return (results, results.isEmpty ? try NearWords(db: db, vault: vault).missing(in: expression) : [])
    }
    let total = results.count
    if limit > 0 { results.removeLast(max(0, total - limit)) }
    for index in results.indices {
      (results[index].line, results[index].snippet) = reader.snippet(of: results[index].note)
    }
    return SearchAnswer(results: results, total: total, missing: missing)
  }
}

extension VaultIndex {
  /// Reads the database by a query of a person: what SQLite will not take for its length is the query's doing.
  private func readingQuery<T>(_ body: (Database) throws -> T) throws -> T {
    try read { db in
      do { return try body(db) } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
        throw QuerySyntaxError(
          message:
            "the query is too long or nested too deeply; search for less at once (\(error.message ?? ""))")
      }
    }
  }
}

extension CompiledQuery {
  /// The answers in their order; see `Relevance`. The whole name of a note counts for one more.
  var sql: String {
    if let required {
      return """
        SELECT files.path, notes.title, \(relevance(required)) + \(named) AS score
        FROM search
        JOIN notes ON notes.id = search.rowid
        JOIN files ON files.id = notes.id
        WHERE search MATCH ? AND (\(condition.sql))
        ORDER BY score DESC, files.path
        """
    }
    if let ranking {
      return """
        WITH ranked AS MATERIALIZED (
          SELECT rowid AS id, \(relevance(ranking)) AS score FROM search WHERE search MATCH ?)
        SELECT files.path, notes.title, coalesce(ranked.score, 0.0) + \(named) AS score
        FROM notes
        JOIN files ON files.id = notes.id
        LEFT JOIN ranked ON ranked.id = notes.id
        WHERE \(condition.sql)
        ORDER BY score DESC, files.path
        """
    }
    return """
      SELECT files.path, notes.title, 0.0 + \(named) AS score
      FROM notes JOIN files ON files.id = notes.id
      WHERE \(condition.sql)
      ORDER BY score DESC, files.path
      """
  }

  private func relevance(_ match: FullTextMatch) -> String {
    "relevance(search, '\(match.phrases.map(String.init).joined(separator: " "))', \(match.phrases.count))"
  }

  /// What a note gets beyond what FTS5 counts by phrases: for a whole name, and for terms with signs.
  private var named: String {
    func asked(_ function: String) -> String {
      "(SELECT \(function) FROM note_text WHERE note_text.id = notes.id)"
    }
    let whole =
      wholeNames.map { _ in "notes.id IN (SELECT rowid FROM search WHERE search MATCH ?)" }
      + wholeSigns.map { asked("signs_stand(\($0), names)") }
    let count = max((required ?? ranking)?.phrases.count ?? 0, signs.count)
    let terms = signs.flatMap { number, canName in
      (canName ? [asked("signs_stand(\(number), names)")] : [])
        + ["\(asked("signs_share(\(number), headings, body)")) / \(count).0"]
    }
    let isWhole = whole.isEmpty ? "0" : "(\(whole.joined(separator: " OR ")))"
    return ([isWhole] + terms).joined(separator: " + ")
  }

  /// In the order in which the SQL asks for them.
  var arguments: StatementArguments {
    guard let match = required ?? ranking else { return condition.arguments }
    return StatementArguments(
      required == nil ? [match.expression] + wholeNames : wholeNames + [match.expression])
      + condition.arguments
  }
}
