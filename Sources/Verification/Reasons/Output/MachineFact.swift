internal import NoteParsing
internal import Verdicts

/// A value of one machine or one process.
enum MachineFact: OutputReason {
  static let id = "machine-fact"
  static let page = ReasonPage(
    what:
      "The output comes from a call that tells of one machine, one folder or one process: `id`, `hash`, `os.listdir`, `sys.version`.",
    why: "The author's machine gave another value, and both are right.",
    whatToDo: "Nothing; or mark the claim with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(hash('a'))  # 12\n```\n"),
    .applies("```python\nimport os\nnames = os.listdir('.')\nprint(names)  # ['a.txt']\n```\n"),
    .applies("```python\nimport numpy as np\nprint(np.empty(2))  # [1.5e+300 2.0e+200]\n```\n"),
    .not("```python\ndef grid(x): return 1\nprint(grid(2))  # 140712345678\n```\n"),
    .not("```python\nimport numpy as np\nx = np.empty(2)\nx[:] = 0\nprint(x.sum())  # 3.0\n```\n"),
  ]

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let use = facts.firstHere(.machine) ?? facts.firstHere(.uninitialised) ?? facts.first(.machine)
    else {
      return nil
    }
    return evidence(
      "\(use.shortName) depends on the machine", at: facts.range(use),
      "\(use.shortName) depends on the machine.")
  }
}
