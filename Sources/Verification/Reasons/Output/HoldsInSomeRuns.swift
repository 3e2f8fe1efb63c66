internal import NoteParsing
internal import Verdicts

/// A claim that holds under some seeds.
enum HoldsInSomeRuns: Reason {
  static let id = "holds-in-some-runs"
  static let page = ReasonPage(
    what: "The claim holds under some seeds and not under others.",
    why: "What the note says is true by chance.",
    whatToDo: "Set a seed, or state a bound that every run keeps.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport random\nrandom.seed(random.random())\nprint(random.random() < 0.844421851525048)  # True\n```\n"
    ),
    .not("```python\nimport random\nprint(random.random() < 2)  # True\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ holding: Int, of count: Int, _ sentence: String) -> Evidence {
    evidence("holds in \(holding) of \(count) runs", at: range, sentence)
  }
}
