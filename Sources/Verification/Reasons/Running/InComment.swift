internal import Verdicts

/// A block within a comment of the note.
enum InComment: BlockReason {
  static let id = "in-comment"
  static let verdict = Verdict.skipped
  static let page = ReasonPage(
    what: "The block stands within `%% … %%`.",
    why: "What the author has taken out of the note is not shown to a reader, and not run.",
    whatToDo: "Take the comment's marks away, and it is run.")
  static let examples: [ReasonExample] = [
    .applies("%%\n```python\n1 / 0\n```\n%%\n"), .not("%% a %%\n\n```python\nx = 1\n```\n\n%% b %%\n"),
    .not("%%\n```text\n1 / 0\n```\n%%\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .code = facts.block.role, let comment = facts.block.comment else { return nil }
    return evidence("in a comment", at: comment, "The block stands in a comment of the note.")
  }
}
