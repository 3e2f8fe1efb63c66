internal import NoteParsing
internal import Verdicts

/// A block that holds text, data or only comments.
enum NothingToRun: BlockReason {
  static let id = "nothing-to-run"
  static let verdict = Verdict.noClaim
  static let page = ReasonPage(
    what: "The block holds text, data, an output or nothing but comments.",
    why: "There is no code in it that could do what the note says or fail to.",
    whatToDo: "Nothing. If it is code, name its language after the opening fence.")
  static let examples: [ReasonExample] = [
    .applies("```mermaid\ngraph LR\n```\n"), .applies("```python\n# only a comment\n```\n"),
    .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    switch facts.block.role {
    case .text: evidence("text", at: facts.block.range, "Text, nothing to run.")
    case .code(let language)
    where !facts.lines.contains {
      $0.isCode(commentMark: facts.run.plan.knownLanguages[language]?.commentMark)
    }:
      evidence("no code", at: facts.block.range, "Nothing to run.")
    default: nil
    }
  }
}
