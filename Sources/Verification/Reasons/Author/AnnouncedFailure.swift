internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// A failure that the note announces: it came as the note says.
enum AnnouncedFailure: BlockReason {
  static let id = "announced-failure"
  static let verdict = Verdict.verified
  static let page = ReasonPage(
    what:
      "The code fails, and the note says that it does: it shows the exception, names it in the text around or in a heading over it, quotes its message, says so in a comment, or asks for it with `verify=fail`; or it says to another tool that the code may raise: `#| error: true`, `:tags: [raises-exception]`.",
    why: "What happened is what the note says.",
    whatToDo: "Nothing.")
  static let examples: [ReasonExample] = [
    .applies("```python verify=fail\n1 / 0\n```\n"), .applies("```python\n1 / 0  # ZeroDivisionError\n```\n"),
    .applies("```python\n1 + 'a'  # エラーになる\n```\n"),
    .applies("This raises a TypeError:\n\n```python\n1 + 'a'\n```\n"),
    .applies("```python\n1 + 'a'\n```\n\n```output\nTypeError: unsupported\n```\n"),
    .applies("%% verify: fail %%\n\n$$1 + 1 = 3$$\n"),
    .applies("```{python}\n#| error: true\n1 / 0\n```\n"),
    .applies("```{code-cell} python\n---\ntags: [raises-exception]\n---\n1 / 0\n```\n"),
    .applies("```python\n1 / 0\n# ZeroDivisionError: division by zero\n```\n"),
    .applies("```python\n1 / 0  # ERROR! (no such number)\n```\n"),
    .applies("```python\nx = [][1]\n# Out: index out of range error\n```\n"),
    .applies("```python\nx = [][1]  # Output: an error\n```\n"),
    .not("```python\nx = [][1]\n# Out: no error\n```\n"), .not("```python\nx = [][1]\n# Out: a list\n```\n"),
    .applies("```python\n1 / 0  # 会报错\n```\n"),
    .applies("```python\n1 / 0  # raises an error because of the zero\n```\n"),
    .applies("```python\n1 / 0  # ❌ così no\n```\n"), .applies("```python\nint('a')  # ERRORE!\n```\n"),
    .applies("```python\nint('a')  # ❌ ERRORE se non è un numero\n```\n"),
    .applies("```python\nint('a')  # produce un error\n```\n"),
    .applies(
      "```python\nint('a')\n\n## 输出:\n## Traceback (most recent call last):\n##   File \"\", line 1\n## ValueError: no\n```\n"
    ),
    .not("```python\nint('a')\n\nx = 1\n# ValueError: no\n```\n"),
    .not("```python\nfor x in [1]:\n    # Errore per questo canale\n    y = int('a')\n```\n"),
    .not("```python\nint('a')  # ✅ un numero\n```\n"), .not("```python\nint('a')  # ❌ fixed\n```\n"),
    .applies(
      "```python\nx = 'it's'\n```\n\n    File \"<ipython-input-1-a>\", line 1\n      x = 'it's'\n    SyntaxError: invalid syntax\n"
    ),
    .applies(
      "```python\n[][1]\n```\n\n```sh\n$ python main.py\nTraceback (most recent call last):\nIndexError: list index out of range\n```\n"
    ),
    .applies(
      "```pycon\n>>> import json\n>>> json.loads('')\nTraceback (most recent call last):\nValueError: no\n```\n"
    ),
    .applies(
      "```python\nint('a')\n```\n\n\(between)```python\nTraceback (most recent call last):\n  File \"a.py\", line 1\nValueError: invalid literal for int() with base 10: 'a'\n```\n"
    ),
    .not(
      "```python\nint('a')\n```\n\n\(between)```python\nTraceback (most recent call last):\n  File \"a.py\", line 1\nValueError: invalid literal for int() with base 10: 'b'\n```\n"
    ),
    .applies(
      "```python\nprint(100)\nint('a')\n```\n\nThis will print what follows here:\n\n```python\n100\nTraceback (most recent call last):\n  File \"a.py\", line 2\nValueError: no\n```\n"
    ),
    .applies(
      "```python\nint('a')\n```\n\n```python\nValueError: invalid literal for int() with base 10: 'a'\n```\n"
    ),
    .not("```python\nint('a')\n```\n\n```python\nlimit: int = 1\n```\n"),
    .applies("```python\nprint(\"a')  # SyntaxError: no end\n```\n"),
    .not("```python\nprint(\"a')  # a greeting\n```\n"),
    .not("```python\n1 / 0  # no error here\n```\n"), .not("```python\n1 / 0  # error: 0.1\n```\n"),
    .not("Adding never raises a TypeError here.\n\n```python\n1 + 'a'\n```\n"),
    .not("A sum:\n\n```python\n1 + 'a'\n```\n"), .not("```python\n1 + 'a'  # the error is small\n```\n"),
    .applies("Lists are not hashable so this raises a TypeError.\n\n```python\n{[]: 1}\n```\n"),
    .applies("足せないのでTypeErrorが発生する。\n\n```python\n1 + 'a'\n```\n"),
    .applies("```python\nint('a')  # raises ValueError because 'a' is no number\n```\n"),
    .applies("字下げがないので`IndentationError`が発生する。\n\n```python\nif x:\ny = 1\n```\n"),
    .not("字下げがないので`TabError`が発生する。\n\n```python\nif x:\ny = 1\n```\n"),
    .not("TypeErrorは発生しません。\n\n```python\n1 + 'a'\n```\n"),
    .not("```python\nx = 1 / 0  # avoids the ZeroDivisionError\n```\n"),
    .not("We prevent a TypeError here and get three.\n\n```python\n1 + 'a'\n```\n"),
    .not("The TypeError is caught and the error reported.\n\n```python\n1 + 'a'\n```\n"),
    .not("```python\n1 + 'a'\n```\n\nPython raises a TypeError, which the function catches.\n"),
    .not("# TypeError handling\n\nA sum.\n\n```python\n1 + 'a'\n```\n"),
    .not("```python\n1 + 'a'  # the TypeError is caught\n```\n"),
    .applies("Not handling the text raises a TypeError.\n\n```python\n1 + 'a'\n```\n"),
    .applies("This raises a TypeError, which is not caught.\n\n```python\n1 + 'a'\n```\n"),
    .not("This raises a ValueError:\n\n```python\n1 + 'a'\n```\n"),
    .applies("# TypeError: cannot be added\n\n## A sum\n\n```python\n1 + 'a'\n```\n"),
    .applies("# TypeErrors\n\n```python\n1 + 'a'\n```\n"),
    .applies("# IndentationError: no body\n\n```python\nif x:\ny = 1\n```\n"),
    .applies("# expected an indented block\n\n```python\nif x:\ny = 1\n```\n"),
    .not("# ValueError: no number\n\n```python\n1 + 'a'\n```\n"),
    .not("# Avoiding a TypeError\n\n```python\n1 + 'a'\n```\n"),
    .not("# TypeError\n\nA class.\n\n# Sums\n\n```python\n1 + 'a'\n```\n"),
    .not("# TypeError: cannot be added\n\n```python\nif x:\ny = 1\n```\n"),
    .applies("An empty one:\n\n```python\n[].pop()\n```\n\n> \nIndexError: pop from empty list\n"),
    .applies("The list says: pop from empty list.\n\n```python\n[].pop()\n```\n"),
    .not("This used to raise a `TypeError`:\n\n```python\nprint(1 + '2')  # 3\n```\n"),
    .applies("That is an error: `pop from empty`.\n\n```python\n[].pop()\n```\n"),
    .not("It is no error, and not `pop from empty`.\n\n```python\n[].pop()\n```\n"),
    .not("That raises a KeyError, `pop from empty list`.\n\n```python\n[].pop()\n```\n"),
    .not("A `pop from empty` it is.\n\n```python\n[].pop()\n```\n"),
    .applies(
      "```python\n[][1]\n```\n\n```shell\n$ python main.py\nTraceback (most recent call last):\nIndexError: list index out of range\n```\n"
    ),
    .not("We avoid any pop from empty list.\n\n```python\n[].pop()\n```\n"),
    .not("An empty one:\n\n```python\n[].pop()\n```\n\n> IndexError: pop from empty deque\n"),
    .not("Then x must be one.\n\n```python\nassert 1 == 2, 'x must be one'\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if let shown = facts.shown, facts.raised == nil {
      return evidence(
        shown.type, at: facts.range(ofLine: shown.line), "Raises \(shown.type), as the note shows.")
    }
    let failed = facts.failureType ?? failing(facts.ending)
    if [.fail, .mayRaise].contains(facts.block.directives.treatment), let failed {
      let sentence = facts.happened.isEmpty ? facts.ending?.sentence ?? failed : facts.happened
      return evidence(
        failed, at: facts.block.directives.range ?? facts.block.range, "Raises, as the note says: \(sentence)"
      )
    }
    guard let type = facts.failureType else { return nil }
    if facts.syntax != nil, showsSyntaxError(facts) {
      return evidence(type, at: facts.place, "Python cannot read this, as the note shows.")
    }
    // A text that names an exception may say how it is avoided: where the note shows what comes after it.
    let announced = showsMore(facts) ? nil : text(facts, type) ?? heading(facts, type)
    return comment(facts, type) ?? announced ?? quoted(facts, type) ?? shownBelow(facts)
  }

