internal import Verdicts

/// Somebody who types.
enum NeedsInput: BlockReason {
  static let id = "needs-input"
  static let page = ReasonPage(
    what: "The code waits for somebody to type.",
    why: "Nobody sits before the sandbox: the standard input is empty.",
    whatToDo: "Give the value in the code, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nname = input()\n```\n"),
    .not("```python\nraise EOFError('the file is cut off')\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure else { return nil }
    // `input` at the end of its input, and the debugger there.
    func asks() -> Bool {
      facts.failingLines.map {
        facts.run.facts.first(.input, reaching: $0, inBlock: facts.block.ordinal) != nil
      } ?? false
    }
    guard raised.type == "EOFError" && asks() || raised.type == "BdbQuit" else { return nil }
    return evidence(
      "needs input", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
