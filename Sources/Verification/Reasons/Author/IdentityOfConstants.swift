internal import NoteParsing
internal import Verdicts

/// Whether two equal constants are one object.
enum IdentityOfConstants: BlockReason, OutputReason {
  static let id = "identity-of-constants"
  static let page = ReasonPage(
    what: "The code asks with `is` whether two numbers or strings are one object.",
    why:
      "Interpreters are free to share constants or not; it differs between versions and between a file and a prompt.",
    whatToDo: "Compare with `==`, or mark the claim with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\na = 257\nb = int('257')\nprint(a is b)  # True\n```\n"),
    .applies("```python\na = 257\nb = int('257')\nassert a is b\n```\n"),
    .applies("```python\nprint((256 + 1) is (256 + 1))  # False\n```\n"),
    .not("```python\na = []\nb = []\nprint(a is b)  # True\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, raised.type == "AssertionError",
      !facts.run.facts.identities(in: raised.line...raised.line, inBlock: facts.block.ordinal).isEmpty
    else { return nil }
    return evidence(at: facts.place)
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    guard ["True", "False"].contains(facts.stated),
      let line = facts.run.facts.identities(in: facts.code, inBlock: facts.expectation.block).first
    else { return nil }
    return evidence(at: facts.run.range(ofLine: line) ?? facts.item.range)
  }

  private static func evidence(at range: SourceRange) -> Evidence {
    evidence(
      "`is` depends on the interpreter", at: range,
      "Whether two equal constants are one object depends on the interpreter.")
  }
}
