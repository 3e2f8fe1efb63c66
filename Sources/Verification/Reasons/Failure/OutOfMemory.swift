internal import Verdicts

/// Code that needs more memory than a note may have.
enum OutOfMemory: BlockReason {
  static let id = "out-of-memory"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code needs more memory than one note may have.",
    why: "The limit keeps one note from taking the machine.",
    whatToDo: "Raise it with --memory, or make the example smaller.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n", outcome: .outOfMemory), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .outOfMemory? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
