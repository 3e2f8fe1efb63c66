internal import Verdicts

/// A program that the sandbox has not got.
enum NeedsCommand: BlockReason {
  static let id = "needs-command"
  static let page = ReasonPage(
    what: "The shell does not find a command.",
    why: "The sandbox has the programs of the system; what the reader installed elsewhere is not in it.",
    whatToDo: "Install the program for the whole system, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```bash verify=run\nno-such-command-here\n```\n"), .not("```bash verify=run\nfalse\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    // The shell's own exit status for a command that is not found (POSIX, Shell Command Language, 2.8.2).
    guard let raised = facts.failure, raised.exitStatus == 127,
      let name = raised.traceback.firstMatch(of: /line \d+: ([^:\s]+): command not found/)
    else { return nil }
    return evidence(
      "needs the command \(name.1)", at: facts.place, "It needs something that is not there: \(name.1).")
  }
}
