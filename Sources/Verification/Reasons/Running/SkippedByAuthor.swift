internal import NoteParsing
internal import Verdicts

/// A block or a claim that the note asks to leave alone.
enum SkippedByAuthor: BlockReason {
  static let id = "skipped-by-author"
  static let verdict = Verdict.skipped
  static let page = ReasonPage(
    what:
      "The note says `verify=skip`, or `%% verify: skip %%` before the claim or on its line; or it says so to another tool: `# doctest: +SKIP`, `#| eval: false`, `:tags: [skip-execution]`, `<!-- skip: next -->`, `<!--pytest.mark.skip-->`, `notest`, `NBVAL_SKIP`; or that what comes out is not compared: `NBVAL_IGNORE_OUTPUT`, `# xdoctest: +IGNORE_WANT`; or its code raises pytest's `Skipped`.",
    why: "The author asks that nothing is said of it. It is no part of the coverage.",
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
    .applies("% skip: next\n\n```python\nboom()\n```\n"),
    .applies("<!-- skip: start -->\n\n```python\nboom()\n```\n"),
    .applies("<!--pytest-codeblocks:skipfile-->\n\nText.\n\n```python\nboom()\n```\n"),
    .applies("```{python, eval = FALSE}\nboom()\n```\n"), .applies("```py test=\"skip\"\nboom()\n```\n"),
    .applies("```python tags=[\"hide\", \"skip-execution\"]\nboom()\n```\n"),
    .applies("```{python}\n#| eval=FALSE, echo=TRUE\nboom()\n```\n"),
    .applies("---\nformat:\n  html:\n    execute:\n      eval: false\n---\n\n```{python}\nboom()\n```\n"),
    .applies(
      "```{r setup}\nknitr::opts_chunk$set(eval = FALSE)\n```\n\n```{python}\nboom()\n```\n"),
    .applies(":::{code-cell} python\n:tags: [skip-execution]\nboom()\n:::\n"),
    .applies("```python\n# NBVAL_IGNORE_OUTPUT\nprint(1)  # 2\n```\n"),
    .applies("```python\n>>> 1  # xdoctest: +IGNORE_WANT\n2\n```\n"),
    .applies("```python\nimport unittest\nunittest.TestCase().skipTest('no')\n```\n"),
    .not("```{python, eval=TRUE}\nx = 1\n```\n"), .not("% A remark.\n\n```python\nx = 1\n```\n"),
    .not("```python\nclass Skipped(Exception): pass\nraise Skipped('no')\n```\n"),
    .not("```python\n# NBVAL_CHECK_OUTPUT\nprint(1)  # 1\n```\n"),
    .not("<!-- prettier-ignore -->\n```python\nx = 1\n```\n"),
    .not("---\nexecute:\n  eval: true\n---\n\n```{python}\nx = 1\n```\n"),
    .not("Skip this.\n\n```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let raised = facts.failure, ["Skipped", "SkipTest"].contains(raised.type),
      raised.origin != .raiseOfTheNote, NeedsPackage.package(raised) == nil
    {
      return evidence("the code asks", at: facts.place, "The code asks to be skipped: \(facts.happened)")
    }
    guard facts.block.role != .text, facts.block.directives.treatment == .skip else { return nil }
    let directives = facts.block.directives
    return evidence(at: directives.range ?? facts.block.range, mark: directives.mark)
  }

  /// - Parameter mark: That of another tool, as it is written.
  static func evidence(at range: SourceRange, mark: String?) -> Evidence {
    guard let mark, mark != "verify=skip" else {
      return evidence("verify=skip", at: range, "Skipped, as the note asks.")
    }
    return evidence(mark, at: range, "Skipped, as the note asks: \(mark).")
  }
}
