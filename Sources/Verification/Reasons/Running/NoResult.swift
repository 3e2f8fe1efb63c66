internal import NoteParsing
internal import Verdicts

/// What the run sent back was no result.
enum NoResult: BlockReason {
  static let id = "no-result"
  static let page = ReasonPage(
    what: "The run of the note's code sent back nothing that could be read as a result.",
    why:
      "A note can write anything where its result is expected, and can break what writes it. Nothing of such a run is believed.",
    whatToDo: "If the note does nothing of the kind, run it again with --no-cache, and report it.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n\n```python\ny = 1\n```\n", outcome: .malformed("it is cut off")),
    .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard facts.own?.disposition == .notReached, case .malformed(let text) = facts.run.result.outcome else {
      return nil
    }
    return evidence("no result", at: facts.block.range, "The run sent back no result: \(text).")
  }
}
