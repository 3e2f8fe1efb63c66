internal import Verdicts

/// An assertion of the note that does not hold.
enum AssertionFails: BlockReason {
  static let id = "assertion-fails"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "An `assert` of the note is false when its code runs.",
    why: "The note says that it holds.",
    whatToDo: "Mend the assertion or the code before it.")
  static let examples: [ReasonExample] = [
    .applies("```python\nassert 1 + 1 == 3\n```\n"),
    .applies("The network predicts one number.\n\n```python\nassert 1 + 1 == 3\n```\n"),
    .not("```python\nassert 1 + 1 == 2\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, raised.type == "AssertionError" else { return nil }
    return evidence(raised.type, at: facts.place, facts.happened)
  }
}
