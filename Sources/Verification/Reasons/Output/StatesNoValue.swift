internal import NoteParsing
internal import Verdicts

/// A comment that states values by name.
enum StatesNoValue: Reason {
  static let id = "states-no-value"
  static let page = ReasonPage(
    what: "The comment names what comes out (`# t=0 -> lr_max`), and states no value that could be compared.",
    why: "What the name stands for is in the reader's mind.",
    whatToDo: "State the value.")
  static let examples: [ReasonExample] = [
    .applies("```python\nlr = 0.1\nprint(lr)  # t=0 -> lr_max\n```\n"),
    .not("```python\nprint(0.1)  # 0.1\n```\n"),
  ]

  static func evidence(at range: SourceRange) -> Evidence {
    evidence(
      "states no value", at: range,
      "The comment names what comes out, and states no value that could be compared.")
  }
}
