import GRDB

/// A note that a search found.
package struct SearchResult: Sendable, Equatable {
  package var note: VaultPath
  package var title: String
  /// Higher is better; 0 when no term ranks the note.
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
}

extension VaultIndex {
  /// The notes that answer a query, the best first, without those that are left out; a limit of 0 is none.
  package func search(_ expression: QueryExpression, limit: Int = 0) throws -> SearchAnswer {
    var query = try CompiledQuery(expression)
    query.condition = query.condition.and(Condition("files.left_out IS NULL"))
    let reader = try SnippetReader(vault, expression: expression)
    var results = try read { db in
      try query.decisions.run(in: db, vault: vault) {
        try Row.fetchAll(db, sql: query.sql, arguments: query.arguments).map { row in
          SearchResult(
            note: try row.path(0), title: row["title"], score: row["score"], line: 1, snippet: "")
        }
      }
    }
    let total = results.count
    if limit > 0 { results.removeLast(max(0, total - limit)) }
    for index in results.indices {
      (results[index].line, results[index].snippet) = reader.snippet(of: results[index].note)
    }
    return SearchAnswer(results: results, total: total)
  }
}

extension CompiledQuery {
  /// A match in the title weighs ten times, in an alias or a heading five times as much as in the text.
  var sql: String {
    if required != nil {
      return """
        SELECT files.path, notes.title, round(-bm25(search, 10, 5, 1), 6) AS score
        FROM search
        JOIN notes ON notes.id = search.rowid
        JOIN files ON files.id = notes.id
        WHERE search MATCH ? AND (\(condition.sql))
        ORDER BY score DESC, files.path
        """
    }
    if ranking != nil {
      return """
        WITH ranked AS MATERIALIZED (
          SELECT rowid AS id, -bm25(search, 10, 5, 1) AS score FROM search WHERE search MATCH ?)
        SELECT files.path, notes.title, round(coalesce(ranked.score, 0), 6) AS score
        FROM notes
        JOIN files ON files.id = notes.id
        LEFT JOIN ranked ON ranked.id = notes.id
        WHERE \(condition.sql)
        ORDER BY score DESC, files.path
        """
    }
    return """
      SELECT files.path, notes.title, 0.0 AS score
      FROM notes JOIN files ON files.id = notes.id
      WHERE \(condition.sql)
      ORDER BY files.path
      """
  }

  var arguments: StatementArguments {
    if let match = required ?? ranking { return [match] + condition.arguments }
    return condition.arguments
  }
}
