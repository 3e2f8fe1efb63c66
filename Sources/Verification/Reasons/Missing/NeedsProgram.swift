internal import Verdicts

/// The program of a language, which this machine has not got.
enum NeedsProgram: BlockReason {
  static let id = "needs-program"
  static let page = ReasonPage(
    what: "The language of the block is run by a program that this machine has not got.",
    why: "What the code does cannot be known without it.",
    whatToDo: "Install the program for the whole system; the sentence says how.")
  static let examples: [ReasonExample] = [
    // Which programs a machine has differs: the tests of languages have one that none has.
    .not("```bash verify=run\ntrue\n```\n"), .not("```python\nimport no_such_package_here\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard case .code(let language) = facts.block.role,
      let driver = facts.run.plan.knownLanguages[language]?.driver,
      case .missingPackages? = facts.own?.disposition
    else { return nil }
    return evidence("needs \(driver.program)", at: facts.block.range, driver.whenMissing)
  }
}
