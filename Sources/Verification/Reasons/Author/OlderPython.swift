internal import NoteMath
internal import NoteParsing
internal import Verdicts

/// Code or an output that the note says is of an older Python.
enum OlderPython: BlockReason, OutputReason {
  static let id = "older-python"
  static let page = ReasonPage(
    what:
      "A line before or after the block says that it is about an older Python, or a sentence before it, the heading over it or a comment in it names Python 2 and not also 3; or Python 2 reads the code, or as much as a quarter of the note's blocks, and no present Python does; or the block shows a value as only Python 2 writes it; or the session shows what comes of a name that only Python 2 has.",
    why: "The one that runs may do otherwise, and the note does not say that it would not.",
    whatToDo: "Show what a present Python does, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("**Output (Python 2.x):**\n\n```python\n1 / 0\n```\n"),
    .applies("```python\nprint(3 / 2)\n```\n\n**Output (Python 2.7):**\n\n```text\n1\n```\n"),
    .applies("```python\n# in Python 2.7\nimport types\ntypes.ClassType\n```\n"),
    .applies("In Py2.x a function may compare:\n\n```python\nint('a')\n```\n"),
    .applies("```python\n# in Python 3.5 and earlier\nprint(list({'a': 1, 'b': 2}))  # ['b', 'a']\n```\n"),
    .not("```python\n# in Python 3.5 and later\nprint(list({'a': 1, 'b': 2}))  # ['b', 'a']\n```\n"),
    .applies("# Classes in Python 2\n\nAs here:\n\n```python\nint('a')\n```\n"),
    .applies("```python\nprint 'a', 1\n```\n"), .applies("```pycon\n>>> print 3 / 2\n1\n```\n"),
    .applies("```python\ntry:\n    f()\nexcept ValueError, e:\n    print e\n```\n"),
    .applies("```python\nprint 'a'\n```\n\n```python\nimport hashlib\nhashlib.md5('a')\n```\n"),
    .applies("```python\nprint 'a'\n```\n\n```python\nprint(3 / 2)  # 1\n```\n"),
    .applies("```pycon\n>>> range(3)\n[0, 1, 2]\n>>> xrange(3)\nxrange(3)\n```\n"),
    .not("```pycon\n>>> len([1])\n2\n>>> xlen(3)\n3\n```\n"),
    .applies("```pycon\n>>> 2**40\n1099511627776L\n```\n"),
    .applies("```pycon\n>>> type(2**40)\n<type 'long'>\n>>> 7 / 2\n3\n```\n"),
    .applies("```pycon\n>>> [chr(233)]\n[u'\\xe9']\n>>> len('é')\n2\n```\n"),
    .not("```pycon\n>>> print('5L')\n5L\n>>> 7 / 2\n3\n```\n"),
    .not("```pycon\n>>> 2**40\n1099511627777\n```\n"),
    .not("```pycon\n>>> 'menu'\n'menu'\n>>> 7 / 2\n3\n```\n"),
    .not("```pycon\n>>> range(3)\n[0, 1, 2]\n>>> xrange(3)\nNameError: name 'xrange' is not defined\n```\n"),
    .applies(
      "```python\nimport abc\nclass A(object):\n    __metaclass__ = abc.ABCMeta\n    @abc.abstractmethod\n    def f(self): return 1\n```\n\n```pycon\n>>> A()\nTraceback (most recent call last):\n  File \"<stdin>\", line 1, in <module>\nTypeError: abstract\n```\n"
    ),
    .applies("在 Py2 中，如果与两个数距离相等，则远离 0：\n\n```python\nround(0.5, 0)  # 1.0\n```\n"),
    .not("```pycon\n>>> xrange = range\n>>> len(xrange(3))\n4\n```\n"),
    .not("```python\nprint('a'\n```\n"), .not("```python\nprint = 3\nx = (1\n```\n"),
    .not("```python\nx = 1 +* 2\n```\n"),
    .not("In Python 2 and in Python 3 a function may compare:\n\n```python\nint('a')\n```\n"),
    .not("Unlike Python 2, this does it:\n\n```python\nint('a')\n```\n"),
    .not("There are 2 Pythons:\n\n```python\nint('a')\n```\n"),
    .not("**Output (Python 3.x):**\n\n```python\n1 / 0\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let type = facts.failureType else { return nil }
    if let line = facts.own?.analysis.isOlder == true
      ? facts.syntax?.line ?? facts.block.codeLine : facts.run.olderLine
    {
      return evidence(
        "written for Python 2", at: facts.range(ofLine: line),
        "Python 2 reads what stands on line \(line). \(facts.happened)")
    }
    if let shown = shown(facts.block, facts.run) { return shown }
    guard let old = old(facts.block, facts.run) else { return nil }
    return evidence(
      "said of another Python", at: facts.block.range, "Raises \(type); the note says it of “\(old)”.")
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    if let line = facts.run.olderLine {
      return evidence(
        "written for Python 2", at: facts.run.range(ofLine: line) ?? facts.item.range,
        "Python 2 reads what stands on line \(line), and no present Python.")
    }
    if let line = olderClass(facts) {
      return evidence(
        "written for Python 2", at: facts.run.range(ofLine: line) ?? facts.item.range,
        "A class on line \(line) names its metaclass as Python 2 does, which no present Python heeds.")
    }
    if let line = olderName(facts) {
      return evidence(
        "written for Python 2", at: facts.run.range(ofLine: line) ?? facts.item.range,
        "The session shows what comes of a name on line \(line) that Python 2 had, and no present Python has."
      )
    }
    guard let block = facts.block else { return nil }
    if let shown = shown(block, facts.run) { return shown }
    guard let old = old(block, facts.run) else { return nil }
    return evidence("said of another Python", at: facts.item.range, "The note says it of “\(old)”.")
  }

  /// A value of the block that is shown as only Python 2 writes it.
  private static func shown(_ block: PlannedBlock, _ run: JudgedRun) -> Evidence? {
    run.olderOutput(of: block).map { line in
      evidence(
        "written for Python 2", at: block.range,
        "The block shows on line \(line) what Python 2 writes so, and no present Python.")
    }
  }

  /// The line of `__metaclass__ = …` in a class that the output comes of.
  private static func olderClass(_ facts: OutputFacts) -> Int? {
    let code = facts.run.facts
    for source in code.statements(inBlock: facts.expectation.block, lines: facts.code).flatMap(code.sources) {
      guard let statement = code.analysis(source), statement.kind == "ClassDef",
        let block = facts.run.planned(source.block)
      else { continue }
      let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
      if let line = statement.lines.first(where: { line in
        block.index(ofLine: line).map {
          lines.indices.contains($0) && lines[$0].contains(/^\s+__metaclass__\s*=/)
        }
          == true
      }) {
        return line
      }
    }
    return nil
  }

  /// The line of a session with a name that only Python 2 has, and of which the note shows what came.
  private static func olderName(_ facts: OutputFacts) -> Int? {
    guard let block = facts.block, !block.examples.isEmpty else { return nil }
    let run = facts.run
    return run.block(block.ordinal)?.statements.first { statement in
      guard let raised = statement.exception, raised.type == "NameError", raised.lack != nil else {
        return false
      }
      return run.expectations(of: block.ordinal).map { run.plan.expectations[$0] }.contains {
        $0.form == .doctest && $0.code.overlaps(statement.lines) && !$0.shows(raised)
      }
    }?.exception?.line
  }

  /// The old Python that a block is said to be about.
  private static func old(_ block: PlannedBlock, _ run: JudgedRun) -> String? {
    block.oldPython ?? run.comments(of: block).lazy.compactMap { OldPython.named(in: $0.text) }.first
      ?? (block.before?.sentences ?? []).lazy.compactMap { OldPython.named(in: $0.text) }.first
      ?? block.heading.flatMap(OldPython.named)
  }
}
