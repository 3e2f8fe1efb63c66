internal import NoteParsing
internal import Verdicts

/// An output with fewer digits than the note states.
enum FewerDigits: Reason {
  static let id = "fewer-digits"
  static let page = ReasonPage(
    what: "The output shows fewer digits than the note, and contradicts none of them.",
    why: "The digits that the note adds cannot be seen.",
    whatToDo: "Let the code print as many digits as the note states.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(f'{2 / 3:.2f}')  # 0.6667\n```\n"),
    .not("```python\nprint(2 / 3)  # 0.6667\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ came: String) -> Evidence {
    evidence(
      "the output shows fewer digits", at: range,
      "The output, \(came), shows fewer digits than the note, and contradicts none of them.")
  }
}
