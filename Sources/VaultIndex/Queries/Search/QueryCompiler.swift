import GRDB

/// A search as SQL: what FTS5 must match, and what else must hold for the note.
struct CompiledQuery {
  /// The FTS5 expression that every answer matches and that ranks it; nil when there is none.
  var required: String?
  /// The FTS5 expression of all terms, for ranking answers that need not match one; nil when there is none.
  var ranking: String?
  var condition = Condition.all
  /// What the SQL asks of the notes' texts.
  let decisions = TextDecisions()

  /// - Throws: `QuerySyntaxError` for a pattern that is no regular expression.
  init(_ expression: QueryExpression) throws {
    let parts: [QueryExpression] = if case .and(let parts) = expression { parts } else { [expression] }
    let required = parts.compactMap(Self.necessary)
    self.required = required.isEmpty ? nil : Self.joined(required, "AND")
    for part in parts where Self.match(part) == nil { condition = condition.and(try condition(part)) }
    let terms = expression.positiveLeaves.compactMap(Self.match)
    ranking = terms.isEmpty ? nil : Self.joined(terms, "OR")
  }

  /// All that must hold for a note.
  var filter: Condition {
    required.map {
      Condition("notes.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [$0]).and(condition)
    }
      ?? condition
  }

  private static func joined(_ matches: [String], _ word: String) -> String {
    matches.map { "(\($0))" }.joined(separator: " \(word) ")
  }

  /// The expression in FTS5's own language; nil when it needs more than the full text.
  private static func match(_ expression: QueryExpression) -> String? {
    func all(_ parts: [QueryExpression], _ word: String) -> String? {
      let matches = parts.compactMap(match)
      return matches.count == parts.count ? joined(matches, word) : nil
    }
    switch expression {
    case .text(let term): return phrase(term)
    case .and(let parts): return all(parts, "AND")
    case .or(let parts): return all(parts, "OR")
    default: return nil
    }
  }

  /// What FTS5 must match in any note that answers; nil when it can say nothing.
  private static func necessary(_ expression: QueryExpression) -> String? {
    switch expression {
    case .text(let term): return phrase(term)
    case .and(let parts):
      let matches = parts.compactMap(necessary)
      return matches.isEmpty ? nil : joined(matches, "AND")
    case .or(let parts):
      let matches = parts.compactMap(necessary)
      return matches.count == parts.count ? joined(matches, "OR") : nil
    case .inside(_, let part), .task(_, let part?): return necessary(part)
    default: return nil
    }
  }

  /// A quoted FTS5 phrase; nil when the tokenizer finds no word in the term.
  static func phrase(_ term: SearchTerm) -> String? {
    let text = searchText(term.text)
    guard !SearchFolding.tokens(of: term.text).isEmpty else { return nil }
    let quoted = text.unicodeScalars.reduce(into: "") { result, scalar in
      // FTS5 reads a NUL as the end of the query.
      result += scalar == "\"" ? "\"\"" : scalar == "\0" ? " " : String(scalar)
    }
    return (term.isInContent ? "body : " : "") + "\"\(quoted)\"" + (term.isPrefix ? " *" : "")
  }

  private func condition(_ expression: QueryExpression) throws -> Condition {
    if let match = Self.match(expression) {
      return Condition("notes.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [match])
    }
    switch expression {
    case .text(let term):
      // Signs such as ∑ are no words: look for them as they are.
      return Condition(
        "notes.id IN (SELECT id FROM note_text WHERE instr(body, ?) > 0)", [searchText(term.text)])
    case .pattern: return try condition(.inside(.note, expression))
    case .path(let part): return .path(part)
    case .file(let part): return .fileName(part)
    case .tag(let name): return .tag(name)
    case .has(let construct):
      let table =
        switch construct {
        case .formula: "formulas"
        case .code: "code_blocks"
        case .link: "links"
        case .task: "tasks"
        }
      return Condition("EXISTS (SELECT 1 FROM \(table) WHERE \(table).note_id = notes.id)")
    case .inside(let part, let inner):
      let answers = Condition("note_answers(?, files.path)", [try decisions.add(part, inner)])
      guard let match = Self.necessary(inner) else { return answers }
      // The full text first: it spares reading the note.
      return Condition(
        """
        CASE WHEN notes.id IN (SELECT rowid FROM search WHERE search MATCH ?)
        THEN \(answers.sql) ELSE 0 END
        """, [match] + answers.arguments)
    case .task(let state, let inner):
      let status =
        switch state {
        case .any: ""
        case .open: " AND tasks.status = ' '"
        case .done: " AND tasks.status <> ' '"
        }
      let tasks = "SELECT 1 FROM tasks WHERE tasks.note_id = notes.id\(status)"
      guard let inner else { return Condition("EXISTS (\(tasks))") }
      return Condition(
        "EXISTS (\(tasks) AND text_answers(?, tasks.text))", [try decisions.add(nil, inner)])
    case .property(let name, let value): return .property(name, value)
    case .and(let parts): return try parts.map(condition).reduce(.all) { $0.and($1) }
    case .or(let parts): return try parts.map(condition).reduce(Condition("0")) { $0.or($1) }
    case .not(let part): return try condition(part).negated
    }
  }
}
