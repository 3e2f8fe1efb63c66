internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// A part of something larger.
enum Excerpt: BlockReason {
  static let id = "excerpt"
  static let page = ReasonPage(
    what:
      "The block is cut out of something: it starts indented, returns outside of a function, needs of a class what the note shows as a piece of it, or leaves out what stands for `...`, also within a text that a library is given, or in the condition of a loop that does not end; goes on within a `with` that an earlier block has left; or Python cannot read it and something in it is cut short: `[...]`, `jobs=-1...`, a line `...` where it breaks off, a bracket that is open behind a comma at the end, a condition and nothing more (`while low < high`); or it calls a method of the note's own class that stands apart from the class, or uses a name as a function in another block does that binds it for itself.",
    why: "What is left out would decide what it does.",
    whatToDo: "Show the whole, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```python\n    x = 1\n  y = 2\n```\n"), .applies("```python\nreturn 3\n```\n"),
    .applies("```python\ndef f(a): return a + 1\nf(...)\n```\n"), .not("```python\nx = = 1\n```\n"),
    .not("```python\ndef f(a): return a + 1\nf('...')\n```\n"),
    .applies(
      "```python\nclass A:\n    n = 2\n```\n\nAdd a method:\n\n```python\ndef f(self):\n    return self.n\n```\n\n```python\nA().f()\n```\n"
    ),
    .applies(
      "```python\nclass A:\n    def __init__(self, n): self.n = n\n```\n\n```python\nclass A:\n    # ... as before\n    def f(self): return self.n\n```\n\n```python\nA(2).f()\n```\n"
    ),
    .not(
      "```python\nclass A:\n    n = 2\n```\n\n```python\ndef g(self):\n    return self.n\n```\n\n```python\nA().f()\n```\n"
    ),
    .not("```python\nclass A:\n    # a remark\n    def f(self): return 1\n```\n\n```python\nA(2).f()\n```\n"),
    .applies("```python\nfilms = [{...}, {...}]\nfilms[0]['title']\n```\n"),
    .applies("```python\np = ...  # to be defined\n\nx = p - 1\n```\n"),
    .not("```python\np = ...\nq = 'a'\nx = q - 1\n```\n"),
    .applies("```python\ns = 1 + ...  # the sum\n```\n"),
    .applies("```python\nx = (... < 3)\n```\n"),
    .applies("```python\nwhile ...:\n    print('a' * 1_000_000)\n```\n"),
    .not("```python\nwhile True:\n    print('a' * 1_000_000)\n```\n"),
    .applies("```python\nAPPS = [\n    'a',\n    'b',\n```\n"),
    .not("```python\nAPPS = [\n    'a',\n    'b'\n```\n"),
    .applies(
      "```python\nimport tempfile\nwith tempfile.TemporaryFile('w') as f:\n    f.write('a')\n```\n\n```python\nf.write('b')\n```\n"
    ),
    .not(
      "```python\nimport tempfile\nf = tempfile.TemporaryFile('w')\nf.close()\n```\n\n```python\nf.write('b')\n```\n"
    ),
    .applies("```python\nimport pickle\ndata = b'\\x80\\x04...\\x94.'\nx = pickle.loads(data)\n```\n"),
    .applies("```python\nimport json\nx = json.loads('{\"a\":...}')\n```\n"),
    .not("```python\nimport json\nx = json.loads('Loading it ...')\n```\n"),
    .not("```python\nimport re\nx = re.match('a...', 'b').group()\n```\n"),
    .not("```python\ndata = b'a...'\nx = [1][2]\n```\n"),
    .applies("```python\nPipe(steps=[('a', A(jobs=-1...\n            ('b', B())],\n     c=1)\n```\n"),
    .applies("```python\nclass A:\n    def f(self):\n        x = 1\n\t\t[...]\n```\n"),
    .applies("```python\nurls = [\n    'a',\n    ...\n```\n"),
    .applies("```python\nurls = [\n    'a',\n...\n# and so on\n```\n"),
    .applies("The condition:\n\n```python\nwhile low < high\n```\n"),
    .not("```python\nwhile low < high\n    low += 1\n```\n"),
    .applies("```python\ndef f(x):\n        ...\n    else:\n        x = 2\n```\n"),
    .not("```python\nclass A:\n    ...\n\nx = (1\n```\n"),
    .applies(
      "```python\nclass A:\n    def f(self): return 1\n```\n\n```python\n    def g(self):\n        return 2\n```\n\n```python\nA().g()\n```\n"
    ),
    .not(
      "```python\nclass A:\n    def f(self): return 1\n```\n\n```python\nclass B:\n    def g(self): return 2\n```\n\n```python\nA().g()\n```\n"
    ),
    .applies(
      "```python\ndef send(x): return x\n```\n\n```python\nsend.count\n```\n\n```python\ndef test(made):\n    send = made('send')\n    assert send.count == 1\n```\n"
    ),
    .not(
      "```python\ndef send(x): return x\n```\n\n```python\nsend.count\n```\n\n```python\ndef test(made):\n    assert send.count == 1\n```\n"
    ),
    .not("```python\nprint('a...'\nx = a[...]\n```\n"), .not("```python\nx = (1  # and so on...\n```\n"),
  ]

  /// What Python's parser says of code that lacks what was around it.
  private static let messages = [
    "unexpected indent", "outside function", "outside async function", "unexpected EOF",
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let problem = facts.syntax {
      guard
        messages.contains(where: problem.message.contains) || isCut(facts.block.code)
          || breaksOff(problem, facts)
      else { return nil }
      return evidence(
        "an excerpt", at: facts.place, "This is a part of something: \(problem.plainMessage).")
    }
    if let given = facts.givenInVain.first(where: \.isCut) {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: given.line) ?? facts.place,
        "The note leaves out what stands for `...` in “\(given.name)”: \(facts.happened)")
    }
    if let (line, what) = elsewhere(facts) {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: line) ?? facts.place, "\(what): \(facts.happened)")
    }
    if let line = pieceOfClass(facts) {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: line) ?? facts.place,
        "The note shows a class in pieces, of which this is one: \(facts.happened)")
    }
    if let line = leftWith(facts) {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: line) ?? facts.place,
        "It goes on within a `with` that has ended: \(facts.happened)")
    }
    if facts.failureType == nil, facts.ending?.words != nil,
      let line = facts.run.facts.elisions(inBlock: facts.block.ordinal).first
    {
      return evidence(
        "an excerpt", at: facts.run.range(ofLine: line) ?? facts.place,
        "The note leaves out what stands for `...`: \(facts.ending?.sentence ?? "")")
    }
    guard facts.failure != nil, let lines = facts.failingLines,
      let line = facts.run.facts.elisions(reaching: lines, inBlock: facts.block.ordinal).last
    else { return nil }
    return evidence(
      "an excerpt", at: facts.run.range(ofLine: line) ?? facts.place,
      "The note leaves out what stands for `...`: \(facts.happened)")
  }

  /// Whether a line `...` stands where Python cannot go on: before the line or after it, or at the end of a bracket that is not closed.
  private static func breaksOff(_ problem: SyntaxProblem, _ facts: BlockFacts) -> Bool {
    let written = facts.lines.enumerated().filter { !$1.allSatisfy(\.isWhitespace) }
    func isGap(_ place: Int) -> Bool {
      written.indices.contains(place) && ["...", "…"].contains(written[place].element.trimmingSpace)
    }
    if problem.slip == .openBracket {
      // A list that goes on behind its last comma.
      let last = written.last?.element.trimmingSpace ?? ""
      let code = written.last { $0.element.isCode() }?.element.trimmingSpace
      return code == "..." || code == "…" || last.hasSuffix(",") && !last.hasPrefix("#")
    }
    if problem.message == "expected ':'" { return isHeadAlone(facts.block.code) }
    guard problem.slip == .missingBlock || problem.slip == .indentation,
      let line = facts.block.index(ofLine: problem.line),
      let place = written.firstIndex(where: { $0.offset == line })
    else { return false }
    return isGap(place - 1) || isGap(place) || isGap(place + 1)
  }

  /// Whether nothing but a condition is shown, or several of one kind: `while left < right`.
  private static func isHeadAlone(_ code: String) -> Bool {
    let lexer = PythonLexer(code)
    let heads = lexer.logicalLines.map { PythonLine(lexer.text($0.offsets)) }
    guard let first = heads.first?.firstWord, ["while", "if", "elif"].contains(first) else { return false }
    return heads.allSatisfy { $0.firstWord == first && !$0.text.contains(":") }
  }

  /// The line of another block that has what the code does without, and what that is: a method that stands apart from its class, or
  /// the use of a name in a function that binds it for itself.
  private static func elsewhere(_ facts: BlockFacts) -> (Int, String)? {
    guard let raised = facts.failure, raised.type == "AttributeError", raised.lack == nil,
      let name = raised.message.firstMatch(of: /has no attribute '(\w+)'/).map({ String($0.1) })
    else { return nil }
    let blocks = facts.run.plan.blocks.filter {
      $0.role == .code(.python) && $0.ordinal != facts.block.ordinal
    }
    let owner = facts.code(ofLine: raised.line).firstMatch(of: /(\w+)\.(\w+)/).flatMap { match in
      match.2 == name[...] ? String(match.1) : nil
    }
    for block in blocks {
      guard facts.run.budget.take(block.code.utf8.count, times: 4) else { return nil }
      let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
      func place(_ start: String, isInside: Bool = false) -> Int? {
        lines.firstIndex {
          $0.drop(while: \.isWhitespace).hasPrefix(start) && (!isInside || $0.first?.isWhitespace == true)
        }
      }
      if let method = place("def \(name)(self") ?? place("async def \(name)(self"), place("class ") == nil {
        return (block.codeLine + method, "The note shows the method \(name) apart from its class")
      }
      if let owner, let own = place("\(owner) = ", isInside: true),
        lines.contains(where: { $0.first?.isWhitespace == true && $0.contains("\(owner).\(name)") })
      {
        return (block.codeLine + own, "In a function of the note \(owner) is something else")
      }
    }
    return nil
  }

  /// The line of the `with` of an earlier block that has closed the file which the code goes on with.
  private static func leftWith(_ facts: BlockFacts) -> Int? {
    guard let raised = facts.failure, raised.type == "ValueError", raised.message.contains("closed file"),
      !facts.block.code.contains("close"), !facts.block.code.contains("with ")
    else { return nil }
    for block in facts.run.plan.blocks.reversed()
    where block.role == .code(.python) && block.ordinal < facts.block.ordinal {
      let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
      guard !block.code.contains(".close(") else { return nil }
      if let line = lines.firstIndex(where: { $0.drop(while: \.isWhitespace).hasPrefix("with ") }) {
        return block.codeLine + line
      }
    }
    return nil
  }

  /// The line of a piece of a class that the failing code needs: the function that an object has not got, or the class as it was shown last,
  /// where a comment in it stands for the rest.
  private static func pieceOfClass(_ facts: BlockFacts) -> Int? {
    guard let raised = facts.failure, ["AttributeError", "TypeError"].contains(raised.type) else {
      return nil
    }
    let before = facts.run.plan.blocks.filter {
      $0.role == .code(.python) && !$0.isSentence && $0.ordinal <= facts.block.ordinal
    }
    if let name = raised.message.firstMatch(of: /'\w+' object has no attribute '(\w+)'/)?.1 {
      let heads = ["(self,", "(self)"].map { "def \(name)\($0)" }
      for block in before {
        let lines = block.code.split(separator: "\n", omittingEmptySubsequences: false)
        if let index = lines.firstIndex(where: { line in heads.contains { line.hasPrefix($0) } }) {
          return block.codeLine + index
        }
      }
    }
    guard
      let name = raised.message.firstMatch(of: /^'?(\w+)(?:\.__init__)?(?:\(\) takes|' object has)/)?.1,
      let block = before.last(where: { $0.code.contains("class \(name)") }),
      let comment = facts.run.comments(of: block).first(where: {
        $0.isOwnLine && WordList.leftOut.first(in: $0.text) != nil
      })
    else { return nil }
    return block.codeLine + comment.line
  }

  /// Whether something in code that Python cannot read is cut short: `...` in brackets on a line of its own, or right behind a word or a number.
  private static func isCut(_ code: String) -> Bool {
    guard code.contains("...") || code.contains("…") else { return false }
    var bytes = Array(code.utf8)
    let lexer = PythonLexer(code)
    for offsets in lexer.strings + lexer.comments.map(\.offsets) {
      for place in offsets.clamped(to: bytes.indices) { bytes[place] = UInt8(ascii: " ") }
    }
    let bare = String(decoding: bytes, as: UTF8.self)
    return bare.contains(/(?:^|\n)[ \t]*\[(?:\.\.\.|…)\][ \t]*(?:\n|$)|\w(?:\.\.\.|…)/)
  }
}
