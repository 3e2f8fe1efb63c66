internal import NoteParsing
internal import Verdicts

/// Seconds, bytes and speed-ups.
enum Measurement: OutputReason {
  static let id = "measurement"
  static let page = ReasonPage(
    what: "The code measures time or memory, and the note shows a number of seconds, bytes or times.",
    why: "Such numbers are facts of one machine at one moment.",
    whatToDo: "Nothing; or state a bound that holds everywhere.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport time\ns = time.perf_counter()\nprint(time.perf_counter() - s, 's')  # 12.5 s\n```\n"),
    .not("```python\nimport time\nt = time.perf_counter()\nprint(2 * 3, 's')  # 7 s\n```\n"),
    .not("```python\ntimes = 3\nprint(times, 's')  # 4 s\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let call = facts.first(.measures),
      facts.expectation.statesQuantity(isDamaged: facts.run.plan.isDamaged)
    else { return nil }
    return evidence(
      "a measurement", at: facts.range(call),
      "\(call.name) measures: the number is one of a machine and a moment.")
  }
}
