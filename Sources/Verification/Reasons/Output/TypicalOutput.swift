internal import NoteParsing
internal import Verdicts

/// An output that the note calls typical.
enum TypicalOutput: OutputReason {
  static let id = "typical-output"
  static let page = ReasonPage(
    what: "The comment or the heading over the output says that it is an example, or that it varies.",
    why: "Another output is what the note expects.",
    whatToDo: "Set a seed and state what comes out, or leave it.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(1 + 1)  # 3 (it varies)\n```\n"),
    .not("```python\nprint(1 + 1)  # 3 (a sum)\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    facts.expectation.typical.map {
      evidence("said to be typical", at: $0.range, "The note says “\($0.word)” of this output.")
    }
  }
}
