internal import NoteParsing
internal import Verdicts

/// An output that differs from run to run.
enum UnseededDraws: Reason {
  static let id = "unseeded-draws"
  static let page = ReasonPage(
    what:
      "The output is another one under each seed: it depends on random draws without a seed of the note's own.",
    why: "A value that differs from run to run is nobody's mistake.",
    whatToDo: "Set a seed in the code, or state a bound that every run keeps (`# < 0.1`).")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport random\nprint(random.random())  # 0.5\n```\n"),
    .applies(
      "```python\nimport random\nrandom.seed(1)\n```\n\n```python\nimport random\nprint(random.random())  # 0.5\n```\n"
    ),
    .not(
      "```python\nimport random\nrandom.seed(1)\nprint(random.random())  # 0.1344\n```\n\n```python\nimport random\nprint(random.random())  # < 0.5\n```\n"
    ),
    .applies("\(seeded)## Draws\n\n\(drawn)"), .not("\(seeded)\(drawn)"),
    .applies(
      "\(seeded)```python\nprint(random.random())  # 0.8474337369372327\n```\n\n## Draws\n\n\(drawn)"),
    .applies(
      "\(seeded)## Draws\n\n```pycon\n>>> random.randint(1, 9)\n4\n>>> random.randint(1, 9)\n1\n>>> random.randint(1, 9)\n6\n>>> random.randint(1, 9)\n3\n```\n"
    ),
    .not("```python\nimport random\nrandom.seed(1)\nprint(random.random())  # 0.5\n```\n"),
    .not(
      "```python\nimport random\nrandom.seed(1)\n```\n\n```python\nprint(random.randrange(99))  # 17\nprint(random.randrange(99))  # 5\n```\n"
    ),
    .not("```python\nimport random\nprint(random.random())  # < 1\n```\n"),
  ]

  private static let seeded =
    "## Seeds\n\n```python\nimport random\nrandom.seed(1)\nprint(random.random())  # 0.13436424411240122\n```\n\n"
  private static let drawn = "```python\nprint(random.random())  # 0.4143139993007743\n```\n"

  static func evidence(at range: SourceRange, _ values: String) -> Evidence {
    evidence("random", at: range, "The output depends on random draws without a seed: \(values).")
  }
}
