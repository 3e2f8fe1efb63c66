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
    .applies(
      "```python\nimport sys\n\ndef main():\n    assert len(sys.argv) == 4, 'three of them'\n\nmain()\n```\n"),
    .not("```python\nimport sys\nn = len(sys.argv)\nassert n + 1 == 7\n```\n"),
    .applies("```python\nimport optparse\noptparse.OptionParser().error('no file')\n```\n"),
    .not(
      "```python\nimport unittest\nclass T(unittest.TestCase):\n    def test(self): self.assertEqual(1, 2)\n\nunittest.main()\n```\n"
    ),
    .applies(
      "\(commands)add = s.add_parser('add')\nadd.set_defaults(run=print)\na = p.parse_args()\na.run(a)\n```\n"
    ),
    .not("```python\nimport argparse\np = argparse.ArgumentParser()\na = p.parse_args()\na.run(a)\n```\n"),
    .applies("\(options)a = p.parse_args()\nopen(a.file)\n```\n"),
    .not("\(options)x = None\nopen(x)\n```\n"),
    .applies("\(library)m.go()\n```\n"),
    .not("```python\nexit('broken')\n```\n"),
    .not("```python\nimport sys\nsys.exit('broken')\n```\n"),
    .not("```python\n# as argparse does\nraise SystemExit(2)\n```\n"),
  ]

  private static let options =
    "```python\nimport argparse\np = argparse.ArgumentParser()\np.add_argument('--file')\n"

  private static let commands =
    "```python\nimport argparse\np = argparse.ArgumentParser()\ns = p.add_subparsers()\n"

  /// A library that leaves in a way of its own.
  private static let library = """
    ```python
    import types
    m = types.ModuleType('m')
    exec('class Usage(SystemExit): pass\\ndef go(): raise Usage(2)', m.__dict__)

    """

  private static let subcommands = KnownCalls("argparse.ArgumentParser().add_subparsers")
  private static let parsing = KnownCalls("argparse.ArgumentParser().parse_args")
  private static let commandLine = KnownCalls("sys.argv sys.argv.*")

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let reading = reading(facts) { return reading }
    guard let line = usage(facts) else { return nil }
    return evidence("needs arguments", at: facts.range(ofLine: line), "The program wants arguments.")
  }

  /// The line of a program that leaves: its own code reads the command line, or a library does, and says how it is called.
  private static func usage(_ facts: BlockFacts) -> Int? {
    guard let raised = facts.failure, raised.isKnown(as: "SystemExit") else { return nil }
    if let use = facts.run.facts.first(commandLine, inBlock: facts.block.ordinal) { return use.line }
    // `exit()` is the note's own, and a library that leaves with 1 says that something failed, such as a test.
    guard case .module(let module) = raised.origin, module != "_sitebuiltins",
      !["1", "True"].contains(raised.message)
    else { return nil }
    return raised.line
  }

  /// `sys.argv[1]` where there is none.
  private static func reading(_ facts: BlockFacts) -> Evidence? {
    // What a command sets is not there where none is given.
    let known = [
      "IndexError": commandLine, "ValueError": commandLine, "AttributeError": subcommands,
      "AssertionError": commandLine,
    ]
    // An option that is not given is `None`.
    if let raised = facts.failure, raised.type == "TypeError" || raised.type == "AttributeError",
      raised.message.contains("NoneType"), let lines = facts.failingLines,
      let use = facts.run.facts.first(parsing, reaching: lines, inBlock: facts.block.ordinal)
    {
      return evidence(
        "needs arguments", at: facts.range(ofLine: use.line), "The program reads its command line.")
    }
    // An assertion is about the command line only where it looks at it itself.
    if let raised = facts.failure, raised.type == "AssertionError",
      !facts.code(ofLine: raised.line).contains("argv")
    {
      return nil
    }
    guard let type = facts.failure?.type, let known = known[type], let lines = facts.failingLines,
      let use = facts.run.facts.first(known, reaching: lines, inBlock: facts.block.ordinal)
    else { return nil }
    return evidence(
      "needs arguments", at: facts.range(ofLine: use.line), "The program reads its command line.")
  }
}
