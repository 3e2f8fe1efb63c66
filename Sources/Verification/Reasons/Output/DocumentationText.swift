internal import NoteParsing
internal import Verdicts

/// What Python or a library says of itself.
enum DocumentationText: OutputReason {
  static let id = "documentation-text"
  static let page = ReasonPage(
    what:
      "The output is the documentation of something of Python's or of a library: `help(math)`, `len.__doc__`.",
    why: "Its words change from version to version.",
    whatToDo: "Write what the present version says, or show its beginning and `...`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nprint(len.__doc__)\n```\n\n```output\nTells the length.\n```\n"),
    .applies(
      "```pycon\n>>> import math\n>>> help(math)\nHelp on module maths:\n```\n"),
    .not(
      "```python\ndef f():\n    'Adds one.'\nprint(f.__doc__)\n```\n\n```output\nAdds two.\n```\n"),
    .not(
      "```pycon\n>>> def f(): 'Adds one.'\n>>> help(f)\nHelp on function f in module __main__:\n<BLANKLINE>\ng()\n    Adds one.\n```\n"
    ),
    .not("```python\nprint(len('ab'))  # 3\n```\n"),
  ]

  private static let documentation = KnownCalls("*.__doc__ *.DESCR inspect.getdoc builtins.help pydoc.*")

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard let use = facts.firstHere(documentation), !isOfTheNote(facts) else { return nil }
    return evidence(
      "documentation of a version", at: facts.range(use),
      "\(use.shortName) gives what a library says of itself, each version in its own words.")
  }

  /// Whether a function or class of the note's own is used there, or what comes of one.
  private static func isOfTheNote(_ facts: OutputFacts) -> Bool {
    let code = facts.run.facts
    return code.statements(inBlock: facts.expectation.block, lines: facts.code).lazy.flatMap(code.sources)
      .compactMap(code.analysis).contains(where: \.isDefinition)
  }
}
