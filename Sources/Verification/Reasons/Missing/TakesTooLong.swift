internal import Verdicts

/// Code that was at work when its time was over.
enum TakesTooLong: BlockReason {
  static let id = "takes-too-long"
  static let page = ReasonPage(
    what: "The code did not end within the time that one note has, and it may come to its end.",
    why: "A long computation is nobody's mistake; the limit is the reader's.",
    whatToDo:
      "Raise the limit (`--timeout 60`, or `timeout=60` behind the language), or make the example smaller.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python timeout=0.3\ndef fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(60)\n```\n"),
    .applies(
      "```python timeout=0.3\nn = 0\nwhile n < (10**12 if '__elsewhere__' in globals() else 1): n += 1\nprint(4)  # 5\n```\n"
    ),
    .applies("```python timeout=0.3\nimport re\nre.match('(a+)+b', 'a' * 60)\n```\n"),
    .applies("```python timeout=0.3\nn = 0\nwhile True:\n    n += 1\n    if n > 10**12: break\n```\n"),
    .applies(
      "```python timeout=0.3\ndef drain(n):\n    queue, best = list(range(n)), 0\n    while queue:\n        x = queue.pop()\n        best = max(y * y for y in range(x % 50 + 9))\ndrain(10**7)\n```\n"
    ),
    .applies(
      "```python timeout=0.3\nn = iter(range(10**12))\ntry:\n    while True: next(n)\nexcept StopIteration: pass\n```\n"
    ),
    .applies(
      "```python timeout=0.3\nclass A: n = 0\nwhile True:\n    A.n += 1\n    if A.n == 10**12: break\n```\n"),
    .not("```python timeout=0.3\nwhile True: pass\n```\n"), .not("```python timeout=5\nx = 1\n```\n"),
  ]

  /// An output that a second run, as on another machine, had no time for.
  static func evidence(elsewhere item: VerificationItem) -> Evidence {
    evidence(
      "takes too long", at: item.range,
      "The time was over before it could be told whether it comes out so elsewhere. \(item.sentence)")
  }

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .timedOut(_, .working)? = facts.ending else { return nil }
    return evidence("takes too long", at: facts.place, "\(facts.ending?.sentence ?? "") It was at work.")
  }
}
