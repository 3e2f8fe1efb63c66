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
    let rest = text.drop { $0 == "#" }
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
    guard PythonStatement.showsValue(source) else { return nil }
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
      guard run[0].line == before.lines.upperBound + 1, PythonStatement.showsValue(lexer.text(before.offsets))
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

/// What the text of a statement says about showing a value.
enum PythonStatement {
  /// Whether a line of code prints or is an expression, whose value a comment may state.
  static func showsValue(_ source: String) -> Bool {
    if prints(source) { return true }
    guard let first = source.first,
      first.isLetter || first == "_" || "([{'\"-".contains(first) || first.isNumber
    else { return false }
    if source.hasPrefix("\"\"\"") || source.hasPrefix("'''") { return false }
    let word = source.prefix { $0.isLetter || $0 == "_" || $0.isNumber }
    if statementWords.contains(String(word)) { return false }
    return !isAssignment(source)
  }

  /// Whether a logical line is sure to be code, and not an output: a statement, an assignment, a call that prints.
  static func isCode(_ source: String) -> Bool {
    let word = source.prefix { $0.isLetter || $0 == "_" || $0.isNumber }
    return prints(source) || isAssignment(source) || source.first == "@"
      || statementWords.contains(String(word))
        && (source.hasSuffix(":") || ["import", "from", "return", "del", "raise", "assert"].contains(word))
  }

  static func prints(_ source: String) -> Bool {
    ["print(", "print (", "pprint(", "pprint.pprint(", "display(", "sys.stdout.write("].contains {
      source.hasPrefix($0)
    }
  }

  private static let statementWords: Set<String> = [
    "import", "from", "def", "class", "return", "if", "elif", "else", "for", "while", "with", "try", "except",
    "finally", "raise",
    "assert", "del", "pass", "break", "continue", "global", "nonlocal", "yield", "async", "await", "lambda",
    "match", "case",
    "type",
  ]

  /// Whether there is a `=` outside brackets and strings that is not part of a comparison.
  private static func isAssignment(_ source: String) -> Bool {
    let bytes = Array(source.utf8)
    var strings = PythonLexer(source).strings[...]
    var depth = 0
    for (index, byte) in bytes.enumerated() {
      while let string = strings.first, string.upperBound <= index { strings.removeFirst() }
      if strings.first?.contains(index) == true { continue }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "=") where depth == 0:
        let before = index > 0 ? bytes[index - 1] : 0
        let after = index + 1 < bytes.count ? bytes[index + 1] : 0
        if after == byte || before == byte || before == UInt8(ascii: "!") { continue }
        if before == UInt8(ascii: "<") || before == UInt8(ascii: ">") {
          // `<<=` and `>>=` assign, `<=` and `>=` compare.
          guard index > 1, bytes[index - 2] == before else { continue }
        }
        return true
      default: break
      }
    }
    return false
  }
}
