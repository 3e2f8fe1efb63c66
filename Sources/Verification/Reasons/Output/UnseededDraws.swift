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
    .not("```python\nimport random\nrandom.seed(1)\nprint(random.random())  # 0.5\n```\n"),
    .not(
      "```python\nimport random\nrandom.seed(1)\n```\n\n```python\nprint(random.randrange(99))  # 17\nprint(random.randrange(99))  # 5\n```\n"
    ),
    .not("```python\nimport random\nprint(random.random())  # < 1\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ values: String) -> Evidence {
    evidence("random", at: range, "The output depends on random draws without a seed: \(values).")
  }
}
