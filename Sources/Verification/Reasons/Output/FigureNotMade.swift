internal import NoteParsing
internal import Verdicts

/// A figure that did not come.
enum FigureNotMade: Reason {
  static let id = "figure-not-made"
  static let page = ReasonPage(
    what: "The code ran, and this figure was not made.",
    why:
      "The line may stand in a function that is not called, or draw with a library whose figures are not kept.",
    whatToDo: "Call it, or draw with Matplotlib.")
  static let examples: [ReasonExample] = [
    .applies("```python\ndef draw():\n    plt.savefig('a.png')\n```\n"), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(at range: SourceRange) -> Evidence {
    evidence("not made", at: range, "The code ran without making this figure.")
  }
}
