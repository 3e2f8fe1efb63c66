internal import NoteParsing
internal import Verdicts

/// Code that Python's parser refuses.
enum UnreadableCode: BlockReason {
  static let id = "syntax-error"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "Python cannot read the code.",
    why: "A reader who types it sees the same.",
    whatToDo: "Mend the line, or name another language if it is not Python.")
  static let examples: [ReasonExample] = [
    .applies("```python\nx = = 1\n```\n"), .not("```python\nx == 1\n```\n"), .not("```text\nx = = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let problem = facts.syntax else { return nil }
    return evidence(
      "syntax error", at: facts.range(ofLine: problem.line),
      "Python cannot read this: \(problem.plainMessage).")
  }
}
