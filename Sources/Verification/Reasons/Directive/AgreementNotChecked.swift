internal import Words

/// A line that binds a formula to code.
enum AgreementNotChecked: Reason {
  static let id = "agreement-not-checked"
  static let page = ReasonPage(
    what:
      "The directive says that a formula and code agree, `%% verify: H(p) = entropy(p) %%`, and one of the two is not found in the note, or their symbols do not match.",
    why: "Without both sides there is nothing to compare.",
    whatToDo:
      "Write on the left what a formula of the note defines, or a formula, and on the right a call of a function that the note's Python defines."
  )
  static let examples: [ReasonExample] = [
    .applies("%% verify: H(p) = entropy(p) %%\n\n```python\ndef entropy(p): return 0\n```\n"),
    .applies("$$H(p) = p + 1$$\n\n%% verify: H(p) = entropy(p) %%\n\n```python\nprint(1)\n```\n"),
    .not("$$H(p) = p + 1$$\n\n%% verify: H(p) = f(p) %%\n\n```python\ndef f(p): return p + 1\n```\n"),
    .not("%% verify: tol=0.1 %%\n\n```python\nprint(1)  # 1\n```\n"),
  ]

  static func ground(_ wording: Wording) -> Ground {
    ground("formula and code are not compared", wording.english, ja: wording.japanese)
  }
}
