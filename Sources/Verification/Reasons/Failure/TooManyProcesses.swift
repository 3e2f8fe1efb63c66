internal import Verdicts

/// Code that starts more processes or threads than a note may.
enum TooManyProcesses: BlockReason {
  static let id = "too-many-processes"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code starts more processes or threads than one note may.",
    why: "The limit keeps one note from taking the machine.",
    whatToDo: "Start fewer.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n", outcome: .tooManyProcesses(64)), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .tooManyProcesses? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
