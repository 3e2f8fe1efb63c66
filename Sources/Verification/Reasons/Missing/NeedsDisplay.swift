internal import Verdicts

/// A screen, which notes do not have.
enum NeedsDisplay: BlockReason {
  static let id = "needs-a-display"
  static let page = ReasonPage(
    what: "The code opens a window.",
    why: "Notes run without a screen; what a window shows is for people to see.",
    whatToDo: "Mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    // Not every Python has Tk.
    .applies("```python\nclass TclError(Exception): pass\ndef f(): raise TclError('none')\nf()\n```\n"),
    .not("```python\nclass Turtle: pass\nTurtle().forward(1)\n```\n"),
  ]

  /// What Tk raises: without a screen nothing of it works, so that every error of it is of that.
  private static let types: Set<String> = ["TclError"]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !types.isDisjoint(with: raised.kinds) else { return nil }
    return evidence(
      "needs a display", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
