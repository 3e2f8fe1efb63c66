internal import NoteMath
internal import NoteParsing
internal import Verdicts
internal import Words

/// A text around failing code that speaks of failing, or asks what will happen.
enum TextSpeaksOfFailure: BlockReason {
  static let id = "text-speaks-of-failure"
  static let page = ReasonPage(
    what:
      "The code fails, and a sentence right before or after it speaks of an error or asks the reader what happens; or the sentence, the heading or a comment beside what fails shows it as code that does not work, is wrong or not allowed; or its process is killed, and the sentence speaks of a crash.",
    why:
      "It may be meant to fail, as an example or an exercise; the sentence does not say clearly enough that it does.",
    whatToDo: "Say `verify=fail` behind the block's language where it must raise.")
  static let examples: [ReasonExample] = [
    .applies("This will raise an error.\n\n```python\n1 + 'a'\n```\n"),
    .applies("次はエラーになる。\n\n```python\n1 + 'a'\n```\n"),
    .applies("The last line runs, and the exception is propagated:\n\n```python\n1 + 'a'\n```\n"),
    .applies("Predict what this does.\n\n```python\n1 + 'a'\n```\n"),
    .applies("What happens here?\n\n```python\n1 + 'a'\n```\n"),
    .not("The network predicts one number for each class.\n\n```python\nassert 1 + 1 == 3\n```\n"),
    .applies("下面的代码不能工作：\n\n```python\n1 + 'a'\n```\n"),
    .applies("Questo codice non funziona:\n\n```python\n1 + 'a'\n```\n"),
    .applies(crashing, outcome: .killed(signal: 11)), .not(crashing),
    .applies("これはクラッシュする。\n\n```python\nx = 1\n```\n", outcome: .killed(signal: 11)),
    .not("This never crashes.\n\n```python\nx = 1\n```\n", outcome: .killed(signal: 11)),
    .applies("This will crash.\n\n```python\n1 + 'a'\n```\n"),
    .applies("This does not work:\n\n```python\n1 + 'a'\n```\n"),
    .applies("Numbers and texts cannot be added:\n\n```python\n1 + 'a'\n```\n"),
    .applies("```python\n1 + 'a'\n```\n\nThat is not allowed.\n"),
    .applies("Don't do this:\n\n```python\n1 + 'a'\n```\n"),
    .not("Don't forget the sum:\n\n```python\n1 + 'a'\n```\n"),
    .applies("# Common mistakes\n\n```python\n1 + 'a'\n```\n"),
    .not("# Errors of the first kind\n\n```python\n1 + 'a'\n```\n"),
    .applies("> [!failure]\n> ```python\n> 1 + 'a'\n> ```\n"),
    .applies("```python\nx = 1\nx + 'a'  # won't work\n```\n"),
    .applies("```python\nx = 1\n# NG\nx + 'a'\n```\n"),
    .not("```python\n# NG\nx = 1\nx + 'a'\n```\n"),
    .applies("```python\nx = [1]\nx[1]  # ...what's happening there?\n```\n"),
    .applies("```python\nx = [1]\n# Exercise: what if I get the 2nd one?\nx[1]\n```\n"),
    .applies("```python\nord = 4\nord('*')  # ...ooops!\n```\n"),
    .applies("```python\nx = 1\nx + 'a'  # MAL — la suma va con dos textos o con 2 números\n```\n"),
    .not("```python\n# why a list?\nx = [1]\nx[1]\n```\n"),
    .applies("```python\n1 + 'a'\n```\n\n이렇게 하면 타입 오류 발생\n"),
    .applies("失敗する例:\n\n```python\n1 + 'a'\n```\n"), .applies("错误示例：\n\n```python\n1 + 'a'\n```\n"),
    .applies("文字列と数の足し算はできない。\n\n```python\n1 + 'a'\n```\n"),
    .not("It crashes with a KeyError:\n\n```python\n1 + 'a'\n```\n"),
    .not("```python\n1 + 'a'  # never fails\n```\n"),
    .not("The standard error is\n\n```python\n1 + 'a'\n```\n"),
    .not("このコードは動く。\n\n```python\n1 + 'a'\n```\n"),
    .not("This works:\n\n```python\n1 + 'a'\n```\n\nThis does not:\n\n```python\n1 + 2\n```\n"),
    .not("```python\nprint(3 / 0)  # エラー率\n```\n"), .not("```python\nprint(3 / 0)  # no error\n```\n"),
    .not("异常处理：\n\n```python\n1 + 'a'\n```\n"),
    .applies("It fails with an error:\n\n```python\n1 / 0\n```\n"),
    .not("The pitcher throws the ball.\n\n```python\nassert 1 + 1 == 3\n```\n"),
    .not("Predict the labels of the test set:\n\n```python\nassert 1 + 1 == 3\n```\n"),
    .not("This never raises an error.\n\n```python\n1 + 'a'\n```\n"),
    .not("Here the TypeError is caught and the error reported.\n\n```python\n1 + 'a'\n```\n"),
    .not("Its test is there to avoid a TypeError.\n\n```python\n1 + 'a'\n```\n"),
    .applies("What happens here, so that no TypeError is raised?\n\n```python\n1 + 'a'\n```\n"),
    .applies("```python\n1 + 'a'\n```\n\nTo avoid a TypeError, make it a string.\n"),
    .applies("Python raises a TypeError, which we catch further down.\n\n```python\n1 + 'a'\n```\n"),
    .applies("Without the test you would get a TypeError.\n\n```python\n1 + 'a'\n```\n"),
    .applies("```python\n# 修正前（混在）\ndef f():\n\tx = 1\n        y = 2\n```\n"),
    .not("```python\n# 一つ目（混在）\ndef f():\n\tx = 1\n        y = 2\n```\n"),
    .not("Here is what happens to the sum.\n\n```python\n1 + 'a'\n```\n"),
  ]

