internal import NoteParsing
internal import Verdicts

/// Why a claim is not judged, or not held against its note: a rule with a page and examples, as the rules of `check` are.
///
/// A reason is a type in a file of its own. Each family adds a function from its facts to evidence, as ``BlockReason`` does.
package protocol Reason: Sendable {
  /// The name in commands and in JSON: kebab case, such as `needs-package`.
  static var id: String { get }
  static var page: ReasonPage { get }
  /// Notes to which it applies, and near ones to which it does not; a test runs them all.
  static var examples: [ReasonExample] { get }
}

/// The manual of a reason.
package struct ReasonPage: Sendable {
  /// What it says of a claim, in a sentence or two; the first line is its summary in lists.
  package var what: String
  /// Why a claim is left alone for it.
  package var why: String
  /// What the reader can do, so that the claim gets a verdict.
  package var whatToDo: String

  package init(what: String, why: String, whatToDo: String) {
    self.what = what
    self.why = why
    self.whatToDo = whatToDo
  }

  /// The page as Markdown.
  package func text(of id: String) -> String {
    """
    # \(id)

    **What.** \(what)

    **Why.** \(why)

    **What you can do.** \(whatToDo)
    """
  }
}

/// A small note, and whether the reason applies to a claim in it.
package struct ReasonExample: Sendable {
  /// Markdown.
  package var note: String
  package var applies: Bool
  /// How the run of its code is taken to have ended, where that cannot be had at will; nil: the code is run.
  package var outcome: RunOutcome?

  /// A note to which the reason applies.
  package static func applies(_ note: String, outcome: RunOutcome? = nil) -> ReasonExample {
    ReasonExample(note: note, applies: true, outcome: outcome)
  }

  /// A note that is near, and to which it does not.
  package static func not(_ note: String, outcome: RunOutcome? = nil) -> ReasonExample {
    ReasonExample(note: note, applies: false, outcome: outcome)
  }
}

extension Reason {
  /// The page as Markdown.
  package static var text: String { page.text(of: id) }

  /// That the reason applies.
  /// - Parameters:
  ///   - summary: A few words that are alike for claims of one cause.
  ///   - range: What in the note made it apply.
  static func evidence(_ summary: String, at range: SourceRange, _ sentence: String) -> Evidence {
    Evidence(id: id, summary: summary, range: range, sentence: sentence)
  }
}
