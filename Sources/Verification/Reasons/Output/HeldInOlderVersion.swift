internal import NoteParsing
internal import Verdicts

/// What holds where NumPy and pandas are as they were.
enum HeldInOlderVersion: Reason {
  static let id = "held-in-older-version"
  static let page = ReasonPage(
    what:
      "What the note says holds when NumPy and pandas are made to write and to answer as their older versions did: `1.5` for `np.float64(1.5)`, `freq=\"M\"` for `freq=\"ME\"`.",
    why: "The author's version did the same so.",
    whatToDo: "Write what the present version shows, or takes.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport numpy as np\nclass V:\n    def __repr__(self): return '1.5' if np.get_printoptions()['legacy'] else '2.5'\nprint(V())  # 1.5\n```\n"
    ),
    .not("```python\nimport numpy as np\nprint(np.float64(1.5))  # 2.5\n```\n"),
  ]

  static func evidence(of item: VerificationItem) -> Evidence {
    guard item.kind == .output else {
      return evidence(
        "another version of a library takes it so", at: item.range,
        "Older versions of NumPy or pandas take it so. \(item.sentence)")
    }
    return evidence(
      "another version of a library shows it so", at: item.range,
      "Older versions of NumPy or pandas show it so\(item.actual.map { "; this one shows \($0)" } ?? "").")
  }
}