  static func evidence(_ facts: BlockFacts) -> Evidence? {
    guard let type = facts.failureType else { return crash(facts) }
    for (place, sentence) in facts.sentences.enumerated() {
      let found = facts.failureNames.lazy.compactMap { WordList.mention(of: $0, in: sentence.text) }.first
      // What stands after the code may tell what is to be done about its error.
      let isSpokenOf = found.map { name, mention in
        mention == .named || mention == .comes
          || mention == .remedied && place >= facts.block.before?.sentences.count ?? 0
      }
      // An exercise may ask for what a sentence would deny.
      let spoken =
        isSpokenOf == false
        ? nil : found?.0 ?? WordList.failure.first(in: sentence.text, unlessNegated: .negations)
      guard let word = spoken ?? task(sentence)
      else { continue }
      return evidence(
        "meant to fail", at: facts.range(word.range, of: sentence),
        "Raises \(type), and the text around says “\(word.word)”.")
    }
    return shown(facts, type)
  }

  /// The sentence right before the code or right after it, the heading over it, or a comment where it fails, that shows how not to do it.
  private static func shown(_ facts: BlockFacts, _ type: String) -> Evidence? {
    func evidence(_ word: String, at range: SourceRange) -> Evidence {
      self.evidence("meant to fail", at: range, "Raises \(type), and the note says “\(word)” of it.")
    }
    let before = facts.block.before?.sentences.last { $0.text.contains { $0.isLetter || $0.isSymbol } }
    // What ends with a colon leads to what follows.
    let after = facts.block.after?.sentences.first { $0.text.contains(where: \.isLetter) }
    let isOfNext = after?.trimmed.text.last.map { ":：".contains($0) } ?? false
    for sentence in [before, isOfNext ? nil : after].compactMap(\.self) {
      guard !namesAnother(sentence.text, facts) else { continue }
      if let word = FailureText.demonstration(in: sentence.text) ?? callout(sentence.text) {
        return evidence(word.word, at: facts.range(word.range, of: sentence))
      }
    }
    let line = (facts.raised?.line ?? facts.syntax?.line).flatMap { facts.block.index(ofLine: $0) }
    let lines = facts.lines
    // What Python cannot read has no statements: the comment stands over the one that begins at the margin.
    let start =
      facts.syntax == nil
      ? nil
      : line.flatMap { line in
        lines.prefix(line).lastIndex { $0.first.map { !$0.isWhitespace && $0 != "#" } ?? false }
      }
    for comment in facts.run.comments(of: facts.block) {
      guard let line,
        comment.line == line
          || (comment.line == line - 1 || comment.line + 1 == start) && lines[comment.line].isOnlyComment,
        let word = FailureText.demonstration(inComment: comment.text)
          ?? FailureText.question(inComment: comment.text)
      else { continue }
      return evidence(word.word, at: facts.range(ofLine: comment.line + facts.block.codeLine))
    }
    guard let heading = facts.block.heading, let word = FailureText.demonstration(in: heading) else {
      return nil
    }
    return evidence(word.word, at: facts.place)
  }

  /// Whether a text names another exception than came.
  private static func namesAnother(_ text: String, _ facts: BlockFacts) -> Bool {
    let names = PythonLine.names(in: text).filter { WordList.exceptions.contains($0) }
    guard !names.isEmpty, let raised = facts.raised else { return false }
    return !names.contains(where: raised.isKnown)
  }

  /// The kind of a callout that shows what fails: `> [!failure]`
  private static func callout(_ text: String) -> FoundWord? {
    guard let match = text.firstMatch(of: /\[!(failure|fail|bug|danger|error|missing)\]/.ignoresCase()) else {
      return nil
    }
    let start = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
    return FoundWord(word: String(match.1), range: start..<start + match.0.utf8.count)
  }

  private static let crashing = "This is prone to crashing without a trace:\n\n```python\nx = 1\n```\n"

  /// A crash of which a sentence speaks, and that came.
  private static func crash(_ facts: BlockFacts) -> Evidence? {
    guard let ending = facts.ending, case .killed = ending else { return nil }
    for sentence in facts.sentences {
      guard let word = WordList.crashes.first(in: sentence.text, unlessNegated: .negations) else { continue }
      return evidence(
        "meant to fail", at: facts.range(word.range, of: sentence),
        "\(ending.sentence ?? "It crashes.") The text around says “\(word.word)”.")
    }
    return nil
  }

  /// A word that sets a task, where it does: in a question, or as the first word of what the reader is told to do.
  private static func task(_ sentence: PlacedText) -> FoundWord? {
    if let word = WordList.exercise.first(in: sentence.text) { return word }
    guard let word = WordList.tasks.first(in: sentence.text) else { return nil }
    let before = sentence.text.utf8.prefix(word.range.lowerBound)
    let isFirst = !String(decoding: Array(before), as: UTF8.self).contains { $0.isLetter || $0.isNumber }
    return sentence.asks || isFirst ? word : nil
  }
}

extension String {
  /// Whether a line is a comment and nothing else.
  fileprivate var isOnlyComment: Bool { drop(while: \.isWhitespace).first == "#" }
}
