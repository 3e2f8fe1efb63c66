internal import NoteParsing
internal import Verdicts

/// A name with a slip of the pen.
enum MisspeltName: BlockReason {
  static let id = "misspelt-name"
  static let verdict = Verdict.failed
  static let page = ReasonPage(
    what:
      "The code uses a name that nothing defines, and that differs in one letter from one that is defined before.",
    why: "A reader who types it gets a `NameError`.",
    whatToDo: "Write the name as it is defined.")
  static let examples: [ReasonExample] = [
    .applies("```python\nsoftmax = 1\n```\n\n```python\nsoftmx + 1\n```\n"),
    .not("```python\nlist_ = [1]\n```\n\n```python\n[change(x) for x in list_x if test(x)]\n```\n"),
    .not("```python\nthetas = 1\n```\n\n```python\ntheta + 1\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let problem = find(facts) else { return nil }
    let use = facts.own?.analysis.statements.lazy.flatMap(\.free).first { $0.name == problem.name }
    return evidence(
      "\(problem.name) is not defined", at: facts.range(ofLine: use?.line ?? facts.raised?.line),
      "\(problem.name) is not defined; did you mean \(problem.known)?")
  }

  /// The name, and what it is a slip for.
  static func find(_ facts: BlockFacts) -> (name: String, known: String)? {
    guard !facts.missingNames.isEmpty, let index = facts.index, NeedsPackage.evidence(facts) == nil else {
      return nil
    }
    let causes = NameProblems(facts.run).causes(facts.missingNames, at: index)
    for case .misspelt(let name, let known) in causes {
      // Among others that nothing defines it is one more of a scheme: `f(x) for x in list_x if test(x)`.
      let used = facts.own?.analysis.statements.first { $0.free.contains { $0.name == name } }?.free.map(
        \.name)
      let undefined = causes.filter {
        if case .undefined(let other) = $0 { used?.contains(other) == true } else { false }
      }
      if undefined.count < 2 { return (name, known) }
    }
    return nil
  }
}
