internal import NoteParsing
internal import Verdicts

/// An output of code that prints nothing.
enum NothingPrinted: Reason {
  static let id = "nothing-printed"
  static let page = ReasonPage(
    what: "The note shows an output, and the code prints nothing.",
    why: "The output may be of other code, or of a line that the note leaves out.",
    whatToDo: "Add the `print`, or put the output behind the code that prints it.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = 1\n```\n\n```output\n1\n```\n"),
    .not("```python\nprint(1)\n```\n\n```output\n1\n```\n"),
  ]

  static func evidence(at range: SourceRange) -> Evidence {
    evidence(
      "nothing was printed", at: range, "The note shows an output, and the code prints nothing.")
  }
}
