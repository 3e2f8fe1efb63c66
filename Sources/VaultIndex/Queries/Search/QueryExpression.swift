/// What a search asks for: a tree of terms.
package indirect enum QueryExpression: Sendable, Equatable {
  /// Words, a phrase, or the start of a word.
  case text(SearchTerm)
  case path(String)
  case file(String)
  /// Without `#`; nested tags count.
  case tag(String)
  case has(Construct)
  /// A task with this text in it; an empty text is any task.
  case task(TaskState, String)
  /// A property that is there, or has this value.
  case property(String, value: String?)
  case and([QueryExpression])
  case or([QueryExpression])
  case not(QueryExpression)

  /// What `has:` asks for.
  package enum Construct: String, Sendable, CaseIterable {
    case formula, code, link, task
  }

  /// Which tasks `task:`, `task-todo:` and `task-done:` mean.
  package enum TaskState: String, Sendable {
    case any = "task"
    case open = "task-todo"
    case done = "task-done"
  }

  /// The terms that a note which answers may contain: those not under a `-`.
  package var positiveTerms: [SearchTerm] {
    switch self {
    case .text(let term): [term]
    case .and(let parts), .or(let parts): parts.flatMap(\.positiveTerms)
    default: []
    }
  }
}

/// A term of the full text.
package struct SearchTerm: Sendable, Equatable {
  package var text: String
  /// Whether the last word may go on.
  package var isPrefix: Bool

  package init(_ text: String, isPrefix: Bool = false) {
    self.text = text
    self.isPrefix = isPrefix
  }
}

/// A query that cannot be understood.
package struct QuerySyntaxError: Error, Equatable, CustomStringConvertible {
  package var message: String

  package init(message: String) { self.message = message }

  package var description: String { message }
}
