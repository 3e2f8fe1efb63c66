internal import Verdicts

/// Code that did not end in its time.
enum TimedOut: BlockReason {
  static let id = "timed-out"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code did not end within the time that one note has.",
    why: "Nothing can be said of code that does not end; as the note has it, a reader waits for ever too.",
    whatToDo:
      "Raise the limit (`--timeout 60`, or `timeout=60` behind the language), or make the example smaller.")
  static let examples: [ReasonExample] = [
    .applies("```python timeout=0.3\nwhile True: pass\n```\n"), .not("```python timeout=5\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .timedOut? = facts.ending else { return nil }
    return evidence(of: facts)
  }
}
