/// What a search asks for: a tree of terms.
package indirect enum QueryExpression: Sendable, Equatable {
  /// Words, a phrase, or the start of a word.
  case text(SearchTerm)
  /// A regular expression, without case; `^` and `$` are the ends of lines.
  case pattern(String)
  case path(String)
  case file(String)
  /// Without `#`; nested tags count.
  case tag(String)
  case has(Construct)
  /// One part of the note answers, a tree of terms and patterns.
  case inside(NotePart, QueryExpression)
  /// A task whose text answers; without an expression any task.
  case task(TaskState, QueryExpression?)
  /// A property that is there, or has this value.
  case property(String, value: String?)
  case and([QueryExpression])
  case or([QueryExpression])
  case not(QueryExpression)

  /// What `has:` asks for.
  package enum Construct: String, Sendable, CaseIterable {
    case formula, code, link, task
  }

  /// What a note is cut into.
  package enum NotePart: String, Sendable {
    /// All of it.
    case note
    case line
    /// A paragraph, heading, table, code block or formula, a list item's own text, or a quote as a whole.
    case block
    /// A heading and what follows up to the next one; what stands before the first.
    case section
  }

  /// Which tasks `task:`, `task-todo:` and `task-done:` mean.
  package enum TaskState: String, Sendable {
    case any = "task"
    case open = "task-todo"
    case done = "task-done"
  }

  /// The terms and patterns that a note which answers may contain: those not under a `-`.
  var positiveLeaves: [QueryExpression] {
    switch self {
    case .text, .pattern: [self]
    case .and(let parts), .or(let parts): parts.flatMap(\.positiveLeaves)
    case .inside(_, let part), .task(_, let part?): part.positiveLeaves
    default: []
    }
  }

  /// The first part of the note that must answer, where one is asked for.
  var positiveScope: (part: NotePart, expression: QueryExpression)? {
    switch self {
    case .inside(let part, let expression): return (part, expression)
    case .and(let parts), .or(let parts):
      for part in parts { if let scope = part.positiveScope { return scope } }
      return nil
    default: return nil
    }
  }

  /// The same tree with other leaves.
  func mapLeaves(
    _ transform: (QueryExpression) throws(QuerySyntaxError) -> QueryExpression
  ) throws(QuerySyntaxError) -> QueryExpression {
    func all(_ parts: [QueryExpression]) throws(QuerySyntaxError) -> [QueryExpression] {
      var result: [QueryExpression] = []
      for part in parts { result.append(try part.mapLeaves(transform)) }
      return result
    }
    return switch self {
    case .and(let parts): .and(try all(parts))
    case .or(let parts): .or(try all(parts))
    case .not(let part): .not(try part.mapLeaves(transform))
    default: try transform(self)
    }
  }
}

/// A query that cannot be understood.
package struct QuerySyntaxError: Error, Equatable, CustomStringConvertible {
  package var message: String

  package init(message: String) { self.message = message }

  package var description: String { message }
}
