internal import NoteMath
internal import NoteParsing
internal import Words

extension NotePlanner {
  /// Finds the fences that show the output of the code before them.
  mutating func addFences() {
    var current: Int?
    for (ordinal, block) in note.codeBlocks.enumerated() {
      let isTranscript =
        current.map { plan.blocks[$0].role == .code(.python) } == true
        && (isTranscript(block, plan.blocks[ordinal]) || isShownOutput(ordinal))
      if case .code = plan.blocks[ordinal].role, !isTranscript {
        current = ordinal
        continue
      }
      // What a shell shows that no runner knows is no code of it.
      let isOfNoRunner = if case .otherLanguage = plan.blocks[ordinal].role { true } else { false }
      if isTranscript, isOfNoRunner || isShownOutput(ordinal) { plan.blocks[ordinal].role = .text }
      guard let code = current else { continue }
      let previous = note.codeBlocks[ordinal - 1]
      let isMarked = plan.blocks[ordinal].directives.showsOutput
      guard let kind = isMarked ? .output : isTranscript ? .text : FenceKind.of(block),
        isMarked || isRightAfter(previous.range, block.range)
      else {
        current = nil
        continue
      }
      let place = CodePlace(code: block.code, codeLine: block.codeLine, source: source)
      let lines = block.code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .indices.dropFirst(CellOptions(block).lineCount)
        .map { place.statedLine(line: $0) }
      // `1. ```` beside `2. ````: answers of which one is to be chosen.
      if kind == .text, isChoice(block, after: ordinal) { continue }
      let isFurther = ordinal - 1 != code && !texts(from: previous.range, to: block.range).isEmpty
      let found = announcement(before: block, after: previous)
      add(lines, kind: kind, code: code, isFurther: isFurther, announced: found)
    }
    addContrasts()
  }

  private mutating func add(
    _ lines: [StatedLine], kind: FenceKind, code: Int, isFurther: Bool, announced: Announced
  ) {
    var lines = lines
    let isCommanded = kind == .text && lines.first.map { isCommand($0.text) } == true
    let given = isCommanded ? given(by: lines.removeFirst()) : nil
    let doubt = given ?? announced.doubt
    while let last = lines.last, last.text.allSatisfy(\.isWhitespace) { lines.removeLast() }
    guard !lines.isEmpty else { return }
    if !plan.blocks[code].code.contains("##") { lines = lines.withoutMarks }
    // It was added after the block's own comments, and before anything of a later block.
    if kind == .output, doubt == nil, let last = lastOutputFence, plan.expectations[last].block == code,
      plan.expectations[last].doubt == nil
    {
      let index = last
      // A notebook's block may have several outputs.
      plan.expectations[index].lines += lines
      return
    }
    let block = plan.blocks[code]
    let lastLine = block.codeLine + max(block.code.utf8.count { $0 == UInt8(ascii: "\n") } - 1, 0)
    if kind == .output { lastOutputFence = plan.expectations.count }
    announcements[plan.expectations.count] = announced
    plan.expectations.append(
      Expectation(
        form: kind == .output ? .outputFence : .textFence, block: code, code: block.codeLine...lastLine,
        lines: lines,
        isExplicit: kind == .output || isCommanded || isAnnounced(lines[0].range.start.line),
        isBehindHeading: hasHeading(block, lines[0].range.start.line), isFurther: isFurther,
        doubt: doubt))
  }

