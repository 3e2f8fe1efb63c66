internal import NoteParsing
internal import Verdicts

/// Code or an output that the note says is of an older Python.
enum OlderPython: BlockReason, OutputReason {
  static let id = "older-python"
  static let page = ReasonPage(
    what: "A line before or after the block says that it is about an older Python.",
    why: "The one that runs may do otherwise, and the note does not say that it would not.",
    whatToDo: "Show what a present Python does, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("**Output (Python 2.x):**\n\n```python\n1 / 0\n```\n"),
    .applies("```python\nprint(3 / 2)\n```\n\n**Output (Python 2.7):**\n\n```text\n1\n```\n"),
    .not("**Output (Python 3.x):**\n\n```python\n1 / 0\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let type = facts.failureType, let old = facts.block.oldPython else { return nil }
    return evidence(
      "said of another Python", at: facts.block.range, "Raises \(type); the note says it of “\(old)”.")
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let old = facts.block?.oldPython else { return nil }
    return evidence("said of another Python", at: facts.item.range, "The note says it of “\(old)”.")
  }
}
