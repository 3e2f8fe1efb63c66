internal import NoteParsing
internal import Verdicts

/// A block or a claim that the note asks to leave alone.
enum SkippedByAuthor: BlockReason {
  static let id = "skipped-by-author"
  static let verdict = Verdict.skipped
  static let page = ReasonPage(
    what: "The note says `verify=skip`, or `%% verify: skip %%` before the claim or on its line.",
    why: "The author asks that nothing is said of it.",
    whatToDo: "Take the directive away, and the claim is judged.")
  static let examples: [ReasonExample] = [
    .applies("```python verify=skip\nboom()\n```\n"),
    .applies("%% verify: skip %%\n\n```python\nboom()\n```\n"),
    .not("```python\nx = 1\n```\n"), .applies("$1 + 1 = 3$ is skipped. %% verify: skip %%\n"),
    .applies("<!-- verify: skip -->\n\n$$1 + 1 = 3$$\n"),
    .not("Skip this.\n\n```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard facts.block.role != .text, facts.block.directives.treatment == .skip else { return nil }
    return evidence(at: facts.block.directives.range ?? facts.block.range)
  }

  static func evidence(at range: SourceRange) -> Evidence {
    evidence("verify=skip", at: range, "Skipped, as the note asks.")
  }
}
