internal import Verdicts

/// Code that raises what the note does not show.
enum Raises: BlockReason {
  static let id = "raises"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code raises an exception that the note does not speak of.",
    why: "A reader who types it sees the same.",
    whatToDo:
      "Mend the code. Where it is meant to fail, say so: in the text, in a comment (`# TypeError`), or with `verify=fail`."
  )
  static let examples: [ReasonExample] = [
    .applies("```python\n1 + 'a'\n```\n"), .not("```python\n1 + 1\n```\n"),
    .not("```python\n1 + 'a'  # TypeError\n```\n"),
    .not("```python\nassert 1 == 2\n```\n"),
    .not("```python\n'''Usage: a.py'''\nprint(len(__doc__))\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, raised.type != "AssertionError" else { return nil }
    // Python says so from version to version.
    let near = raised.lack?.near.flatMap { raised.message.contains("Did you mean") ? nil : $0 }
    return evidence(
      raised.type, at: facts.place, facts.happened + (near.map { " Did you mean \($0)?" } ?? ""))
  }
}
