internal import NoteParsing
internal import Verdicts

/// A function whose body the note leaves out.
enum BodyLeftOut: BlockReason, OutputReason {
  static let id = "body-left-out"
  static let page = ReasonPage(
    what:
      "The code needs a function or class whose body the note leaves out: nothing, `...`, or a comment where code should be; or a comment such as `# ... 30 more` stands in brackets for more of what is in them.",
    why: "The body is for the reader to write, or stands elsewhere.",
    whatToDo: "Write the body, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\ndef f(x):\n    # your code here\n\nprint(f(2))\n```\n"),
    .applies("```python\ndef g(x):\n    ...\n\nprint(g(2))  # 4\n```\n"),
    .applies("```python\ndef g(x):\n    pass  # TODO\n\nassert g(2) == 4\n```\n"),
    .applies("```python\nclass P:\n    ...\n\nP(1, 2)\n```\n"),
    .applies("```python\ndef f(a,\n      b=None):\n    # left out\n\n```\n"),
    .applies(
      "```pycon\n>>> try:\n...     # what may fail\n... except ValueError:\n...     # what then\n```\n"),
    .applies(
      "```python\ndef f(x):\n    # as before\n    pass\n\na, b = f(2)\n```\n"),
    .applies("```python\nclass D:\n    def open(self): ...\n\nD(url='a')\n```\n"),
    .not("```python\nclass D:\n    def open(self): return 1\n\nD(url='a')\n```\n"),
    .not("```python\ndef f(x):\n    pass\n\na, b = 3\n```\n"),
    .applies("```python\nif (a and b) or c:\nif a and (b or c):\n```\n"),
    .not("```python\ndef f(x):\nprint(f(2))\n```\n"),
    .applies("```python\nx = [1]\n\nfor i in x:  # one\nfor i, j in enumerate(x):  # two\n\nlen(x)\n```\n"),
    .not("```python\nfor i in [1]:\nprint(i)\n```\n"),
    .applies("```python\nclass A(object):\n\nclass B(object):\n    x = 1\n```\n"),
    .applies("```python\ndef f(x):\n\n@staticmethod\ndef g(x):\n    return 1\n```\n"),
    .not("```python\nclass A:\ndef f(self):\n    return 1\n```\n"),
    .applies(
      "```python\nclass R:\n    def set(self, n): ...\n\ndef use(r):\n    r.set(5)\n    assert r.n == 5\n\nuse(R())\n```\n"
    ),
    .applies("```python\nx = [\n    4,\n    # ... 30 more\n]\nprint(sum(x))  # 90\n```\n"),
    .applies("```python\nx = {\n    # ... as above\n}\nx['a'].append(1)\n```\n"),
    .not("```python\nx = [\n    4,\n    # the first\n]\nprint(sum(x))  # 90\n```\n"),
    .not(
      "```python\ndef loud(f):\n    print(f.__name__, 'called')\n    return f\n@loud\ndef f(): pass\n# f called it\n```\n"
    ),
    .not("```python\nclass C: pass\nprint(bool(C()))  # False\n```\n"),
    .not("```python\nclass P:\n    def __init__(self, a): self.a = a\n\nP(1, 2)\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let problem = facts.syntax {
      guard hasGap(problem, facts) else { return nil }
      return evidence(
        "an excerpt", at: facts.place, "This is a part of something: \(problem.plainMessage).")
    }
    // What is left out in brackets may be what the code looks for.
    if let raised = facts.failure, raised.kinds.contains("LookupError") || raised.type == "AssertionError",
      let lines = facts.failingLines,
      let line = elision(
        facts.run.facts.statements(inBlock: facts.block.ordinal, lines: lines), facts.run)
    {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: line) ?? facts.place,
        "The note leaves out a part of what this comes of: \(facts.happened)")
    }
    if facts.failure?.type == "AssertionError", let stub = facts.stub {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: stub.line) ?? facts.place,
        "The note leaves out what \(stub.name) does: \(facts.happened)")
    }
    if let raised = facts.failure, ["TypeError", "AttributeError"].contains(raised.type),
      let lines = facts.failingLines,
      let stub = facts.run.facts.calledStub(reaching: lines, inBlock: facts.block.ordinal)
    {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: stub.line) ?? facts.place,
        "The note leaves out what \(stub.name) does: \(facts.happened)")
    }
    guard let raised = facts.failure, let name = owner(raised) else { return nil }
    let isMethod = raised.type == "AttributeError"
    let stub = facts.run.result.blocks.lazy.flatMap { facts.run.facts.stubs(inBlock: $0.ordinal) }
      .first { !isMethod && $0.name == name || $0.name.hasPrefix(name + ".") }
    return stub.map {
      evidence(
        "an excerpt", at: facts.run.range(ofLine: $0.line) ?? facts.place,
        "The note leaves out what \(name) does: \(facts.happened)")
    }
  }

  /// The function that was called with other arguments than it has, or the class whose object lacks what its methods would give it.
  private static func owner(_ raised: RaisedException) -> String? {
    switch raised.type {
    case "TypeError": raised.message.prefixMatch(of: /(\w+)(?:\.__init__)?\(\)\s/).map { String($0.1) }
    case "AttributeError": raised.message.prefixMatch(of: /'(\w+)' object has no/).map { String($0.1) }
    default: nil
    }
  }

  static func evidence(_ facts: OutputFacts) -> Evidence? {
    let statements = facts.run.facts.statements(inBlock: facts.expectation.block, lines: facts.code)
    if let line = elision(statements, facts.run) {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: line) ?? facts.item.range,
        "The note leaves out a part of what this comes of.")
    }
    let stubs = statements.lazy.flatMap { facts.run.facts.stubs(reaching: $0) }
    guard let stub = stubs.first(where: { !isWhole($0, facts) }) else { return nil }
    return evidence(
      "an excerpt", at: facts.range(stub), "The note leaves out what \(stub.name) does.")
  }

  /// The line of a comment that stands in brackets for more of what is in them, where the output comes of it: `# ... 30 more`.
  private static func elision(_ statements: [CodeFacts.Statement], _ run: JudgedRun) -> Int? {
    for source in statements.flatMap(run.facts.sources) {
      guard let block = run.planned(source.block), block.code.contains("..."),
        let lines = run.facts.analysis(source)?.lines, lines.count > 2,
        run.budget.take(4 * block.code.utf8.count)
      else { continue }
      let lexer = PythonLexer(block.code)
      let comment = lexer.comments.first { comment in
        comment.isInBrackets && comment.isOwnLine && lines.contains(comment.line + block.codeLine)
          && lexer.text(comment.offsets).drop { $0 == "#" || $0.isWhitespace }.hasPrefix("...")
      }
      if let comment { return comment.line + block.codeLine }
    }
    return nil
  }

  /// Whether it is an empty class, or an empty function that something else comes of than nothing: it is whole as it is, and nothing in it
  /// stands for something else.
  private static func isWhole(_ stub: NameUse, _ facts: OutputFacts) -> Bool {
    guard let block = facts.run.block(atLine: stub.line), let index = block.index(ofLine: stub.line) else {
      return false
    }
    let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(max(0, index))
    guard let header = lines.first?.drop(while: \.isWhitespace),
      header.hasPrefix("class ") || header.hasPrefix("def ") && !facts.actual.contains("None")
    else { return false }
    let body = lines.dropFirst().prefix { $0.first?.isWhitespace != false }
    return ([header] + body).allSatisfy { !$0.contains("#") && !$0.contains("...") }
  }

  /// Whether the body of a function is left to the reader: nothing but comments, or nothing more of the block.
  private static func hasGap(_ problem: SyntaxProblem, _ facts: BlockFacts) -> Bool {
    guard problem.slip == .missingBlock else { return false }
    let lines = facts.lines
    // Nothing but headers: of each only the condition is shown.
    let lexer = PythonLexer(facts.block.code)
    if lexer.logicalLines.count > 1, lexer.logicalLines.allSatisfy({ lexer.text($0.offsets).hasSuffix(":") })
    {
      return true
    }
    // A header right under another of its kind: of each only the header is shown.
    if let next = facts.block.index(ofLine: problem.line).flatMap({
      lines.indices.contains($0) ? lines[$0] : nil
    }),
      let own = lines.prefix(facts.block.index(ofLine: problem.line) ?? 0).last(where: { $0.isCode() }),
      let word = ["for ", "while ", "if ", "with "].first(where: next.hasPrefix), own.hasPrefix(word)
    {
      return true
    }
    // Comments right above the place where Python misses it.
    let place = facts.block.index(ofLine: problem.line) ?? 0
    let upTo = lines.prefix(max(place + 1, 0))
    let above = (upTo.last?.isCode() == true ? upTo.dropLast() : upTo).reversed().prefix { !$0.isCode() }
    if above.contains(where: { $0.contains("#") }) { return true }
    // Python names the line on which the header starts, counted from the start of the code.
    let first = problem.message.firstMatch(of: /\ on line (\d+)$/).flatMap { Int($0.1) } ?? 1
    let header =
      PythonLexer(facts.block.code).logicalLines.first { $0.lines.contains(first - 1) }
      .map { $0.lines.upperBound + 1 } ?? first
    let body = lines.dropFirst(header).prefix { !$0.isCode() }
    if header + body.count >= lines.count || body.contains(where: { $0.contains("#") }) { return true }
    // The next function or class follows, behind an empty line.
    guard !body.isEmpty, header + body.count < lines.count,
      let own = lines.prefix(header).last(where: { $0.isCode() })
    else { return false }
    let next = lines[header + body.count]
    let starts = ["def ", "class ", "async def ", "@"]
    return next.prefix { $0.isWhitespace }.count <= own.prefix { $0.isWhitespace }.count
      && starts.contains { next.drop(while: \.isWhitespace).hasPrefix($0) }
  }
}
