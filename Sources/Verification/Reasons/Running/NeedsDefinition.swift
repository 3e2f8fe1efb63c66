internal import NoteParsing
internal import Verdicts

/// A fragment: names that nothing in the note defines.
enum NeedsDefinition: BlockReason {
  static let id = "needs-definition"
  static let page = ReasonPage(
    what:
      "The code uses names that nothing before it defines, or nothing since a block that starts with a state of its own (`fresh`).",
    why: "It is a fragment that illustrates; what it would do depends on values that the note does not give.",
    whatToDo: "Define the names in a block before it, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nh = W @ x + b\n```\n"), .applies("```python\nhash.update(b'a')\n```\n"),
    .applies("```python\nx = 1\n```\n\n```python fresh\nprint(x)  # 1\n```\n"),
    .not("```python\nx = 1\ny = x\n```\n"),
    .not("```python\nimport no_such_package_here as n\n```\n\n```python\nn.f()\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let lack = facts.failure?.lack, lack.owner == "builtins.builtin_function_or_method", lack.near == nil {
      return evidence(
        "needs a definition", at: facts.place,
        "Python's own function stands in for a name that nothing defines and that has \(lack.name).")
    }
    let names = facts.missingNames
    guard !names.isEmpty, let index = facts.index, NeedsPackage.evidence(facts) == nil else { return nil }
    let causes = NameProblems(facts.run).causes(names, at: index)
    let list = names.joined(separator: ", ")
    let notReached = causes.compactMap { cause -> String? in
      guard case .notReached(let name, let line) = cause else { return nil }
      return "\(name) (line \(line))"
    }
    let leftBehind = causes.lazy.compactMap { cause -> String? in
      guard case .leftBehind(let name, let line, let start) = cause else { return nil }
      return "\(name) is of line \(line), and the block on line \(start) starts with a state of its own."
    }.first
    let isElsewhere = causes.contains { if case .boundLater = $0 { true } else { false } }
    let why =
      leftBehind
      ?? (notReached.isEmpty
        ? "Nothing \(isElsewhere ? "under this heading or before" : "in the note") defines \(list)."
        : "Code that did not run defines \(notReached.joined(separator: ", ")).")
    let use = facts.own?.analysis.statements.lazy.flatMap(\.free).first { names.contains($0.name) }
    return evidence("needs \(list)", at: facts.range(ofLine: use?.line), why)
  }
}
