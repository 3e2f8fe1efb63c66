internal import NoteMath
internal import NoteParsing
internal import Words

/// Values that sentences state: `` `f(2)` → `4` `` and "This prints 0.2231."
extension NotePlanner {
  mutating func addSentences() {
    let firstPython = plan.blocks.first { $0.role == .code(.python) }?.range.end
    if let firstPython {
      for index in note.codeSpans.indices { addCodeSpan(index, after: firstPython) }
    }
    for (ordinal, block) in plan.blocks.enumerated() where block.role == .code(.python) && !block.isSentence {
      addSentence(after: ordinal)
    }
  }

  // MARK: Code spans

  /// A code span that calls something, an arrow or a word, and a code span with a value: the call is run after all blocks.
  private mutating func addCodeSpan(_ index: Int, after firstPython: SourcePosition) {
    guard index + 1 < note.codeSpans.count else { return }
    let (call, value) = (note.codeSpans[index], note.codeSpans[index + 1])
    guard value.start.offset <= call.end.offset + 200 else { return }
    let written = text(call.end.offset..<max(value.start.offset, call.end.offset))
    let between = ScannedText(written, isDamaged: plan.isDamaged).text
    guard WordList.callLinks.contains(between.filter { !$0.isWhitespace }.lowercased()) else { return }
    guard let code = content(call), let stated = content(value), isCall(text(code)) else { return }
    guard firstPython <= call.start else { return }
    // It has no block of its own in the note; the numbers go on after those of the code blocks.
    let ordinal = (plan.blocks.last?.ordinal ?? 0) + 1
    let line = call.start.line
    var block = PlannedBlock(
      ordinal: ordinal, role: .code(.python), code: text(code), codeLine: line, range: call,
      directives: Directives())
    block.isSentence = true
    block.lineRanges = [call]
    // At the end, so that it takes no random numbers from the blocks of the note.
    plan.blocks.append(block)
    let range = source.range(stated.lowerBound, stated.upperBound)
    let doubt = doubt(before: call.start.offset, after: value.end.offset)
    plan.expectations.append(
      Expectation(
        form: .codeSpan, block: ordinal, code: line...line,
        lines: [StatedLine(text: text(stated), range: range)],
        isExplicit: false, source: text(code),
        doubt: doubt))
  }

  /// A word of the sentence around a claim by which it may be meant to be false.
  private func doubt(before start: Int, after end: Int) -> PlacedWord? {
    guard
      let block = note.blocks[..<note.blocks.firstPlace { $0.range.start.offset > start }]
        .suffix(50).last(where: { $0.kind == .paragraph && $0.range.end.offset >= end })
    else { return nil }
    // A sentence is not longer than this; a paragraph may be.
    let reach = 2_000
    let before = PlacedText(source, max(block.range.start.offset, start - reach)..<start).lastSentence
    let after = PlacedText(source, end..<min(block.range.end.offset, end + reach)).firstSentence
    for sentence in [before, after] {
      guard let found = Caution.word(in: sentence.text) else { continue }
      let place = sentence.offsets(of: found.range)
      return PlacedWord(word: found.word, range: source.range(place.lowerBound, place.upperBound))
    }
    return nil
  }

  private func text(_ offsets: Range<Int>) -> String { source.string(offsets) }

  /// What is between the backticks.
  private func content(_ span: SourceRange) -> Range<Int>? {
    let bytes = source.bytes[span.offsets]
    let ticks = bytes.prefix { $0 == UInt8(ascii: "`") }.count
    guard ticks > 0, bytes.count > 2 * ticks, span.start.line == span.end.line else { return nil }
    return span.start.offset + ticks..<span.end.offset - ticks
  }

  /// `name(…)`, with nothing after the closing parenthesis.
  private func isCall(_ code: String) -> Bool {
    let name = code.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    guard let first = name.first, first.isLetter || first == "_", name.last != "." else { return false }
    guard code.dropFirst(name.count).first == "(", code.last == ")" else { return false }
    var depth = 0
    for (index, character) in code.enumerated() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, character == ")", index < code.count - 1 { return false }
    }
    return depth == 0
  }

  // MARK: Sentences

  /// The first sentence after a block, when it says in so many words what is printed.
  private mutating func addSentence(after ordinal: Int) {
    let block = plan.blocks[ordinal]
    guard
      let paragraph = note.blocks[note.blocks.firstPlace { $0.range.start >= block.range.end }...]
        .prefix(50).first(where: { $0.kind != .list && $0.kind != .item }),
      paragraph.kind == .paragraph, paragraph.range.start.line <= block.range.end.line + 2
    else { return }
    let offsets = paragraph.range.offsets
    let scanned = ScannedText(
      PlacedText(source, offsets.lowerBound..<min(offsets.upperBound, offsets.lowerBound + 2_000))
        .withoutComments.text)
    guard let stated = SentenceValue.range(in: scanned) else { return }
    let bytes = scanned.bytes(stated)
    let start = paragraph.range.start.offset
    let lastLine = block.codeLine + max(block.code.utf8.count { $0 == UInt8(ascii: "\n") } - 1, 0)
    plan.expectations.append(
      Expectation(
        form: .sentence, block: block.ordinal, code: block.codeLine...lastLine,
        lines: [
          StatedLine(
            text: scanned.text(stated),
            range: source.range(start + bytes.lowerBound, start + bytes.upperBound))
        ],
        isExplicit: false))
  }
}

/// Finds the value in a sentence such as "This prints 0.2231." or 「出力は 0.2231 になる。」
enum SentenceValue {
  /// The scalars of the value; nil when the sentence says no such thing. Nothing but a value may follow the words.
  static func range(in text: ScannedText) -> Range<Int>? {
    if let range = rangeBefore(in: text) { return range }
    guard let word = WordList.printed.entries.first(where: { text.hasWord($0, at: 0) }) else { return nil }
    var start = word.unicodeScalars.count
    while start < text.scalars.count,
      text.scalars[start].isSpace || "`$*、:".unicodeScalars.contains(text.scalars[start])
    {
      start += 1
    }
    guard start < text.scalars.count, let value = ValueReader(text).value(at: start) else { return nil }
    var end = value.range.upperBound
    while end < text.scalars.count, "`$*".unicodeScalars.contains(text.scalars[end]) { end += 1 }
    let rest = text.scalars[end...].prefix { $0 != "\n" }
    var after = String.UnicodeScalarView()
    after.append(contentsOf: rest)
    let tail = String(after).drop { $0.isWhitespace }
    let closes =
      tail.isEmpty || tail.first == "." && (tail.dropFirst().first?.isWhitespace ?? true) || tail.first == "。"
      || WordList.printedEnds.entries.contains { tail.hasPrefix($0) }
    return closes ? value.range : nil
  }

  /// The value that a sentence begins with and says to come out: 「11 と表示されます」, "`11` is printed."
  private static func rangeBefore(in text: ScannedText) -> Range<Int>? {
    let start = text.scalars.prefix { "`$*「“\"".unicodeScalars.contains($0) }.count
    guard start < text.scalars.count, let value = ValueReader(text).value(at: start) else { return nil }
    let rest = text.scalars[value.range.upperBound...].prefix { $0 != "\n" }.drop {
      $0.isSpace || "`$*」”\"".unicodeScalars.contains($0)
    }
    var tail = String.UnicodeScalarView()
    tail.append(contentsOf: rest)
    let words = String(tail)
    guard WordList.printedBehind.entries.contains(where: words.hasPrefix),
      WordList.negations.first(in: words) == nil
    else { return nil }
    return value.range
  }
}