  /// Whether a heading that is no header of an output stands between a block of code and a line.
  private func hasHeading(_ block: PlannedBlock, _ line: Int) -> Bool {
    (block.range.end.line..<line).contains { line in
      let text = text(ofLine: line)
      return text.contains(/^#{1,6}\s/) && !OutputHeader.isHeader(text)
        && WordList.outputHeaders.first(in: text) == nil
    }
  }

  /// Whether a fence starts an item of a list, and the one right after it or right before it another.
  private func isChoice(_ block: CodeBlock, after ordinal: Int) -> Bool {
    func startsItem(_ place: Int) -> Bool {
      guard note.codeBlocks.indices.contains(place) else { return false }
      return text(ofLine: note.codeBlocks[place].range.start.line).contains(/^\s*(?:[-*+]|\w[.)])\s+[`~]{3}/)
    }
    guard startsItem(ordinal) else { return false }
    return startsItem(ordinal - 1) || startsItem(ordinal + 1)
  }

  /// Marks all that a block states as what one would expect, where the sentence right before it says so.
  mutating func addHedges() {
    for index in plan.expectations.indices where plan.expectations[index].doubt == nil {
      guard let block = plan.blocks.first(where: { $0.ordinal == plan.expectations[index].block }),
        let before = block.before
      else { continue }
      let sentences = before.sentences.filter { hasText(String($0.text)) }
      plan.expectations[index].doubt = sentences.suffix(2).lazy.compactMap(hedge(in:)).first
    }
  }

  private func hedge(in text: PlacedText) -> PlacedWord? {
    guard let found = WordList.expecting.first(in: text.text) else { return nil }
    let place = text.offsets(of: found.range)
    return PlacedWord(word: found.word, range: source.range(place.lowerBound, place.upperBound))
  }

  /// Whether a block of a shell, whatever it is called, shows what came of one command that ran a program of Python.
  private func isTranscript(_ block: CodeBlock, _ planned: PlannedBlock) -> Bool {
    switch planned.role {
    case .code(.bash), .otherLanguage: break
    default: return false
    }
    let lines = block.code.split(separator: "\n").map(String.init)
    return lines.count > 1 && isCommand(lines[0])
      && !lines.dropFirst().contains { $0.contains(/^\s*[$%>❯]\s/) }
  }

  /// Whether a fence for a shell stands right behind code of Python, under a sentence that calls it the output, and holds no command.
  private func isShownOutput(_ ordinal: Int) -> Bool {
    let block = note.codeBlocks[ordinal]
    guard ordinal > 0, ["shell", "sh", "bash", "console", "zsh"].contains(block.language),
      plan.blocks[ordinal - 1].role == .code(.python), !block.code.contains(/(?:^|\n)\s*[$%❯]\s/)
    else { return false }
    let (end, start) = (note.codeBlocks[ordinal - 1].range.end.offset, block.range.start.offset)
    guard start > end, start - end < 400 else { return false }
    let sentence = PlacedText(source, end..<start).withoutComments.withoutTags.trimmed.lastSentence.trimmed
      .text
    let isLabel = OutputHeader.isHeader(sentence)
    return isLabel
      || sentence.last.map { ":：".contains($0) } == true
        && WordList.outputNouns.first(in: sentence) != nil && WordList.running.first(in: sentence) == nil
  }

  /// Whether a line is the command that runs a program of Python: `$ python x.py`.
  private func isCommand(_ line: String) -> Bool {
    line.contains(/^\s*(?:\([^()]*\)\s*)?[$%>❯]\s*(?:python|py|ipython|uv|poetry|pipenv)[\d.]*(?:\s|$)/)
  }

  /// Whether a fence for Python holds what the code before it printed: a header such as `Output:` says so, and nothing in it is code.
  func isOutput(_ ordinal: Int) -> Bool {
    let block = note.codeBlocks[ordinal]
    guard block.isFenced, CodeRole.isPython(block), ordinal > 0 || isException(block.code),
      isAnnounced(block.codeLine) || endsInTraceback(block.code) || isException(block.code),
      !Doctest.isDoctest(block.code)
    else { return false }
    if block.code.contains("Traceback (most recent call last)") || isException(block.code)
      || block.code.contains("File \"") && block.code.contains(/(?:^|\n) *File ".*", line \d/)
    {
      return true
    }
    let lexer = PythonLexer(block.code)
    return !lexer.logicalLines.contains { PythonLine(lexer.text($0.offsets)).isCode }
  }

  /// Whether a text is the last line of a traceback and nothing more: `ValueError: …`
  private func isException(_ text: String) -> Bool {
    let line = text.trimmingSpace
    guard !line.utf8.contains(0x0A), let sign = line.firstIndex(of: ":"),
      case let rest = line[line.index(after: sign)...], rest.first == " ", rest.dropFirst().first != nil
    else { return false }
    return WordList.exceptions.contains(String(line[..<sign]))
  }

  /// Whether a traceback stands in a text, and nothing that is code before it.
  private func endsInTraceback(_ text: String) -> Bool {
    guard text.contains("Traceback (most"),
      let place = text.firstMatch(of: /(?:^|\n)Traceback \(most recent call last\):/)?.range.lowerBound
    else { return false }
    let lexer = PythonLexer(String(text[..<place]))
    return !lexer.logicalLines.contains { PythonLine(lexer.text($0.offsets)).isCode }
  }

  /// Whether the fence that starts above `line` has a header such as `Output:` before it.
  private func isAnnounced(_ line: Int) -> Bool {
    guard line > 3 else { return false }
    return (max(line - 4, 1)...line - 2).contains { OutputHeader.isHeader(text(ofLine: $0)) }
  }

  /// Which Python the line before or after a fence says it is about, when that is an old one: `Output (< 3.5):`, `Output (Python 2.x):`.
  func oldPython(_ block: CodeBlock) -> String? {
    let (first, last) = (block.codeLine - 1, block.range.end.line)
    let before = stride(from: first - 1, to: max(first - 4, 0), by: -1).map(text(ofLine:)).first(
      where: hasText)
    let after = stride(from: last + 1, through: min(last + 3, source.lineCount), by: 1).map(text(ofLine:))
      .first(
        where: hasText)
    return before.flatMap(oldPython) ?? after.flatMap { OutputHeader.isHeader($0) ? oldPython($0) : nil }
  }

  private func hasText(_ line: String) -> Bool { line.contains { !$0.isWhitespace && $0 != ">" } }

  private func oldPython(_ line: String) -> String? {
    guard line.contains("ython") || line.contains("(") else { return nil }
    if let name = OldPython.named(in: line) { return name }
    guard OutputHeader.isHeader(line), let match = line.firstMatch(of: /\(([^()]*\d\.[\dx][^()]*)\)/),
      !match.1.contains(/^\s*(?:Python )?3(?:\.x|\+)?\s*$/)
    else { return nil }
    return String(match.1)
  }

  /// A line without tags.
  private func text(ofLine line: Int) -> String {
    PlacedText(source, source.startOfLine(line)..<source.endOfLine(line)).withoutTags.text
  }

  /// `%% … %%` or `<!-- … -->` and nothing else.
  private func isComment(_ line: String) -> Bool {
    let text = PlacedText(line, at: 0..<line.utf8.count).withoutComments.text
    return text.allSatisfy { $0.isWhitespace || $0 == ">" }
  }

  /// Whether little stands between two blocks: white space, the marks of quotes, comments, headers, and a short line or two of
  /// text, in whatever words. What the second one is, it shows by what is in it.
  private func isRightAfter(_ first: SourceRange, _ second: SourceRange) -> Bool {
    guard second.start.line - first.end.line <= 9 else { return false }
    let found = texts(from: first, to: second)
    return found.count <= 2 && found.reduce(0) { $0 + $1.count } <= 160
  }

  /// The lines of text between two blocks.
  private func texts(from first: SourceRange, to second: SourceRange) -> [String] {
    (first.end.line + 1..<max(second.start.line, first.end.line + 1)).map(text(ofLine:)).filter { text in
      !(text.allSatisfy { $0.isWhitespace || $0 == ">" } || OutputHeader.isHeader(text) || isComment(text)
        || text.hasPrefix(":::"))
    }
  }
}

extension [StatedLine] {
  /// Without what knitr and reprex write before each line of an output: `## [1, 2]`, `#> 4`.
  fileprivate var withoutMarks: [StatedLine] {
    guard
      let mark = ["## ", "#> "].first(where: { mark in
        contains { $0.text.hasPrefix(mark) }
          && allSatisfy { $0.text.hasPrefix(mark) || $0.text.trimmingSpace == mark.trimmingSpace }
      })
    else { return self }
    return map { line in
      let rest = line.text.dropFirst(mark.count)
      var start = line.range.start
      start.offset += line.text.utf8.count - rest.utf8.count
      start.column += line.text.utf8.count - rest.utf8.count
      return StatedLine(
        text: String(rest), range: SourceRange(start: start, end: Swift.max(start, line.range.end)))
    }
  }
}

/// How a fence says that it is an output.
private enum FenceKind {
  /// By its language.
  case output
  /// It may be one.
  case text

  static func of(_ block: CodeBlock) -> FenceKind? {
    switch block.language {
    case _ where CodeRole.outputs.contains(block.language): .output
    case "code-block" where block.attributes == "none" || block.attributes == "text": .text
    case "", "text", "txt", "plain", "plaintext", "console": .text
    // What is left of Python under a header such as `Output:`.
    case _ where CodeRole.isPython(block): .text
    default: nil
    }
  }
}
