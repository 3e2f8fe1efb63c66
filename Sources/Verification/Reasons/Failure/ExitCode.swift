internal import Verdicts

/// Code that leaves with an exit code.
enum ExitCode: BlockReason {
  static let id = "exit-code"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what: "The code left the program with an exit code other than 0.",
    why: "That is how a program says that it failed.",
    whatToDo: "Mend the code. Where it is meant to leave, say `verify=fail` behind the language.")
  static let examples: [ReasonExample] = [
    .applies("```python\nimport os\nos._exit(3)\n```\n"), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .exited(let code)? = facts.ending, code != 0, NeedsArguments.evidence(facts) == nil else {
      return nil
    }
    return evidence(of: facts)
  }
}
