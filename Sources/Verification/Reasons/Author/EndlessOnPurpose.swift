internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// Code that does not end, beside a text or a comment that says so.
enum EndlessOnPurpose: BlockReason {
  static let id = "endless-on-purpose"
  static let page = ReasonPage(
    what:
      "The code does not end, or calls itself without an end, and the text around or a comment or a heading over it speaks of an endless loop or a deadlock, or says that one should not do this; or the loop itself writes that it has no end, or the signs by which a terminal draws; or the note shows a `KeyboardInterrupt` or an output that goes on: `...`; or it goes through an iterator that is made to have no end, such as `itertools.cycle`.",
    why: "It shows what does not end.",
    whatToDo: "Mark the block with `verify=skip`, which also saves the time.")
  static let examples: [ReasonExample] = [
    .applies("An infinite loop:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .applies("```python timeout=0.3\n# ❌ troppo lento, NON FARE!\nwhile True: pass\n```\n"),
    .applies("```python timeout=0.3\nwhile True: pass  # runs forever\n```\n"),
    .applies("`cycle` 无限重复下去：\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .applies(
      "```pycon timeout=0.3\n>>> while True:\n...     pass\n...\nTraceback (most recent call last):\n  File \"<stdin>\", line 2, in <module>\nKeyboardInterrupt\n```\n"
    ),
    .applies("```python\ndef f(): print('a'); f()\nf()\n```\n\n```\na\na\na\n...\n```\n"),
    .applies("```pycon\n>>> def f(): print('a'); f()\n>>> f()\na\na\n... 900 times\n```\n"),
    .applies("This calls itself forever:\n\n```python\ndef f(): f()\nf()\n```\n"),
    .applies("```python timeout=0.3\nimport itertools\nfor x in itertools.cycle([1]): pass\n```\n"),
    .not("```python timeout=0.3\nimport itertools\nx = itertools.cycle([1])\nwhile True: pass\n```\n"),
    .applies(
      "```python timeout=0.3\nwhile True: print('a')\n```\n\n```output\na\na\na\na\n(and so on)\n```\n"),
    .not("```python\ndef f(): print('a'); f()\nf()\n```\n\n```\na\na\na\n```\n"),
    .applies("```python timeout=0.3\n# MAL: bucle infinito\ni = 0\nwhile i < 5:\n    i\n```\n"),
    .applies(
      "```python timeout=0.3\ntry:\n    while True: pass\nexcept Exception:\n    pass  # Ctrl+C goes on its way\n```\n"
    ),
    .applies("# An endless loop\n\nAs here:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .applies("```python\nwhile True: print('stop me with Ctrl-C' * 100_000)\n```\n"),
    .applies("```python\nwhile True: print('\\033[7m' + 'a' * 100_000)\n```\n"),
    .not("# No endless loops\n\nAs here:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .not("```python\nprint('Ctrl-C')\nwhile True: print('a' * 100_000)\n```\n"),
    .not("```python timeout=0.3\nx = 1  # runs forever on paper\ny = 2\nwhile True: pass\n```\n"),
    .not("Deadlocks are avoided by this order:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .not("A loop:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
    .not("This is not an infinite loop:\n\n```python timeout=0.3\nwhile True: pass\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    switch facts.ending {
    // The sandbox kills what goes on for too long.
    case .timedOut, .outputLimit, .killed(signal: 9): break
    case nil where facts.raised?.type == "RecursionError": break
    default: return nil
    }
    let happened = facts.ending.map { $0.sentence ?? "" } ?? facts.happened
    if let word = comment(facts) {
      return evidence("meant to fail", at: word.range, "\(happened) A comment says “\(word.word)”.")
    }
    if facts.run.expectations(of: facts.block.ordinal).contains(where: {
      facts.run.plan.expectations[$0].shows(interrupt)
    }) {
      return evidence("meant to fail", at: facts.place, "\(happened) The note shows that it is interrupted.")
    }
    if facts.run.expectations(of: facts.block.ordinal).contains(where: {
      let lines = facts.run.plan.expectations[$0].lines.map(\.text.trimmingSpace)
      // The same line over and over.
      let isRepeated = facts.ending != nil && lines.count > 3 && Set(lines.dropLast()).count == 1
      return lines.last?.hasPrefix("...") == true || lines.last == "…" || isRepeated
    }) {
      return evidence("meant to fail", at: facts.place, "\(happened) The note shows an output that goes on.")
    }
    if let text = printed(facts) {
      return evidence("meant to fail", at: text.range, "\(happened) The loop writes “\(text.word)”.")
    }
    if let heading = facts.block.headings.last(where: {
      WordList.endless.first(in: $0, unlessNegated: .negations) != nil
        && WordList.avoidances.first(in: $0) == nil
    }) {
      return evidence("meant to fail", at: facts.place, "\(happened) The heading is “\(heading)”.")
    }
    if let use = iterator(facts) {
      return evidence(
        "meant to fail", at: facts.run.range(ofLine: use.line) ?? facts.place,
        "\(happened) \(use.shortName) has no end.")
    }
    for sentence in facts.sentences {
      guard let word = WordList.endless.first(in: sentence.text, unlessNegated: .negations),
        WordList.avoidances.first(in: sentence.text) == nil
      else { continue }
      return evidence(
        "meant to fail", at: facts.range(word.range, of: sentence),
        "\(happened) The text around says “\(word.word)”.")
    }
    return nil
  }

  private static let iterators = KnownCalls("itertools.cycle itertools.count itertools.repeat")

  /// What has no end, in the `for` statement that does not come to its end.
  private static func iterator(_ facts: BlockFacts) -> NameUse? {
    guard let all = facts.own?.analysis.statements, facts.ending != nil,
      case let index = facts.own?.statements.count ?? 0, all.indices.contains(index), all[index].kind == "For"
    else { return nil }
    return iterators.first(
      in: facts.run.facts.calls(on: all[index].lines, inBlock: facts.block.ordinal))
  }

  /// What an endless loop tells who looks on: that it has no end, or the signs by which a terminal draws.
  private static func printed(_ facts: BlockFacts) -> PlacedWord? {
    guard facts.ending != nil else { return nil }
    let statement = CodeFacts.Statement(
      block: facts.block.ordinal, index: facts.own?.statements.count ?? 0)
    guard let lines = facts.run.facts.lines(around: statement) else { return nil }
    let lexer = PythonLexer(facts.block.code)
    let code = facts.lines
    for string in lexer.strings {
      let text = lexer.text(string)
      let line =
        facts.block.codeLine
        + facts.block.code.utf8.prefix(string.lowerBound).count { $0 == UInt8(ascii: "\n") }
      guard lines.contains(line), code.count > line - facts.block.codeLine else { continue }
      if let word = WordList.endless.first(in: text, unlessNegated: .negations) {
        return PlacedWord(word: word.word, range: facts.range(ofLine: line))
      }
      if let sign = text.firstMatch(of: /\\(?:0?33|x1[bB]|u001[bB]|e)\[/) {
        return PlacedWord(word: String(sign.output), range: facts.range(ofLine: line))
      }
    }
    return nil
  }

  private static let interrupt = RaisedException(type: "KeyboardInterrupt", message: "", line: 0)

  /// What a comment says at the code that does not end.
  private static func comment(_ facts: BlockFacts) -> PlacedWord? {
    // The statement after the last that came to its end.
    let statements = facts.own?.statements ?? []
    let index =
      statements.firstIndex { facts.raised != nil && $0.exception == facts.raised } ?? statements.count
    let statement = CodeFacts.Statement(block: facts.block.ordinal, index: index)
    guard let lines = facts.run.facts.lines(around: statement) else { return nil }
    for comment in facts.run.comments(of: facts.block) {
      let line = comment.line + facts.block.codeLine
      guard lines.contains(line) || comment.isOwnLine && comment.line == 0,
        WordList.avoidances.first(in: comment.text) == nil
      else { continue }
      if let word = WordList.discouraged.first(in: comment.text)
        ?? WordList.endless.first(in: comment.text, unlessNegated: .negations)
      {
        return PlacedWord(word: word.word, range: facts.range(ofLine: line))
      }
    }
    return nil
  }
}
