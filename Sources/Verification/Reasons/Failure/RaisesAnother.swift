internal import NoteMath
internal import NoteParsing
internal import Verdicts

/// Code that raises another exception than the comment beside it names.
enum RaisesAnother: BlockReason {
  static let id = "raises-another"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code raises an exception, and the comment on its line names another one.",
    why: "A reader who types it sees another exception than the note says.",
    whatToDo: "Name the exception that comes, or mend the code.")
  static let examples: [ReasonExample] = [
    .applies("```python\n{}['a']  # IndexError: 'a'\n```\n"),
    .applies("A missing key raises a `KeyError`.\n\n```python\n{}['a']  # IndexError\n```\n"),
    .not("```python\n{}['a']  # KeyError: 'a'\n```\n"), .not("```python\n{}['a']  # LookupError\n```\n"),
    .not("```python\nlen(3)  # no ValueError, a TypeError\n```\n"),
    .not("```python\nundefined  # ValueError\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.raised, facts.missingNames.isEmpty else { return nil }
    for comment in facts.run.comments(of: facts.block) where !comment.isOwnLine {
      let line = comment.line + facts.block.codeLine
      guard line == raised.line, let name = FailureText.namedException(in: comment.text),
        !raised.isKnown(as: name), FailureText.name(raised.type, in: comment.text) == nil
      else { continue }
      return evidence(
        raised.type, at: facts.range(ofLine: line), "The note says \(name). \(facts.happened)")
    }
    return nil
  }
}
