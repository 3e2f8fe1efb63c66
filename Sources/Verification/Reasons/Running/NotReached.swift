internal import NoteParsing
internal import Verdicts

/// A block or a claim that the note's code did not come to.
enum NotReached: BlockReason {
  static let id = "not-reached"
  static let page = ReasonPage(
    what: "The note's code ended before it came to this.",
    why:
      "A block before it left the program, was killed or took too long, so that nothing is known of what stands behind.",
    whatToDo:
      "Mend the block where the code ended, or give this one a state of its own with `fresh` behind its language."
  )
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport os\nos._exit(1)\n```\n\n```python\nimport os\nos._exit(1)\n```\n\n"
        + "```python\nimport os\nos._exit(1)\n```\n\n```python\nimport os\nos._exit(1)\n```\n\n```python\nx = 1\n```\n"
    ),
    .not("```python\nx = 1\n```\n\n```python\ny = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let own = facts.own else { return nil }
    switch own.disposition {
    case .notReached:
      let ending = facts.run.result.outcome.words ?? "it left before its end"
      return evidence(
        "not reached", at: facts.block.range, "The note's code ended before this block: \(ending).")
    case .skipped where facts.run.isToRun(facts.block):
      return evidence("not run", at: facts.block.range, "The block was not run.")
    default: return nil
    }
  }

  /// Of a claim whose code was not executed, though its block ran.
  static func evidence(at range: SourceRange) -> Evidence {
    evidence("not reached", at: range, "The code that prints this was not executed.")
  }
}
