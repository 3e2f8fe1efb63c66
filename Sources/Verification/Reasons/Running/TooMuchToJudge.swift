internal import NoteParsing
internal import Verdicts

/// A claim that would take too long to judge.
enum TooMuchToJudge: Reason {
  static let id = "too-much-to-judge"
  static let page = ReasonPage(
    what: "To judge the claim would take longer than one note may take.",
    why:
      "No note may delay the others: long lists of outputs in another order, or very many failures, are left.",
    whatToDo: "State fewer lines of the output, or split the note.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nfor i in range(3000): print(i * 7919 % 3001)\n```\n\n```output\n"
        + (0..<3000).map { String($0 * 7907 % 3001 + 4000) }.joined(separator: "\n") + "\n```\n"),
    .not("```python\nfor i in range(3): print(i)\n```\n\n```output\n0\n1\n2\n```\n"),
  ]

  /// Of an output.
  static func outputs(at range: SourceRange, _ sentence: String) -> Evidence {
    evidence("too long to compare", at: range, sentence)
  }

  /// Of a block that raises.
  static func block(at range: SourceRange) -> Evidence {
    evidence(
      "too much to judge", at: range,
      "Its code raises, and the note has too much of such code to tell why.")
  }
}
