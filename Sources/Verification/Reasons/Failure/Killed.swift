internal import Verdicts

/// Code whose process a signal ended.
enum Killed: BlockReason {
  static let id = "killed"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "A signal killed the process of the note in this block.",
    why: "A crash of a library, or of the code itself.",
    whatToDo: "Run the block by itself to see where it crashes.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport os\nos.kill(os.getpid(), 11)\n```\n"), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .killed? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
