internal import NoteParsing
internal import Verdicts

/// A block or a claim that the note's code did not come to.
enum NotReached: BlockReason {
  static let id = "not-reached"
  static let page = ReasonPage(
    what:
      "The note's code ended before it came to this, or no call in it comes to the exception that a definition speaks of.",
    why:
      "A block before it left the program, was killed or took too long, so that nothing is known of what stands behind.",
    whatToDo:
      "Mend the block where the code ended, or give this one a state of its own with `fresh` behind its language."
  )
  static let examples: [ReasonExample] = [
    .applies(
      "```python\nimport os\nos._exit(1)\n```\n\n```python\nimport os\nos._exit(1)\n```\n\n"
        + "```python\nimport os\nos._exit(1)\n```\n\n```python\nimport os\nos._exit(1)\n```\n\n```python\nx = 1\n```\n"
    ),
    .not("```python\nx = 1\n```\n\n```python\ny = 1\n```\n"),
    .applies("```python\ndef f(x):\n    print(1 / x)  # ZeroDivisionError\n```\n"),
    .not("```python\nx = 1 / 2  # ZeroDivisionError\n```\n"),
    .applies(
      "```python\nint('a')\n# Traceback (most recent call last):\n# ValueError: invalid literal for int() with base 10: 'a'\n\n[][1]\n# Traceback (most recent call last):\n# IndexError: list index out of range\n```\n"
    ),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let own = facts.own else { return nil }
    switch own.disposition {
    case .notReached:
      let ending = facts.run.result.outcome.words ?? "it left before its end"
      return evidence(
        "not reached", at: facts.block.range, "The note's code ended before this block: \(ending).")
    case .skipped where facts.run.isToRun(facts.block):
      return evidence("not run", at: facts.block.range, "The block was not run.")
    default: return nil
    }
  }

  /// Of a claim whose code was not executed, though its block ran.
  static func evidence(at range: SourceRange) -> Evidence {
    evidence("not reached", at: range, "The code that prints this was not executed.")
  }

  /// Of an exception that a comment inside of a definition names.
  static func inDefinition(_ exception: String, at range: SourceRange) -> Evidence {
    evidence(
      "not reached", at: range,
      "It stands in a definition, and nothing in the note calls it so that \(exception) comes.")
  }
}
