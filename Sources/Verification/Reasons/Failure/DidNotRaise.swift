internal import NoteParsing
internal import Verdicts

/// Code that must raise and does not.
enum DidNotRaise: BlockReason {
  static let id = "did-not-raise"
  static let verdict = Verdict.refuted
  static let page = ReasonPage(
    what: "The note says that the code raises (`verify=fail`), and it ran to its end.",
    why: "What the note says is not so.",
    whatToDo: "Take the directive away, or mend the code.")
  static let examples: [ReasonExample] = [
    .applies("```python verify=fail\nx = 1\n```\n"), .not("```python verify=fail\n1 / 0\n```\n"),
    .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard facts.own?.disposition == .run, facts.block.directives.treatment == .fail, facts.raised == nil,
      facts.shown == nil, facts.ending == nil
    else { return nil }
    return evidence(
      "did not raise", at: facts.block.directives.range ?? facts.block.range,
      "The note says that this code raises; it ran to its end.")
  }

  /// A claim that the note says is false, and that holds.
  static func evidence(of item: VerificationItem, at range: SourceRange) -> Evidence {
    evidence("holds after all", at: range, "The note says that this is false; it holds. \(item.sentence)")
  }
}