  private static let between = String(repeating: "Some text of a few words.\n\n", count: 5)

  /// What Python or a library says of the failure, where it is more than two words; not what the note itself has it say.
  private static func message(_ facts: BlockFacts) -> String? {
    if let raised = facts.failure, raised.type == "AssertionError" || raised.origin == .raiseOfTheNote {
      return nil
    }
    let message = (facts.syntax?.plainMessage ?? facts.failure?.message ?? "").firstLine
    return message.count(where: { $0 == " " }) > 1 ? message : nil
  }

  /// Whether the note shows an output of the code that failed, or of code after it.
  private static func showsMore(_ facts: BlockFacts) -> Bool {
    guard let raised = facts.failure else { return false }
    return facts.run.expectations(of: facts.block.ordinal).contains { place in
      let expectation = facts.run.plan.expectations[place]
      return expectation.code.upperBound >= raised.line && !expectation.shows(raised)
    }
  }

  /// A heading over the block that is the exception: `TypeError: …`, or says that it comes.
  private static func heading(_ facts: BlockFacts, _ type: String) -> Evidence? {
    let types = facts.syntax == nil ? [type] : ["SyntaxError", "IndentationError", "TabError"]
    let found = facts.block.headings.last { heading in
      types.contains { type in
        let isName = heading.drop { !$0.isLetter }.hasPrefix(type)
        let rest = heading.drop { !$0.isLetter }.dropFirst(type.count).drop { $0 == "s" }
        return isName && rest.first?.isLetter != true && FailureText.name(type, in: heading) != nil
          && WordList.handlings.first(in: heading) == nil
          || FailureText.name(type, in: heading) != nil && WordList.raiseVerbs.first(in: heading) != nil
      } || message(facts).map { isStart($0, of: heading) } == true
    }
    return found.map {
      evidence(type, at: facts.place, "Raises \(type), which the heading “\($0)” is about.")
    }
  }

