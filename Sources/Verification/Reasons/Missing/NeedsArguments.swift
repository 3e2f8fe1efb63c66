internal import NoteParsing
internal import Verdicts

/// A program that wants arguments.
enum NeedsArguments: BlockReason {
  static let id = "needs-arguments"
  static let page = ReasonPage(
    what: "The code is a program that reads its command line, and left because there is none.",
    why: "A note's code is run without arguments.",
    whatToDo:
      "Give the parser a list in the code (`parse_args([\"--size\", \"3\"])`), or mark the block with `verify=skip`."
  )
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport argparse\np = argparse.ArgumentParser()\np.add_argument('file')\np.parse_args()\n```\n"
    ),
    .applies("```python\nimport sys\nprint(sys.argv[1])\n```\n"),
    .applies(
      "```python\nimport sys\nif len(sys.argv) != 2:\n    sys.exit('usage: count FILE')\n```\n"),
    .applies("```python\nimport sys\nscript, name = sys.argv\n```\n"),
    .not("```python\nimport sys\nsys.exit('broken')\n```\n"),
    .not("```python\n# as argparse does\nraise SystemExit(2)\n```\n"),
  ]

  private static let commandLine = KnownCalls("sys.argv sys.argv.*")

  private static let parsers = KnownCalls("argparse.* optparse.* click.* typer.* docopt.* fire.* absl.app.*")

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let reading = reading(facts) { return reading }
    guard let call = usage(facts) else { return nil }
    return evidence("needs arguments", at: facts.range(ofLine: call.line), "The program wants arguments.")
  }

  /// A program that reads its command line and leaves: `argparse` with 2, as programs do whose command line is wrong, others with
  /// a word on how they are called.
  private static func usage(_ facts: BlockFacts) -> NameUse? {
    let block = facts.block.ordinal
    if facts.failure?.type == "SystemExit", let use = facts.run.facts.first(commandLine, inBlock: block) {
      return use
    }
    let leaves = facts.failure.map { $0.exitStatus == 2 } ?? (facts.ending == .exited(code: 2))
    return leaves ? facts.run.facts.first(parsers, inBlock: block) : nil
  }

  /// `sys.argv[1]` where there is none.
  private static func reading(_ facts: BlockFacts) -> Evidence? {
    guard let type = facts.failure?.type, ["IndexError", "ValueError"].contains(type),
      let lines = facts.failingLines,
      let use = facts.run.facts.first(commandLine, reaching: lines, inBlock: facts.block.ordinal)
    else { return nil }
    return evidence(
      "needs arguments", at: facts.range(ofLine: use.line), "The program reads its command line.")
  }
}
