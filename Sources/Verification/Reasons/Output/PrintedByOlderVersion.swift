internal import NoteParsing
internal import Verdicts

/// What an older NumPy or pandas writes so.
enum PrintedByOlderVersion: Reason {
  static let id = "printed-by-older-version"
  static let page = ReasonPage(
    what:
      "The output is what the note says when NumPy and pandas are told to write as their older versions did: `1.5` for `np.float64(1.5)`.",
    why: "The author's version showed the same value so.",
    whatToDo: "Write what the present version shows.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport numpy as np\nclass V:\n    def __repr__(self): return '1.5' if np.get_printoptions()['legacy'] else '2.5'\nprint(V())  # 1.5\n```\n"
    ),
    .not("```python\nimport numpy as np\nprint(np.float64(1.5))  # 2.5\n```\n"),
  ]

  static func evidence(at range: SourceRange, _ actual: String?) -> Evidence {
    evidence(
      "another version of a library shows it so", at: range,
      "Older versions of NumPy or pandas show it so\(actual.map { "; this one shows \($0)" } ?? "").")
  }
}
