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
    var (results, missing) = try read { db in
      let results = try query.decisions.run(in: db, vault: vault) {
        try Row.fetchAll(db, sql: query.sql, arguments: query.arguments).map { row in
          SearchResult(
            note: try row.path(0), title: row["title"], score: row["score"], line: 1, snippet: "")
        }
      }
      return (results, results.isEmpty ? try NearWords(db: db).missing(in: expression) : [])
    }
    let total = results.count
    if limit > 0 { results.removeLast(max(0, total - limit)) }
    for index in results.indices {
      (results[index].line, results[index].snippet) = reader.snippet(of: results[index].note)
    }
    return SearchAnswer(results: results, total: total, missing: missing)
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
    "relevance(search, \(match.phrases.map(String.init).joined(separator: ", ")))"
  }

  /// What the names of a note add that FTS5 does not count by its phrases.
  private var named: String {
    let whole = wholeName == nil ? "0" : "(notes.id IN (SELECT rowid FROM search WHERE search MATCH ?))"
    let stands = signs.map {
      "(SELECT signs_stand(\($0), names) FROM note_text WHERE note_text.id = notes.id)"
    }
    return ([whole] + stands).joined(separator: " + ")
  }

  /// In the order in which the SQL asks for them.
  var arguments: StatementArguments {
    guard let match = required ?? ranking else { return condition.arguments }
    let name = wholeName.map { [$0] } ?? []
    return StatementArguments(required == nil ? [match.expression] + name : name + [match.expression])
      + condition.arguments
  }
}
