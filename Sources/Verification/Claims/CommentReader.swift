internal import NoteParsing
internal import Words

/// Finds the comments of a piece of Python that may say what it prints.
struct CommentReader {
  let lexer: PythonLexer
  let place: CodePlace
  let block: Int

  func expectations() -> [Expectation] {
    var found: [Expectation] = []
    var index = 0
    let comments = lexer.comments.filter { !$0.isInBrackets }
    while index < comments.count {
      let comment = comments[index]
      var run = [comment]
      while index + run.count < comments.count, continues(comments[index + run.count], run) {
        run.append(comments[index + run.count])
      }
      index += run.count
      if let relation = relation(run) {
        found.append(relation)
        continue
      }
      if comment.isOwnLine {
        if let expectation = commentBlock(run) { found.append(expectation) }
      } else if let expectation = trailingComment(run) {
        found.append(expectation)
      }
    }
    return found + closingStrings()
  }

  /// Strings of several lines below code that call themselves an output: `\"\"\"Out:` and what came out.
  private func closingStrings() -> [Expectation] {
    var found: [Expectation] = []
    for (index, line) in lexer.logicalLines.enumerated() where index > 0 {
      let text = lexer.text(line.offsets)
      guard let mark = ["\"\"\"", "'''"].first(where: text.hasPrefix), text.count >= 6, text.hasSuffix(mark)
      else { continue }
      let content = line.offsets.lowerBound + 3..<line.offsets.upperBound - 3
      var lines: [StatedLine] = []
      var start = content.lowerBound
      for part in lexer.text(content).split(separator: "\n", omittingEmptySubsequences: false) {
        let end = start + part.utf8.count
        lines.append(StatedLine(text: String(part), range: place.range(start..<end)))
        start = end + 1
      }
      if OutputHeader.isHeader(lines[0].text) {
        lines.removeFirst()
      } else if OutputHeader.label(lines[0].text) == nil {
        continue
      }
      while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
      while let first = lines.first, first.text.allSatisfy(\.isWhitespace) { lines.removeFirst() }
      guard !lines.isEmpty else { continue }
      let before = lexer.logicalLines[index - 1]
      found.append(
        Expectation(
          form: .commentBlock, block: block, code: place.codeLine...place.noteLine(before.lines.upperBound),
          lines: lines, isExplicit: true, source: lexer.text(before.offsets),
          typical: lines.lazy.compactMap(self.typical).first))
    }
    return found
  }

  /// Own-line comments on lines that follow each other; after a trailing comment, those that stand under it.
  private func continues(_ next: PythonLexer.Comment, _ run: [PythonLexer.Comment]) -> Bool {
    guard let last = run.last, next.line == last.line + 1, next.isOwnLine else { return false }
    if isHeader(run[0]) { return true }
    return run[0].isOwnLine || column(next) == column(run[0]) && column(next) > 0
  }

  /// `# Output:` and no more.
  private func isHeader(_ comment: PythonLexer.Comment) -> Bool {
    let text = statedLine(comment).text
    return (text.hasSuffix(":") || text.hasSuffix("：")) && OutputHeader.isHeader(text)
  }

  private func column(_ comment: PythonLexer.Comment) -> Int {
    place.range(comment.offsets).start.column
  }

  private func statedLine(_ comment: PythonLexer.Comment) -> StatedLine {
    var start = comment.offsets.lowerBound
    let text = lexer.text(comment.offsets)
    var rest = text.drop { $0 == "#" }
    // `#> 8`: an arrow, as reprex and pytest-examples write it; `# > 8` is a bound.
    if rest.hasPrefix(">") { rest = rest.drop { $0 == ">" } }
    let marked = rest.drop { $0 == " " }
    if marked.hasPrefix(">>") { rest = marked.drop { $0 == ">" } }
    start += text.utf8.count - rest.utf8.count
    return StatedLine(text: String(rest), range: place.range(start..<comment.offsets.upperBound))
  }

  // MARK: Relations

