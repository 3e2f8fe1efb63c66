internal import Verdicts

/// An expression that shows how something is called or written, and computes nothing.
enum ShowsForm: BlockReason {
  static let id = "shows-a-form"
  static let page = ReasonPage(
    what:
      "The block is nothing but expressions of names (and constants for them at most) whose values nobody sees, and one raises a `TypeError` or the like: `len(object)`, `str.encode(encoding='utf-8')`, a formula as code.",
    why: "It shows a form; the names in it stand for whatever the reader has.",
    whatToDo: "Name the fence `text`, give the names values, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\nlen(object)\n```\n"),
    .applies("```python\nstr.encode(encoding='utf-8', errors='strict')\n```\n"),
    .applies("```python\nbytes.decode(encoding='utf-8')\nbytearray.decode(encoding='utf-8')\n```\n"),
    .applies("```python\ny = [1]\nt = [2]\n```\n\n```python\n0.5 * sum((y - t) ** 2)\n```\n"),
    .applies("```python\ny = [1]\n```\n\n```python\ndelta = 1e-7\n-sum(y * (y + delta))\n```\n"),
    .applies("```python\nstr.encode(encoding='utf-8')\n    # gives: the bytes\n```\n"),
    .not("```python\na = '5'\nb = 3\na + b\n```\n"), .not("```python\nlen(5)\n```\n"),
    .not("```python\n1 + 'a'\n```\n"),
    .not("```python\nx = 5\nlen(x)\nprint('a')\n```\n"), .not("```python\nx = 5\nprint(len(x))\n```\n"),
    .not("```python\nx = 5\nlen(x)  # 1\n```\n"), .not("```pycon\n>>> len(object)\n```\n"),
    .not("```python\ny = len(object)\n```\n"), .not("```python\nx = 0\n```\n\n```python\n1 / x\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, ["TypeError", "NameError"].contains(raised.type),
      facts.block.examples.isEmpty, let statements = facts.own?.analysis.statements,
      statements.contains(where: { $0.facts.isForm && $0.lines.contains(raised.line) }),
      // `delta = 1e-7` belongs to a formula that leans on a block before.
      statements.allSatisfy({ $0.isConstant || $0.facts.isForm }),
      statements.contains(where: \.isConstant) == false || !leansOnItsOwn(statements),
      // A comment on a line of its own tells what the form is for.
      facts.run.expectations(of: facts.block.ordinal).allSatisfy({
        facts.run.plan.expectations[$0].form == .commentBlock
      })
    else { return nil }
    return evidence("shows a form", at: facts.place, "It shows how this is written: \(facts.happened)")
  }
}

extension ShowsForm {
  /// Whether all names that the forms need are bound in the block itself: then it is a program, and fails as one.
  private static func leansOnItsOwn(_ statements: [StatementAnalysis]) -> Bool {
    let bound = Set(statements.flatMap(\.bound).map(\.name))
    return statements.filter(\.facts.isForm).flatMap(\.free).allSatisfy { bound.contains($0.name) }
  }
}

extension StatementAnalysis {
  /// An assignment of what the code spells out.
  fileprivate var isConstant: Bool { kind == "Assign" && uses.isEmpty && facts.calls.isEmpty }
}
