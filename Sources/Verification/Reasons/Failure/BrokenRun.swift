internal import Verdicts

/// Code that broke the run that it was in.
enum BrokenRun: BlockReason {
  static let id = "broken-run"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The run of this block sent back nothing that could be read as a result.",
    why:
      "The code wrote where its result is expected, or broke what writes it; nothing of such a run is believed.",
    whatToDo: "If the block does nothing of the kind, run it again with --no-cache, and report it.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n", outcome: .malformed("it is cut off")),
    .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .malformed? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