  /// Whether a heading is a message, or as much of it as an older Python says.
  private static func isStart(_ message: String, of heading: String) -> Bool {
    let plain = heading.filter { $0 != "`" }
    return plain.hasPrefix(message) || plain.count(where: { $0 == " " }) > 1 && message.hasPrefix(plain)
  }

  /// The message that the note quotes: beside the block, or behind its type in any place outside of code.
  private static func quoted(_ facts: BlockFacts, _ type: String) -> Evidence? {
    guard let message = message(facts), let raised = facts.raised?.type ?? facts.failureType else {
      return nil
    }
    let beside = facts.sentences.contains { sentence in
      guard let words = quotedPart(of: message, in: sentence.text), !namesAnother(sentence.text, facts) else {
        return false
      }
      return WordList.avoidances.first(in: sentence.text) == nil
        && WordList.negations.first(in: sentence.text.replacing(words, with: "")) == nil
    }
    guard beside || facts.run.proseHolds("\(raised): \(message)") else { return nil }
    return evidence(type, at: facts.place, "Raises \(type) with the message that the text quotes.")
  }

  /// Whether a sentence names exceptions of Python's, and none that this is.
  private static func namesAnother(_ text: String, _ facts: BlockFacts) -> Bool {
    let named = text.matches(of: /\b[A-Z]\w*(?:Error|Exception)\b/).map { String($0.output) }
      .filter(WordList.exceptions.contains)
    guard !named.isEmpty, let raised = facts.raised else { return false }
    return !named.contains(where: raised.isKnown)
  }

