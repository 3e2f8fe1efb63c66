internal import Verdicts
internal import Words

/// What another system has, and this one has not.
enum NeedsSystem: BlockReason {
  static let id = "needs-system"
  static let page = ReasonPage(
    what: "A library says that it does this on another system only.",
    why: "The author's system was another one; there the code may run.",
    whatToDo: "Mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport pathlib\nother = {'posix': 'WindowsPath', 'nt': 'PosixPath'}\nimport os\ngetattr(pathlib, other[os.name])('a')\n```\n"
    ),
    .not("```python\nraise NotImplementedError('not on your system')\n```\n"),
    .not("```python\nimport pathlib\npathlib.Path(3)\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, case .module = raised.origin,
      let word = WordList.otherSystems.first(in: raised.message)
    else { return nil }
    return evidence(
      "needs another system", at: facts.place, "The library says “\(word.word)”: \(facts.happened)")
  }
}
