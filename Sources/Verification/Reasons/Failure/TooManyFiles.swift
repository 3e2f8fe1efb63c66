internal import Verdicts

/// Code that makes more files than a note may.
enum TooManyFiles: BlockReason {
  static let id = "too-many-files"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code makes more files and folders than one note may.",
    why: "The limit keeps one note from filling what the notes share.",
    whatToDo: "Make fewer.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n", outcome: .tooManyFiles(1000)), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .tooManyFiles? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
