internal import Verdicts

/// One value that is larger than the memory of a note.
enum NeedsMemory: BlockReason {
  static let id = "needs-memory"
  static let page = ReasonPage(
    what: "The code asks for more memory at once than a note has, while most of that is still free.",
    why: "The limit is the reader's; on a larger machine the code may run.",
    whatToDo: "Raise the limit (`--memory`), or make the example smaller.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport numpy as np\nx = np.zeros((1_000_000, 1_000_000))\n```\n"),
    .not("```python\nx = []\nwhile True: x.append(bytearray(100_000_000))\n```\n"),
    .not("```python\nclass A:\n    def f(self): return 1 / 0\nA().f()\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, raised.isLargeRequest, raised.origin != .raiseOfTheNote else {
      return nil
    }
    return evidence(
      "needs memory", at: facts.place,
      "It needs something that is not there: \(raised.type): \(raised.message.firstLine).")
  }
}
