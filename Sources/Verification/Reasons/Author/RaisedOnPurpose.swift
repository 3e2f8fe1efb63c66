internal import NoteMath
internal import Verdicts
internal import Words

/// A block that does nothing but raise.
enum RaisedOnPurpose: BlockReason {
  static let id = "raised-on-purpose"
  static let page = ReasonPage(
    what: "The block ends with a `raise` of its own, to show how that is done.",
    why: "Code that raises what it has just defined, or that does nothing but raise, does what it says.",
    whatToDo: "Say `verify=fail` behind the block's language.")
  static let examples: [ReasonExample] = [
    .applies("```python\nclass TooLarge(Exception): pass\n\nraise TooLarge('3')\n```\n"),
    .applies("```python\nraise ValueError('a')\nraise KeyError('b')\n```\n"),
    .applies("To raise one:\n\n```python\nraise ValueError('a')\n```\n"),
    .not("```python\nx = 1\nraise ValueError('a')\n```\n"),
    .not("A praise:\n\n```python\nraise ValueError('a')\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, let statements = facts.own?.analysis.statements,
      statements.last?.kind == "Raise"
    else { return nil }
    let definesIt = statements.contains { $0.bound.contains { $0.name == raised.type } }
    let raisesOnly = statements.allSatisfy { $0.kind == "Raise" }
    let isSpokenOf = { facts.sentences.contains { WordList.raiseWords.first(in: $0.text) != nil } }
    guard definesIt || raisesOnly && (statements.count > 1 || isSpokenOf()) else { return nil }
    return evidence("meant to fail", at: facts.place, "A raise statement ends it: \(facts.happened)")
  }
}
