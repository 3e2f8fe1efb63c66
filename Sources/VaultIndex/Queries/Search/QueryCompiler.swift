import GRDB

/// A search as SQL: what FTS5 must match, and what else must hold for the note.
struct CompiledQuery {
  /// What every answer matches and is ranked by; nil when there is none.
  var required: FullTextMatch?
  /// All terms, for ranking answers that need not match one; nil when there is none.
  var ranking: FullTextMatch?
  /// The FTS5 expressions of notes whose whole name the terms are, and the numbers of those with signs.
  var wholeNames: [String] = []
  var wholeSigns: [Int] = []
  /// The numbers of the terms with signs, and whether these may stand in a name.
  var signs: [(number: Int, canName: Bool)] = []
  var condition = Condition.all
  /// What the SQL asks of the notes' texts.
  let decisions = TextDecisions()

  /// - Throws: `QuerySyntaxError` for a pattern that is no regular expression.
  init(_ expression: QueryExpression) throws {
    let parts: [QueryExpression] = if case .and(let parts) = expression { parts } else { [expression] }
    let required = parts.compactMap(Self.necessary)
    self.required = FullTextMatch(required, "AND")
    let rest = parts.filter { Self.match($0) == nil || $0.hasSigns }
    condition = Condition.joined(try rest.map(condition), "AND", none: .all)
    ranking = FullTextMatch(expression.positiveLeaves.compactMap(Self.match), "OR")
    for case .text(let term) in expression.positiveLeaves where !TermSigns(term).isEmpty {
      signs.append((decisions.add(TermSigns(term)), !term.isInContent))
    }
    for terms in Self.names(in: expression) {
      if terms.allSatisfy({ TermSigns($0).isEmpty }) {
        wholeNames += FullTextMatch.wholeName(terms).map { [$0] } ?? []
      } else {
        wholeSigns.append(decisions.add(TermSigns(wholeName: terms.map(\.text).joined(separator: " "))))
      }
    }
  }

  /// The names that a query may be: all its terms one after the other, or those of each alternative.
  private static func names(in expression: QueryExpression) -> [[SearchTerm]] {
    switch expression {
    case .text(let term): return term.isPrefix || term.isInContent ? [] : [[term]]
    case .or(let parts): return parts.flatMap(names)
    case .and(let parts):
      let terms = parts.compactMap { if case .text(let term) = $0 { term } else { nil } }
      let others = parts.filter { if case .text = $0 { false } else { !$0.positiveLeaves.isEmpty } }
      return others.isEmpty && !terms.isEmpty && !terms.contains { $0.isPrefix || $0.isInContent }
        ? [terms] : []
    default: return []
    }
  }

  /// All that must hold for a note.
  var filter: Condition {
    required.map { Self.matching($0).and(condition) } ?? condition
  }

  private static func matching(_ match: FullTextMatch) -> Condition {
    Condition("notes.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [match.expression])
  }

  /// The expression in FTS5's own language; nil when it needs more than the full text.
  private static func match(_ expression: QueryExpression) -> FullTextMatch? {
    func all(_ parts: [QueryExpression], _ word: String) -> FullTextMatch? {
      let matches = parts.compactMap(match)
      return matches.count == parts.count ? FullTextMatch(matches, word) : nil
    }
    switch expression {
    case .text(let term): return FullTextMatch(term)
    case .and(let parts): return all(parts, "AND")
    case .or(let parts): return all(parts, "OR")
    default: return nil
    }
  }

  /// What FTS5 must match in any note that answers; nil when it can say nothing.
  private static func necessary(_ expression: QueryExpression) -> FullTextMatch? {
    switch expression {
    case .text(let term): return FullTextMatch(term)
    case .and(let parts): return FullTextMatch(parts.compactMap(necessary), "AND")
    case .or(let parts):
      let matches = parts.compactMap(necessary)
      return matches.count == parts.count ? FullTextMatch(matches, "OR") : nil
    case .inside(_, let part), .task(_, let part?): return necessary(part)
    default: return nil
    }
  }

  private func condition(_ expression: QueryExpression) throws -> Condition {
    if !expression.hasSigns, let match = Self.match(expression) { return Self.matching(match) }
    switch expression {
    case .text(let term):
      let signs = decisions.add(TermSigns(term))
      let columns = term.isInContent ? ["body"] : ["names", "headings", "body"]
      let stands = columns.map { "signs_stand(\(signs), note_text.\($0))" }.joined(separator: " OR ")
      let answers = Condition(
        "EXISTS (SELECT 1 FROM note_text WHERE note_text.id = notes.id AND (\(stands)))")
      return Self.match(expression).map { Self.matching($0).and(answers) } ?? answers
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
        """, [match.expression] + answers.arguments)
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
    case .and(let parts): return Condition.joined(try parts.map(condition), "AND", none: .all)
    case .or(let parts): return Condition.joined(try parts.map(condition), "OR", none: Condition("0"))
    case .not(let part): return try condition(part).negated
    }
  }
}

extension QueryExpression {
  /// Whether the full text alone cannot decide a term in it.
  fileprivate var hasSigns: Bool {
    switch self {
    case .text(let term): !TermSigns(term).isEmpty
    case .and(let parts), .or(let parts): parts.contains(where: \.hasSigns)
    default: false
    }
  }
}
