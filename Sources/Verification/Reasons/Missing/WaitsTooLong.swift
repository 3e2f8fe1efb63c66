internal import Verdicts

/// Code that waits for longer than a note may take.
enum WaitsTooLong: BlockReason {
  static let id = "waits-too-long"
  static let page = ReasonPage(
    what:
      "The code did not end within the time that one note has, and waited most of it: it sleeps, or listens.",
    why: "A demonstration of threads or a server may take as long as it likes; the limit is the reader's.",
    whatToDo: "Raise the limit (`--timeout 60`, or `timeout=60` behind the language), or shorten the wait.")
  static let examples: [ReasonExample] = [
    .applies("```python timeout=0.3\nimport time\ntime.sleep(600)\n```\n"),
    .not("```python timeout=0.3\nwhile True: pass\n```\n"), .not("```python timeout=5\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .timedOut(_, .waiting)? = facts.ending else { return nil }
    return evidence(
      "waits too long", at: facts.place, "\(facts.ending?.sentence ?? "") It waited most of the time.")
  }
}
