internal import Verdicts

/// A sandbox that fell silent.
enum NoAnswer: BlockReason {
  static let id = "no-answer"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The sandbox with the note in it did not answer, and was ended.",
    why: "The code may have stopped what watches it; nothing more is known.",
    whatToDo: "Run the note again by itself; if it stays so, look at what the block does to processes.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n", outcome: .unanswered(seconds: 10)), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .unanswered? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
