internal import Verdicts

/// An exception that a `raise` of the note's own raised.
enum RaisedOnPurpose: BlockReason {
  static let id = "raised-on-purpose"
  static let page = ReasonPage(
    what:
      "A `raise` in the note's own code raised the exception: in the block, or in a function or a method that it calls.",
    why:
      "The author wrote that it is raised; whoever calls a setter that refuses a value may want to show that it does.",
    whatToDo: "Say `verify=fail` behind the block's language.")
  static let examples: [ReasonExample] = [
    .applies("```python\nclass TooLarge(Exception): pass\n\nraise TooLarge('3')\n```\n"),
    .applies("```python\nraise ValueError('a')\nraise KeyError('b')\n```\n"),
    .applies("```python\nx = 1\nif x:\n    raise ValueError('a')\n```\n"),
    .applies(
      "```python\nclass T:\n    def set(self, x):\n        if x < 0:\n            raise ValueError('no')\n        self.x = x\n\nT().set(-3)\n```\n"
    ),
    .not("```python\ndef f(x): return int(x)\nf('a')\n```\n"),
    .applies("```python\ntry:\n    int('a')\nexcept ValueError:\n    raise\n```\n"),
    .not("```python\ntry:\n    int('a')\nexcept Exception:\n    raise\n```\n"),
    .not("```python\nassert 1 == 2\n```\n"), .not("```python\nimport sys\nsys.exit('a')\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, raised.origin == .raiseOfTheNote else { return nil }
    return evidence("meant to fail", at: facts.place, "A raise statement of the note: \(facts.happened)")
  }
}
