internal import Verdicts

/// Code that did not end in its time.
enum TimedOut: BlockReason {
  static let id = "timed-out"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what:
      "The code did not end within the time that one note has, and is in a loop that nothing leads out of or in which nothing changes.",
    why: "As the note has it, a reader waits for ever.",
    whatToDo:
      "Mend the loop; or say in the text that it is endless, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python timeout=0.3\nwhile True: pass\n```\n"),
    .applies("```python timeout=0.3\nn = i = 5\nwhile n > 0:\n    i -= 1\n```\n"),
    .applies(
      "```python timeout=1\ndef find(a, x):\n    low, high = 0, len(a)\n    while low < high:\n        mid = (low + high) // 2\n        if a[mid] == x: return mid\n        low, high = (mid, high) if a[mid] < x else (low, mid)\nfind([1, 3], 4)\n```\n"
    ),
    .not("```python timeout=0.3\nn = 0\nwhile n < 10**12: n += 1\n```\n"),
    .not("```python timeout=5\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .timedOut(_, let use)? = facts.ending, use != .working, use != .waiting,
      let ending = facts.ending
    else { return nil }
    guard case .endless(let line) = use else { return evidence(of: facts) }
    return evidence(
      "does not end", at: facts.range(ofLine: line),
      "\(ending.sentence ?? "") Nothing leads out of the loop, or nothing changes in it.")
  }
}
