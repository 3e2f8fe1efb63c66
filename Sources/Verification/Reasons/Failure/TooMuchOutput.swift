internal import Verdicts

/// Code that writes more than is read.
enum TooMuchOutput: BlockReason {
  static let id = "too-much-output"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code writes more than is read of one note.",
    why: "The limit keeps one note from taking the memory.",
    whatToDo: "Print less.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n", outcome: .outputLimit(bytes: 1000)), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .outputLimit? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
