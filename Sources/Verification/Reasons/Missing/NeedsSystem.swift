internal import Verdicts
internal import Words

/// What another system has, and this one has not.
enum NeedsSystem: BlockReason {
  static let id = "needs-system"
  static let page = ReasonPage(
    what:
      "A library says that it does this on another system only, or the code looks a name up in a list of the system, such as that of its services.",
    why: "The author's system was another one; there the code may run.",
    whatToDo: "Mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport pathlib\nother = {'posix': 'WindowsPath', 'nt': 'PosixPath'}\nimport os\ngetattr(pathlib, other[os.name])('a')\n```\n"
    ),
    .not("```python\nraise NotImplementedError('not on your system')\n```\n"),
    .applies("```python\nimport socket\nsocket.getservbyport(80, 'tcp')\n```\n"),
    .not("```python\nimport pathlib\npathlib.Path(3)\n```\n"),
  ]

  /// What looks names up in lists of the system, which the sandbox has not got.
  private static let lists = KnownCalls(
    "socket.getservbyport socket.getservbyname socket.getprotobyname pwd.* grp.*")

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let raised = facts.failure, raised.kinds.contains("OSError"), let lines = facts.failingLines,
      let use = lists.first(in: facts.run.facts.calls(on: lines, inBlock: facts.block.ordinal))
    {
      return evidence(
        "needs another system", at: facts.place,
        "\(use.shortName) asks a list of the system: \(facts.happened)")
    }
    guard let raised = facts.failure, case .module = raised.origin,
      let word = WordList.otherSystems.first(in: raised.message)
    else { return nil }
    return evidence(
      "needs another system", at: facts.place, "The library says “\(word.word)”: \(facts.happened)")
  }
}
