internal import NoteParsing
internal import Verdicts

/// The day or the time.
enum TimeOfTheRun: OutputReason {
  static let id = "time-of-the-run"
  static let page = ReasonPage(
    what: "The output comes from a call that tells the day or the time.",
    why: "The author's run was at another time.",
    whatToDo: "Nothing; or give a date in the code.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport datetime\nprint(datetime.date.today())  # 2003-05-01\n```\n"),
    .not("```python\nimport datetime\nprint(datetime.date(2023, 5, 2))  # 2023-05-01\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let use = facts.first(.clock) else { return nil }
    return evidence(
      "\(use.shortName) depends on the time", at: facts.range(use),
      "\(use.shortName) depends on the time of the run.")
  }
}
