internal import NoteParsing
internal import Verdicts

/// A name that only a later block defines.
enum DefinedLater: BlockReason {
  static let id = "defined-later"
  static let page = ReasonPage(
    what: "The code uses a name that a block further down under the same heading defines.",
    why:
      "Whoever follows the note from its start gets a `NameError`; mostly the block is a scheme, and the later one its example.",
    whatToDo: "Put the definition before its use, where the block is meant to be run.")
  static let examples: [ReasonExample] = [
    .applies("```python\ny = f(2)\n```\n\n```python\ndef f(x): return x\n```\n"),
    .not("# One\n\n```python\ny = f(2)\n```\n\n# Two\n\n```python\ndef f(x): return x\n```\n"),
    .not("```python\nh = W @ x\n```\n\n```python\nx = 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard !facts.missingNames.isEmpty, let index = facts.index, NeedsPackage.evidence(facts) == nil else {
      return nil
    }
    let causes = NameProblems(facts.run).causes(facts.missingNames, at: index)
    // Among names that nothing defines, one that a later block happens to bind is no finding: the block is a fragment.
    if causes.contains(where: { if case .undefined = $0 { true } else { false } }) { return nil }
    for case .boundLater(let name, let line) in causes
    // Under another heading the name is another example's.
    where facts.run.block(atLine: line)?.section == facts.block.section {
      let use = facts.own?.analysis.statements.lazy.flatMap(\.free).first { $0.name == name }
      return evidence(
        "\(name) is defined later", at: facts.range(ofLine: use?.line ?? facts.raised?.line),
        "\(name) is used here and defined only on line \(line).")
    }
    return nil
  }
}
