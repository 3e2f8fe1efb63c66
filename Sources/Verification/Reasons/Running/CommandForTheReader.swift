internal import NoteParsing
internal import Verdicts

/// Shell commands whose output the note does not show.
enum CommandForTheReader: BlockReason {
  static let id = "command-for-the-reader"
  static let page = ReasonPage(
    what: "The block is for the reader to type: a command whose output the note does not show.",
    why:
      "Such commands install, download or change things. They are run only where the note states what comes out.",
    whatToDo:
      "Show the output in a fence named `output` right after the block, or say `verify=run` behind its language."
  )
  static let examples: [ReasonExample] = [
    .applies("```bash\nls\n```\n"), .not("```bash\necho 1\n```\n\n```output\n1\n```\n"),
    .not("```bash verify=run\ntrue\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .code = facts.block.role, facts.block.directives.treatment != .skip,
      !facts.run.isToRun(facts.block)
    else { return nil }
    return evidence(
      "a command for the reader", at: facts.block.range, facts.block.whyUnasked ?? "It is not run unasked.")
  }
}
