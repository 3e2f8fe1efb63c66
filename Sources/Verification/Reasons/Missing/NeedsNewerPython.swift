internal import Verdicts

/// Syntax of a newer Python than the one that runs.
enum NeedsNewerPython: BlockReason {
  static let id = "needs-newer-python"
  static let page = ReasonPage(
    what: "The code uses syntax that a newer Python reads and the one that runs does not.",
    why: "It is right for who has the newer one.",
    whatToDo: "Name a newer interpreter with --python.")
  static let examples: [ReasonExample] = [
    // What runs may be as new: only what is near can be told.
    .not("```python\ndef f[(x): pass\n```\n"), .not("```python\ntype = 3\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let problem = facts.syntax else { return nil }
    let message = problem.plainMessage
    let isNewer =
      // From 3.12 on, quotes, backslashes and brackets nest in replacement fields.
      message.hasPrefix("f-string")
      && ["unmatched", "expecting '}'", "cannot include"].contains(where: message.contains)
      || ["invalid syntax", "expected '('", "expected ':'"].contains(message)
        && facts.code(ofLine: problem.line).contains(/^\s*(?:type \w+(?:\[.*\])? =|(?:def|class) \w+\[\w)/)
    guard isNewer else { return nil }
    return evidence(
      "needs Python 3.12", at: facts.place,
      "Python 3.12 can read this, and the one that runs cannot: \(message).")
  }
}
