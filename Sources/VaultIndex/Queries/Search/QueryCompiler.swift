import GRDB

/// A search as SQL: what FTS5 must match, and what else must hold for the note.
struct CompiledQuery {
  /// The FTS5 expression that every answer matches and that ranks it; nil when there is none.
  var required: String?
  /// The FTS5 expression of all terms, for ranking answers that need not match one; nil when there is none.
  var ranking: String?
  var condition: Condition

  init(_ expression: QueryExpression) {
    let parts: [QueryExpression] = if case .and(let parts) = expression { parts } else { [expression] }
    let matches = parts.map(Self.match)
    let required = matches.compactMap { $0 }
    self.required = required.isEmpty ? nil : required.map { "(\($0))" }.joined(separator: " AND ")
    condition = zip(parts, matches).filter { $0.1 == nil }.reduce(.all) { $0.and(Self.condition($1.0)) }
    let terms = expression.positiveTerms.compactMap(Self.phrase)
    ranking = terms.isEmpty ? nil : terms.joined(separator: " OR ")
  }

  /// The expression in FTS5's own language; nil when it needs more than the full text.
  private static func match(_ expression: QueryExpression) -> String? {
    func joined(_ parts: [QueryExpression], _ word: String) -> String? {
      let matches = parts.compactMap(match)
      guard matches.count == parts.count else { return nil }
      return matches.map { "(\($0))" }.joined(separator: " \(word) ")
    }
    switch expression {
    case .text(let term): return phrase(term)
    case .and(let parts): return joined(parts, "AND")
    case .or(let parts): return joined(parts, "OR")
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
    return "\"\(quoted)\"" + (term.isPrefix ? " *" : "")
  }

  /// What must hold for a note that answers.
  static func condition(_ expression: QueryExpression) -> Condition {
    if let match = match(expression) {
      return Condition("notes.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [match])
    }
    switch expression {
    case .text(let term):
      // Signs such as ∑ are no words: look for them as they are.
      return Condition(
        "notes.id IN (SELECT id FROM note_text WHERE instr(body, ?) > 0)", [searchText(term.text)])
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
    case .task(let state, let text):
      let status =
        switch state {
        case .any: ""
        case .open: " AND tasks.status = ' '"
        case .done: " AND tasks.status <> ' '"
        }
      return Condition(
        """
        EXISTS (
          SELECT 1 FROM tasks
          WHERE tasks.note_id = notes.id\(status) AND tasks.text LIKE ? ESCAPE '\\')
        """, [Condition.likePattern(text)])
    case .property(let name, let value): return .property(name, value)
    case .and(let parts): return parts.map(condition).reduce(.all) { $0.and($1) }
    case .or(let parts): return parts.map(condition).reduce(Condition("0")) { $0.or($1) }
    case .not(let part): return condition(part).negated
    }
  }
}
