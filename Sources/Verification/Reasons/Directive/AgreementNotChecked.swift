internal import NoteParsing
internal import Verdicts

/// A line that binds a formula to code.
enum AgreementNotChecked: Reason {
  static let id = "agreement-not-checked"
  static let page = ReasonPage(
    what: "The directive says that a formula and code agree: `%% verify: H(p) = entropy(p) %%`.",
    why: "Such lines are read, and this version does not hold the two against each other.",
    whatToDo: "Leave the line: a later version checks it.")
  static let examples: [ReasonExample] = [
    .applies("%% verify: H(p) = entropy(p) %%\n\n```python\ndef entropy(p): return 0\n```\n"),
    .not("%% verify: tol=0.1 %%\n\n```python\nprint(1)  # 1\n```\n"),
  ]

  static func evidence(at range: SourceRange) -> Evidence {
    evidence(
      "formula and code are not compared", at: range,
      "The line is read; this version does not hold formulas against code.")
  }
}