  private func relation(_ run: [PythonLexer.Comment]) -> Expectation? {
    guard run.count == 1 else { return nil }
    let line = statedLine(run[0])
    guard StatedRelation.isOne(line.text) else { return nil }
    let note = place.noteLine(run[0].line)
    return Expectation(form: .relation, block: block, code: note...note, lines: [line], isExplicit: true)
  }

  // MARK: Trailing comments

  private func trailingComment(_ run: [PythonLexer.Comment]) -> Expectation? {
    guard
      let line = lexer.logicalLines[
        ..<lexer.logicalLines.firstPlace { $0.offsets.lowerBound >= run[0].offsets.lowerBound }
      ].last,
      line.lines.upperBound == run[0].line
    else { return nil }
    let source = lexer.text(line.offsets)
    var lines = run.map(statedLine)
    let isHeader = lines.count > 1 && isHeader(run[0])
    let isLabelled = isHeader || OutputHeader.label(lines[0].text) != nil
    // Whatever stands before a label may print.
    guard isLabelled || PythonLine(source).showsValue else { return nil }
    if isHeader { lines.removeFirst() }
    guard !lines[0].text.allSatisfy(\.isWhitespace) else { return nil }
    return Expectation(
      form: .trailingComment, block: block, code: noteLines(line.lines), lines: lines, isExplicit: isLabelled,
      source: source, doubt: lines.lazy.compactMap(otherSystem).first, typical: typical(lines[0]))
  }

  /// What a comment says of itself: that it shows a typical run, a measurement, something that differs from machine to machine.
  private func typical(_ line: StatedLine) -> PlacedWord? {
    WordList.typical.first(in: line.text).map { PlacedWord(word: $0.word, range: line.range) }
  }

  private func noteLines(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
    place.noteLine(lines.lowerBound)...place.noteLine(lines.upperBound)
  }

  // MARK: Comment blocks

  /// A block of comments is about what was printed before it. One that code follows directly, without a blank line, is about that code
  /// unless it has a header or stands directly under code that prints.
  private func commentBlock(_ run: [PythonLexer.Comment]) -> Expectation? {
    let after = lexer.logicalLines.firstPlace { $0.lines.upperBound >= run[0].line }
    guard after > 0, case let before = lexer.logicalLines[after - 1] else { return labelAtTheTop(run) }
    var lines = run.map(statedLine)
    var isExplicit = false
    var typical: PlacedWord?
    if let header = lines.firstIndex(where: { OutputHeader.isHeader($0.text) }) {
      lines.removeSubrange(...header)
      isExplicit = true
    } else if let label = lines.firstIndex(where: { OutputHeader.label($0.text) != nil }) {
      lines.removeSubrange(..<label)
      isExplicit = true
      if let next = labelledCode(under: run, after: before, lexer.logicalLines[after...].first) {
        return Expectation(
          form: .trailingComment, block: block, code: noteLines(next.lines), lines: lines, isExplicit: true,
          source: lexer.text(next.offsets), typical: lines.lazy.compactMap(self.typical).first)
      }
    } else {
      typical = lines.lazy.compactMap(self.typical).first
      guard run[0].line == before.lines.upperBound + 1, PythonLine(lexer.text(before.offsets)).showsValue
      else { return nil }
    }
    // What is expected is a wish where what comes stands beside it.
    if lines.contains(where: { isLabelled($0, .actuals) }) {
      lines.removeAll { isLabelled($0, .expectations) }
    }
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    while let first = lines.first, first.text.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    guard !lines.isEmpty else { return nil }
    return Expectation(
      form: .commentBlock, block: block, code: place.codeLine...place.noteLine(before.lines.upperBound),
      lines: lines,
      isExplicit: isExplicit, source: lexer.text(before.offsets),
      doubt: lines.count == 1 ? otherSystem(lines[0]) : nil, typical: typical)
  }

  /// The system that a comment names beside what comes out: `a/b (Linux) or a\b (Windows)`.
  private func otherSystem(_ line: StatedLine) -> PlacedWord? {
    WordList.namedSystems.first(in: line.text).map { PlacedWord(word: $0.word, range: line.range) }
  }
}

