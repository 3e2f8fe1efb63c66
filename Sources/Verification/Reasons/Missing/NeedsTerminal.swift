internal import Verdicts

/// A terminal, which notes do not have.
enum NeedsTerminal: BlockReason, OutputReason {
  static let id = "needs-terminal"
  static let page = ReasonPage(
    what: "The code asks for the descriptor of a terminal, or starts a debugger that talks with its user.",
    why: "The output of a note is caught, and its input is empty: neither is a terminal.",
    whatToDo: "Mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport sys\nsys.stdout.fileno()\n```\n"),
    .applies("```python\nbreakpoint('hello')\n```\n"),
    .applies("```pycon\n>>> import pdb\n>>> pdb.run('1')\n> <string>(1)<module>()->None\n```\n"),
    .not("```python\nbreakpoints = []\nbreakpoints[1]\n```\n"),
    .not("```python\nimport io\nio.StringIO().seek(-1)\n```\n"),
  ]

  private static let debuggers = KnownCalls(
    "builtins.breakpoint pdb.* bdb.* ipdb.* IPython.embed code.interact")

  private static func isDebugging(_ raised: RaisedException, _ facts: BlockFacts) -> Bool {
    let lines = facts.failingLines ?? raised.line...raised.line
    return debuggers.first(in: facts.run.facts.calls(on: lines, inBlock: facts.block.ordinal)) != nil
  }

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure,
      raised.type == "UnsupportedOperation" && raised.message.contains("fileno") || isDebugging(raised, facts)
    else { return nil }
    return evidence(
      "needs a terminal", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    facts.firstHere(debuggers).map {
      evidence("needs a terminal", at: facts.range($0), "\($0.shortName) talks with its user.")
    }
  }
}
