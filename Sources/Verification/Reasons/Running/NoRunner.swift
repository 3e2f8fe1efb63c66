internal import NoteParsing
internal import Verdicts

/// Code in a language that is not run.
enum NoRunner: BlockReason {
  static let id = "no-runner"
  static let page = ReasonPage(
    what: "The block is in a language that Scholium does not run here.",
    why: "The languages that are run are in Documentation/Running.md; some of them need the full sandbox.",
    whatToDo:
      "Check the block by hand, or say `verify=skip` behind its language, so that it is counted as skipped.")
  static let examples: [ReasonExample] = [
    .applies("```rust\nfn main() {}\n```\n"), .not("```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    switch facts.block.role {
    case .otherLanguage(let name):
      return evidence("no runner for \(name)", at: facts.block.range, "Scholium does not run \(name).")
    case .code(let language)
    where facts.own == nil && facts.run.isToRun(facts.block):
      return evidence(
        "no runner for \(language.rawValue)", at: facts.block.range,
        "No runner for \(language.rawValue) was started.")
    default: return nil
    }
  }
}