extension CommentReader {
  /// A labelled output over the first line of the code.
  private func labelAtTheTop(_ run: [PythonLexer.Comment]) -> Expectation? {
    let lines = run.map(statedLine)
    guard let label = lines.firstIndex(where: { OutputHeader.label($0.text) != nil }),
      let next = lexer.logicalLines.first, next.lines.lowerBound == run[run.count - 1].line + 1,
      PythonLine(lexer.text(next.offsets)).showsValue
    else { return nil }
    return Expectation(
      form: .trailingComment, block: block, code: noteLines(next.lines), lines: Array(lines[label...]),
      isExplicit: true, source: lexer.text(next.offsets),
      typical: lines[label...].lazy.compactMap(typical).first)
  }

  /// Whether the label of a line has a word of a list: `expected: [1]`, `actual: [2]`
  fileprivate func isLabelled(_ line: StatedLine, _ words: WordList) -> Bool {
    guard let colon = line.text.prefix(30).firstIndex(where: { ":：".contains($0) }) else { return false }
    return words.first(in: line.text[..<colon]) != nil
  }

  /// The code that a labelled output stands right over: nothing prints right before it.
  private func labelledCode(
    under run: [PythonLexer.Comment], after before: PythonLexer.LogicalLine,
    _ next: PythonLexer.LogicalLine?
  ) -> PythonLexer.LogicalLine? {
    guard let next, next.lines.lowerBound == run[run.count - 1].line + 1,
      run[0].line > before.lines.upperBound + 1, PythonLine(lexer.text(next.offsets)).showsValue
    else { return nil }
    return next
  }
}

/// The lines that announce an output.
enum OutputHeader {
  /// Whether a line is nothing but such a header: `Output:`, `出力例:`, `Expected output`.
  static func isHeader(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    var words = text.lowercased()
    if isDamagedHeader(text) { return true }
    // `Output (Python 3.x):`
    // A pattern is compiled each time, and most lines are far from one.
    if words.contains("(") { words.replace(/\([^()]*\d[^()]*\)/, with: "") }
    words.removeAll { $0.isWhitespace || "-=*_「」【】[]()（）:：→↓".contains($0) }
    return WordList.outputHeaders.contains(words)
  }

  /// The label of an output at the start of a line, with what separates it from the output: `Output: `, `输出：`, `Out[3]: `, `[Output] `.
  static func label(_ text: String) -> Substring? {
    if let label = bracketed(text) { return label }
    guard let first = text.first(where: { !$0.isWhitespace }), first.isLetter || "*_-=【".contains(first),
      let sign = text.prefix(40).firstMatch(of: /[:：→]|[-=]>/)
    else { return nil }
    let words = text[..<sign.range.lowerBound].filter { !$0.isNumber && !"[]".contains($0) }
    guard words.contains(where: \.isLetter), isHeader(words) else { return nil }
    let rest = text[sign.range.upperBound...]
    guard rest.contains(where: { !$0.isWhitespace }) else { return nil }
    return text[..<(rest.firstIndex { !$0.isWhitespace } ?? rest.endIndex)]
  }

  /// `[Output] `
  private static func bracketed(_ text: String) -> Substring? {
    let start = text.drop(while: \.isWhitespace)
    guard start.first == "[", case let word = start.dropFirst().prefix(while: \.isLetter), !word.isEmpty,
      case let rest = start[word.endIndex...], rest.first == "]", isHeader(String(word)),
      let end = rest.dropFirst().firstIndex(where: { !$0.isWhitespace })
    else { return nil }
    return text[..<end]
  }

  /// 出力例 and its like, read as Windows-1252.
  private static func isDamagedHeader(_ text: String) -> Bool {
    guard text.utf8.count > text.unicodeScalars.count else { return false }
    let repaired = repairedCharacters(text)
    return repaired.count < text.unicodeScalars.count && isHeader(repaired.map { String($0.scalar) }.joined())
  }
}
