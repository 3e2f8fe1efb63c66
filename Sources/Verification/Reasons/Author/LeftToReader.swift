internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// Code whose essential part is for the reader to write.
enum LeftToReader: BlockReason {
  static let id = "left-to-reader"
  static let page = ReasonPage(
    what:
      "A comment at the failing code, or at code that it depends on, or a text that stands there for code, asks the reader to write something; or the text before it sets the task to write a function, and the code only calls it, or to change a function of the note, which cannot be called so yet.",
    why: "The code is a stub of an exercise: as it stands it is not meant to run.",
    whatToDo: "Give the solution, or mark the block with `verify=skip`.")
  static let examples: [ReasonExample] = [
    .applies("```pycon\n>>> import re\n>>> re.sub()  ##### add your solution here\n'one'\n```\n"),
    .applies("```pycon\n>>> import re\n\n##### add your solution here\n>>> bool(re.search())\nTrue\n```\n"),
    .applies("```python\nimport re\np = re.compile()  # your code here\nprint(p.pattern)\n```\n"),
    .applies(
      "```python\ndef f(x):\n    y = None\n    # TODO: take the root\n    return y\n```\n\n```python\nf(4) + 1\n```\n"
    ),
    .applies("```python\nimport re\nre.sub()  # 在此处填写\n```\n"),
    .applies("```python\nimport re\nre.sub()  # ここにコードを書く\n```\n"),
    .applies("```python\nx = [\n# your code here\n```\n"),
    .applies(
      """
      ```python
      words = ['a']
      ```

      Write a function that splits a text.

      ```pycon
      >>> words('a b')
      ['a', 'b']
      ```

      """),
    .applies(
      "```python\ndef count(word):\n    found = {}\n    for c in word:\n        'à compléter'\n    return found\n\nassert count('a') == {'a': 1}\n```\n"
    ),
    .applies("```python\ndef f(x): return x - 1\nf('your code')\n```\n"),
    .not("```python\ndef f(x): return x - 1\nf('here goes all your code and all of mine')\n```\n"),
    .not("```python\nclass A:\n\ndef f(self):\n    return 1\n# TODO: more\n```\n"),
    .not("```python\nimport re\nre.sub()\n```\n"),
    .not("```python\nx = 1 + 'a'\n\n# TODO: more\ny = 2\n```\n"),
    .not("```python\n# TODO: more\ny = 2\nx = 1 + 'a'\n```\n"),
    .not("Write a function that adds.\n\n```python\ndef add(a, b): return a + b\nadd(1, 'a')\n```\n"),
    .applies(
      "```python\ndef read(name): return name\n```\n\nModify the `read()` function so that it takes types:\n\n```pycon\n>>> read('a', types=[int])\n[1]\n```\n"
    ),
    .not(
      "```python\ndef read(name): return name\n```\n\nUse the `read()` function so that it takes types:\n\n```pycon\n>>> read('a', types=[int])\n[1]\n```\n"
    ),
    .not("We write a function later.\n\n```python\nx = 1\nx('a')\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    if facts.failureType == nil, facts.ending?.words != nil {
      return found(facts.block, facts) { _ in true }
    }
    guard facts.failureType != nil else { return nil }
    return comment(facts) ?? task(facts) ?? change(facts)
  }

  /// A sentence before the code that has the reader change the function which cannot be called so yet.
  private static func change(_ facts: BlockFacts) -> Evidence? {
    guard let raised = facts.failure, raised.type == "TypeError",
      let name = raised.message.prefixMatch(of: /(\w+)(?:\.__init__)?\(\)\s/).map({ String($0.1) }),
      facts.run.bindings.first(name, before: (facts.index ?? 0) + 1) != nil
    else { return nil }
    for sentence in facts.block.before?.sentences ?? [] {
      guard sentence.text.contains(name), let word = WordList.changing.first(in: sentence.text) else {
        continue
      }
      return evidence(
        "an exercise", at: facts.range(word.range, of: sentence),
        "The text has the reader change \(name), “\(word.word)”: \(facts.whatHappened)")
    }
    return nil
  }

  /// A comment that asks, at the failing statement or at one that it depends on, or beside what Python cannot read.
  private static func comment(_ facts: BlockFacts) -> Evidence? {
    if let line = facts.syntax?.line { return found(facts.block, facts) { abs($0 - line) <= 1 } }
    guard let lines = facts.failingLines else { return nil }
    for statement in facts.run.facts.statements(inBlock: facts.block.ordinal, lines: lines) {
      for source in facts.run.facts.sources(of: statement).reversed() {
        guard let block = facts.run.planned(source.block), let place = facts.run.facts.lines(around: source),
          let found = found(block, facts, where: place.contains)
        else { continue }
        return found
      }
    }
    return nil
  }

  private static func found(
    _ block: PlannedBlock, _ facts: BlockFacts, where isNear: (Int) -> Bool
  ) -> Evidence? {
    for comment in facts.run.comments(of: block) where isNear(comment.line + block.codeLine) {
      guard let word = WordList.leftToReader.first(in: comment.text) else { continue }
      return evidence(
        "an exercise", at: facts.run.range(ofLine: comment.line + block.codeLine) ?? block.range,
        "A comment leaves this to the reader, “\(word.word)”: \(facts.whatHappened)")
    }
    return text(block, facts, where: isNear)
  }

  /// A short text within the code that says so, in the place of a statement or a value.
  private static func text(_ block: PlannedBlock, _ facts: BlockFacts, where isNear: (Int) -> Bool)
    -> Evidence?
  {
    let lexer = PythonLexer(block.code)
    var (line, place) = (0, 0)
    let code = Array(block.code.utf8)
    for string in lexer.strings where string.count <= 60 && string.lowerBound >= place {
      line += code[place..<string.lowerBound].count { $0 == UInt8(ascii: "\n") }
      place = string.lowerBound
      let text = lexer.text(string)
      guard isNear(line + block.codeLine), let word = WordList.leftToReader.first(in: text),
        word.word.count * 2 > text.count
      else { continue }
      return evidence(
        "an exercise", at: facts.run.range(ofLine: line + block.codeLine) ?? block.range,
        "A text stands for code that is left to the reader, “\(word.word)”: \(facts.whatHappened)")
    }
    return nil
  }

  /// A sentence before code that defines nothing, which tells the reader to write what the code needs.
  private static func task(_ facts: BlockFacts) -> Evidence? {
    guard facts.failure?.type == "TypeError", let statements = facts.own?.analysis.statements,
      !statements.contains(where: \.isDefinition)
    else { return nil }
    for sentence in facts.block.before?.sentences ?? [] {
      guard let word = WordList.assignments.first(in: sentence.text) else { continue }
      let before = String(decoding: Array(sentence.text.utf8.prefix(word.range.lowerBound)), as: UTF8.self)
      // In languages with spaces it is the first word of what the reader is told to do.
      guard !word.isLatin || !before.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      return evidence(
        "an exercise", at: facts.range(word.range, of: sentence),
        "The text sets a task, “\(word.word)”: \(facts.whatHappened)")
    }
    return nil
  }
}

extension FoundWord {
  /// Of a language that puts spaces between words.
  fileprivate var isLatin: Bool { word.unicodeScalars.allSatisfy { $0.value < 0x250 } }
}

extension BlockFacts {
  /// The exception, or how the process ended.
  fileprivate var whatHappened: String { happened.isEmpty ? ending?.sentence ?? "" : happened }
}
