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
    return found
  }

  /// Own-line comments on lines that follow each other; after a trailing comment, those that stand under it.
  private func continues(_ next: PythonLexer.Comment, _ run: [PythonLexer.Comment]) -> Bool {
    guard let last = run.last, next.line == last.line + 1, next.isOwnLine else { return false }
    return run[0].isOwnLine || column(next) == column(run[0]) && column(next) > 0
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
    guard PythonLine(source).showsValue else { return nil }
    let lines = run.map(statedLine)
    guard !lines[0].text.allSatisfy(\.isWhitespace) else { return nil }
    return Expectation(
      form: .trailingComment, block: block, code: noteLines(line.lines), lines: lines, isExplicit: false,
      source: source, typical: typical(lines[0]))
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
    guard after > 0, case let before = lexer.logicalLines[after - 1] else {
      return nil
    }
    var lines = run.map(statedLine)
    var isExplicit = false
    var typical: PlacedWord?
    if let header = lines.firstIndex(where: { OutputHeader.isHeader($0.text) }) {
      lines.removeSubrange(...header)
      isExplicit = true
    } else {
      typical = lines.lazy.compactMap(self.typical).first
      guard run[0].line == before.lines.upperBound + 1, PythonLine(lexer.text(before.offsets)).showsValue
      else { return nil }
    }
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    while let first = lines.first, first.text.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    guard !lines.isEmpty else { return nil }
    return Expectation(
      form: .commentBlock, block: block, code: place.codeLine...place.noteLine(before.lines.upperBound),
      lines: lines,
      isExplicit: isExplicit, source: lexer.text(before.offsets), typical: typical)
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

  /// 出力例 and its like, read as Windows-1252.
  private static func isDamagedHeader(_ text: String) -> Bool {
    guard text.utf8.count > text.unicodeScalars.count else { return false }
    let repaired = repairedCharacters(text)
    return repaired.count < text.unicodeScalars.count && isHeader(repaired.map { String($0.scalar) }.joined())
  }
}
