internal import NoteParsing
internal import Verdicts

/// A block or a claim that the note asks to leave alone.
enum SkippedByAuthor: BlockReason {
  static let id = "skipped-by-author"
  static let verdict = Verdict.skipped
  static let page = ReasonPage(
    what:
      "The note says `verify=skip`, or `%% verify: skip %%` before the claim or on its line; or it says so to another tool: `# doctest: +SKIP`, `#| eval: false`, `:tags: [skip-execution]`, `<!-- skip: next -->`, `<!--pytest.mark.skip-->`, `notest`, `NBVAL_SKIP`.",
    why: "The author asks that nothing is said of it.",
    whatToDo: "Take the directive away, and the claim is judged.")
  static let examples: [ReasonExample] = [
    .applies("```python verify=skip\nboom()\n```\n"),
    .applies("%% verify: skip %%\n\n```python\nboom()\n```\n"),
    .not("```python\nx = 1\n```\n"), .applies("$1 + 1 = 3$ is skipped. %% verify: skip %%\n"),
    .applies("<!-- verify: skip -->\n\n$$1 + 1 = 3$$\n"),
    .applies("```{python}\n#| eval: false\nboom()\n```\n"),
    .applies("```{code-cell} python\n:tags: [skip-execution]\nboom()\n```\n"),
    .applies("```{code-cell} python\n---\ntags:\n  - skip-execution\n---\nboom()\n```\n"),
    .applies("<!-- skip: next -->\n```python\nboom()\n```\n"),
    .applies("<!--pytest.mark.skip-->\n\n```python\nboom()\n```\n"),
    .applies("<!-- skip: start -->\n\n```python\nboom()\n```\n\n<!-- skip: end -->\n"),
    .applies("```python notest\nboom()\n```\n"), .applies("```python\n# NBVAL_SKIP\nboom()\n```\n"),
    .applies("---\nexecute:\n  eval: false\n---\n\n```{python}\nboom()\n```\n"),
    .applies("```python\n>>> boom()  # doctest: +SKIP\n3\n```\n"),
    .not("<!-- prettier-ignore -->\n```python\nx = 1\n```\n"),
    .not("---\nexecute:\n  eval: true\n---\n\n```{python}\nx = 1\n```\n"),
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
