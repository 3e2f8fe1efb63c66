internal import NoteParsing
internal import Verdicts

/// Text in a fence of Python that is none.
enum NotPython: BlockReason {
  static let id = "not-python"
  static let page = ReasonPage(
    what:
      "Python cannot read the block, and does not say which slip of the pen it is: text, a command, a signature, a template, an output, or another Python; or it is a page of Python's help.",
    why:
      "In three of four such blocks the author meant no program; only an unclosed bracket or string, a missing colon or a wrong indentation is surely a slip.",
    whatToDo: "Name the fence `text`, `console` or the language that it is in; or mend the line.")
  static let examples: [ReasonExample] = [
    .applies("```python\nif condition:\n    code goes here\n```\n"),
    .applies("```python\ntorch.exp(input, *, out=None) -> Tensor\n```\n"),
    .applies("```python\nuv tool run ruff\n```\n"),
    .applies("```python\n3 4\n1 2 3\n```\n"), .not("```python\nprint('a'\n```\n"),
    .not("```python\nx = 3\n```\n"),
    .not("```python\nfor x in range(3)\n    print(x)\n```\n"),
    .applies("```python\nclass range(stop)\nclass range(start, stop)\n```\n"),
    .applies("```python\nclass zip(object)\n |  Goes through several.\n```\n"),
    .applies("```python\nHelp on A:\n\nclass A(builtins.object)\n |  It's one.\n |\n |  More of it.\n```\n"),
    .applies("```python\n% python a.py\na.py: can't be found\n```\n"),
    .applies("```python\n/* It's C.  */\nstatic int x;\n```\n"),
    .not("```python\nprint('It's late')\n```\n"),
    .not("```python\nx = 3\nif x:\n    y = 'a\n```\n"),
    .not("```python\nx = (1 |\n     2 | 3\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let problem = facts.syntax, !problem.isSlip || isHelp(facts) || isOfShell(facts) else { return nil }
    return evidence(
      "not Python", at: facts.range(ofLine: problem.line),
      "Python cannot read this, and it may be none: \(problem.plainMessage).")
  }

  /// Whether lines begin as `help` shows the members of a class.
  private static func isHelp(_ facts: BlockFacts) -> Bool {
    facts.lines.count { $0.contains(/^ *\|(?:  \S|\s*$)/) } > 1
  }

  /// Whether the block starts with the command that runs a program, of which the rest is what came: `% python a.py`
  private static func isOfShell(_ facts: BlockFacts) -> Bool {
    guard
      let first = facts.run.plan.source.string(facts.block.range.offsets).split(separator: "\n").dropFirst()
        .first
    else { return false }
    return first.contains(/^\s*[$%❯]\s*(?:python|py|pip|ipython|uv)[\d.]*\s/)
  }
}
