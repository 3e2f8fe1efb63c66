internal import NoteParsing
internal import Verdicts

/// A package that the interpreter has not got.
enum NeedsPackage: BlockReason {
  static let id = "needs-package"
  static let page = ReasonPage(
    what:
      "The code imports a package that the interpreter has not got, or uses what such code would have defined.",
    why:
      "What the code does with the package cannot be known without it, and that it is missing here is no fault of the note.",
    whatToDo:
      "Name an interpreter that has the package (`--python /path/to/python3`), or install the package for the one that runs."
  )
  static let examples: [ReasonExample] = [
    .applies("```python\nimport no_such_package_here\n```\n"),
    .applies("```python\nimport no_such_package_here as n\n```\n\n```python\nn.f()\n```\n"),
    .applies("```python needs=no_such_package_here\n1 / 0\n```\n"), .not("```python\nimport json\n```\n"),
    .applies("```python\nx = __import__('x', globals(), locals(), (), 1)\n```\n"),
    .not("```python\nfrom random import shuffel\n```\n"),
    .not("```python\nimport math as m\n```\n\n```python\nm.f()\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let own = facts.own else { return nil }
    if case .missingPackages(let names) = own.disposition {
      let uses = own.analysis.statements.flatMap(\.imports)
      let line = uses.first { $0.isMissing }?.line
      return evidence(names, at: facts.range(ofLine: line))
    }
    if let root = heldUp(facts) { return root }
    if facts.failure != nil, let name = absent(facts) {
      return evidence(
        [name], at: facts.block.directives.range ?? facts.block.range,
        "The note says that it needs \(name): \(facts.happened)")
    }
    return facts.failure.flatMap(package).map { name in
      evidence([name], at: facts.place, "It needs something that is not there: \(facts.happened)")
    }
  }

  private static func evidence(
    _ packages: [String], at range: SourceRange, _ sentence: String? = nil
  ) -> Evidence {
    let list = packages.joined(separator: ", ")
    var evidence = evidence("needs \(list)", at: range, sentence ?? "The interpreter has no \(list).")
    // An interpreter that has them can be suggested.
    evidence.packages = packages
    return evidence
  }

  /// Where all that a block lacks was to come from blocks that lack the same package: that package.
  private static func heldUp(_ facts: BlockFacts) -> Evidence? {
    guard case .missingNames(let names)? = facts.own?.disposition, let index = facts.index else { return nil }
    var found: [Evidence] = []
    for name in names {
      let source = facts.run.bindings.last(name, before: index).map { facts.run.result.blocks[$0.block] }
      guard let reason = source.flatMap({ facts.earlier[$0.ordinal] })?.first(where: { $0.id == id }) else {
        return nil
      }
      if !found.contains(where: { $0.summary == reason.summary }) { found.append(reason) }
    }
    guard found.count == 1, var reason = found.first else { return nil }
    let list = names.joined(separator: ", ")
    reason.sentence = "Code that did not run defines \(list). \(reason.sentence)"
    return reason
  }

  /// What the author says the block needs, and no code of the note has imported.
  private static func absent(_ facts: BlockFacts) -> String? {
    let modules = facts.run.result.blocks.filter { $0.disposition == .run }.flatMap(\.analysis.statements)
      .flatMap(\.imports)
    return facts.block.directives.needs.first { name in
      !modules.contains { !$0.isMissing && $0.module.split(separator: ".").first.map(String.init) == name }
    }
  }

  /// The package that an exception is about.
  static func package(_ exception: RaisedException) -> String? {
    switch exception.type {
    case "ModuleNotFoundError":
      exception.message.split(separator: "'").dropFirst().first.map(String.init) ?? "a package"
    case "ImportError" where exception.message.contains(/install|optional dep/):
      exception.message.firstMatch(of: /(?:Import |dependency |using: |install )['`]?([\w.-]+)/)
        .map { String($0.1) } ?? "a package"
    // Neither a library refuses nor is a name not found: a relative import, of code that is in no package here.
    case "ImportError" where exception.origin == .other && exception.lack == nil: "the package of this module"
    // What `pytest.importorskip` raises.
    case "Skipped", "SkipTest":
      exception.message.firstMatch(of: /^(?:could not import|module) '([\w.]+)'/).map { String($0.1) }
    // What a library says of a part of its own that was not built.
    case "RuntimeError":
      exception.message.firstMatch(of: /\((\w+)\) not available$/).map { String($0.1) }
    default: nil
    }
  }
}
