internal import Verdicts

/// A terminal, which notes do not have.
enum NeedsTerminal: BlockReason {
  static let id = "needs-terminal"
  static let page = ReasonPage(
    what: "The code asks for the descriptor of a terminal.",
    why: "The output of a note is caught, and its input is empty: neither is a terminal.",
    whatToDo: "Mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport sys\nsys.stdout.fileno()\n```\n"),
    .not("```python\nimport io\nio.StringIO().seek(-1)\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, raised.type == "UnsupportedOperation", raised.message.contains("fileno")
    else { return nil }
    return evidence(
      "needs a terminal", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
