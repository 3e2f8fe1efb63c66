internal import NoteParsing
internal import Verdicts

/// A number that is off in its last digit.
enum LastDigit: Reason {
  static let id = "last-digit"
  static let page = ReasonPage(
    what: "The note's number is less than one unit of its last digit off, or cut off without saying so.",
    why: "It is neither right by the rule of rounding nor another value.",
    whatToDo: "Write the rounded number, or `...` behind one that is cut off.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(0.2259)  # 0.22\n```\n"), .not("```python\nprint(0.2249)  # 0.22\n```\n"),
    .not("```python\nprint(0.2359)  # 0.22\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ sentence: String) -> Evidence {
    evidence("the last digit", at: range, sentence)
  }
}
