internal import Verdicts

/// An exception that a `raise` of the note's own raised.
enum RaisedOnPurpose: BlockReason {
  static let id = "raised-on-purpose"
  static let page = ReasonPage(
    what:
      "A `raise` in the note's own code raised the exception: in the block, or in a function or a method that it calls; or a statement of its own leaves with a status, `sys.exit(1)`; or the note throws it into a generator, or sends its own process the signal that ends it.",
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
    .applies(
      "```python\ndef g():\n    while True:\n        yield\na = g()\nnext(a)\na.throw(RuntimeError, 'no')\n```\n"
    ),
    .not("```python\ndef g():\n    yield int('a')\na = g()\nnext(a)\n```\n"),
    .applies("```python\nimport os, signal\nos.kill(os.getpid(), signal.SIGTERM)\n```\n"),
    .not("```python\nx = 1\n```\n", outcome: .killed(signal: 15)),
    .not("```python\nassert 1 == 2\n```\n"), .not("```python\nimport sys\nsys.exit('a')\n```\n"),
    .applies("```python\nimport sys\nprint(1)\nsys.exit(1)\nprint(2)\n```\n"),
    .not("```python\nimport sys\nif 1 > 0:\n    sys.exit(1)\n```\n"),
  ]

  private static let exits = KnownCalls("sys.exit builtins.exit builtins.quit")

  /// Whether the failing statement does nothing but leave the program with a number.
  private static func isExit(_ raised: RaisedException, _ facts: BlockFacts) -> Bool {
    guard raised.type == "SystemExit", raised.exitStatus != nil, let lines = facts.failingLines,
      facts.own?.analysis.statements.first(where: { $0.lines == lines })?.kind == "Expr"
    else { return false }
    return exits.first(in: facts.run.facts.calls(on: lines, inBlock: facts.block.ordinal)) != nil
  }

  private static let signals = KnownCalls("os.kill os.killpg os.abort signal.raise_signal signal.alarm")

  /// Whether the failing statement throws this very exception into a generator.
  private static func isThrown(_ raised: RaisedException, _ facts: BlockFacts) -> Bool {
    guard let lines = facts.failingLines else { return false }
    return lines.contains { facts.code(ofLine: $0).contains(".throw(\(raised.type)") }
  }

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if case .killed(let signal)? = facts.ending, signal != 9, signal != 11,
      let use = signals.first(in: facts.run.facts.calls(inBlock: facts.block.ordinal))
    {
      return evidence(
        "meant to fail", at: facts.run.range(ofLine: use.line) ?? facts.place,
        "\(use.shortName) ends the process: \(facts.ending?.sentence ?? "")")
    }
    guard let raised = facts.failure,
      raised.origin == .raiseOfTheNote || isThrown(raised, facts) || isExit(raised, facts)
    else { return nil }
    let what = raised.type == "SystemExit" ? "The note leaves the program" : "A raise statement of the note"
    return evidence("meant to fail", at: facts.place, "\(what): \(facts.happened)")
  }
}