  /// The message, or a part of it of two words or more that a sentence on an error sets as code.
  private static func quotedPart(of message: String, in text: String) -> String? {
    if text.contains(message) { return message }
    guard text.contains("`"), WordList.errors.first(in: text) != nil else { return nil }
    return text.matches(of: /`([^`]+)`/).map { String($0.1).trimmingSpace }.first {
      $0.contains(" ") && message.contains($0)
    }
  }

  /// A traceback further down that ends with this very exception, message and all.
  private static func shownBelow(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, !raised.message.isEmpty else { return nil }
    let last = "\(raised.type): \(raised.message.firstLine)"
    let block = facts.run.plan.blocks.first { block in
      block.ordinal > facts.block.ordinal && block.role == .text
        && block.code.contains("Traceback (most recent call last)")
        && block.code.split(whereSeparator: \.isNewline).contains { String($0).trimmingSpace == last }
    }
    return block.map {
      evidence(raised.type, at: $0.range, "Raises \(raised.type), as the note shows below.")
    }
  }

  /// A claim about a number or an output that the note says is false, and that is.
  static func evidence(of item: VerificationItem, at range: SourceRange) -> Evidence {
    evidence("false, as the note says", at: range, "Is false, as the note says: \(item.sentence)")
  }

  /// Whether an output of the block is the message of Python's parser, of whatever shell.
  private static func showsSyntaxError(_ facts: BlockFacts) -> Bool {
    facts.run.expectations(of: facts.block.ordinal).contains { place in
      facts.run.plan.expectations[place].lines.contains {
        $0.text.contains(/^\s*(?:SyntaxError|IndentationError|TabError):\s/)
      }
    }
  }

  private static func failing(_ ending: RunOutcome?) -> String? {
    guard let ending, ending != .ended, ending != .exited(code: 0) else { return nil }
    return ending.words
  }

  /// A comment beside the line of a syntax error; those of what raises are read before, since the block goes on in a session.
  private static func comment(_ facts: BlockFacts, _ type: String) -> Evidence? {
    guard let problem = facts.syntax, let line = facts.block.index(ofLine: problem.line) else { return nil }
    if problem.slip == .unterminatedText,
      facts.lines.indices.contains(line), let sign = facts.lines[line].lastIndex(of: "#"),
      FailureText.announces(String(facts.lines[line][sign...]), "SyntaxError")
    {
      return evidence(
        type, at: facts.place, "Python cannot read this, as the note says: \(problem.plainMessage).")
    }
    let found = facts.run.comments(of: facts.block).first {
      abs($0.line - line) <= 1 && FailureText.announces($0.text, "SyntaxError")
    }
    return found.map {
      evidence(
        type, at: facts.range(ofLine: $0.line + facts.block.codeLine),
        "Python cannot read this, as the note says: \(problem.plainMessage).")
    }
  }

  /// A sentence beside the block that says that this exception comes, and does not deny it.
  private static func text(_ facts: BlockFacts, _ type: String) -> Evidence? {
    for sentence in facts.sentences {
      let mentions = facts.failureNames.lazy.compactMap { WordList.mention(of: $0, in: sentence.text) }
      guard let word = mentions.first(where: { $0.1 == .comes })?.0 else { continue }
      return evidence(type, at: facts.range(word.range, of: sentence), "Raises \(type), as the text says.")
    }
    return nil
  }
}
