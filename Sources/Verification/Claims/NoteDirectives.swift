internal import NoteMath
package import NoteParsing

/// A directive in a comment of the note, and what it holds for.
package struct NoteDirective: Sendable, Equatable {
  package enum Target: Sendable, Equatable {
    /// A code block, by its position among those of the note.
    case block(Int)
    /// The claims that start within these bytes: a paragraph, a formula, a table, the formula behind which it stands, or the line that
    /// it ends.
    case region(Range<Int>)
    /// Nothing comes next.
    case nothing
  }
  package var target: Target
  /// The comment.
  package var range: SourceRange
  package var directives: Directives
  /// What in it means nothing.
  package var messages: [String]
  /// It is another tool's mark.
  package var isMark = false
  /// `H(p) = entropy(p)`: a formula and the code that is to agree with it.
  package var agreement: Agreement?

  /// The two sides of a line that binds a formula to code.
  package struct Agreement: Sendable, Equatable {
    package var formula: String
    package var code: String
  }
}

/// Finds the comments that start with `verify:`, `%% … %%` and `<!-- … -->`.
struct DirectiveFinder {
  let note: ParsedNote
  let source: SourceText

  /// In the order of the note.
  func directives() -> [NoteDirective] {
    let comments = (note.comments + htmlComments()).sorted { $0.start < $1.start }
    let found = comments.compactMap { range in content(range).map { (range, $0) } }
    return marks(in: (comments + lineComments()).sorted { $0.start < $1.start })
      + found.map { range, words in
        var reader = DirectiveReader()
        let agreement = Self.agreement(words)
        if agreement == nil { reader.read(comment: words) }
        reader.directives.range = range
        if words.allSatisfy(\.isWhitespace) { reader.messages = ["the directive is empty"] }
        // Prose after the word is one slip, and not one for each word.
        if reader.messages.count > 3 {
          reader.messages = [reader.messages[0] + ", and \(reader.messages.count - 1) words more"]
        }
        // A line that binds is about a formula, and not about what comes next.
        return NoteDirective(
          target: agreement == nil ? target(of: range) : .nothing, range: range,
          directives: reader.directives, messages: reader.messages,
          agreement: agreement)
      }
  }

  /// What stands in a comment.
  private func words(_ comment: SourceRange) -> String {
    let text = source.string(comment.offsets.prefix(400)).trimmingPrefix { "%<!-".contains($0) }
    return String(text.prefix { $0 != "%" && $0 != ">" }.trimmingDashes).trimmingSpace
  }

  /// What other tools' marks in comments ask for the blocks after them.
  private func marks(in comments: [SourceRange]) -> [NoteDirective] {
    var found: [NoteDirective] = []
    var start: SourceRange?
    func add(_ directives: Directives, _ range: SourceRange, _ target: NoteDirective.Target) {
      guard case .block = target else { return }
      var directives = directives
      directives.range = range
      directives.mark = words(range)
      found.append(
        NoteDirective(target: target, range: range, directives: directives, messages: [], isMark: true))
    }
    func skip(from opening: SourceRange, to end: Int) {
      for (ordinal, block) in note.codeBlocks.enumerated()
      where block.range.start > opening.start && block.range.end.offset < end {
        add(Directives(.skip), opening, .block(ordinal))
      }
    }
    for range in comments {
      guard let mark = CommentMark(words(range)) else { continue }
      switch mark {
      case .next(let directives): add(directives, range, target(of: range))
      case .note:
        for ordinal in note.codeBlocks.indices { add(Directives(.skip), range, .block(ordinal)) }
      case .start: start = start ?? range
      case .end:
        if let opening = start { skip(from: opening, to: range.end.offset) }
        start = nil
      }
    }
    if let opening = start { skip(from: opening, to: Int.max) }
    return found
  }

  /// The lines of paragraphs that MyST takes for comments: `% skip: next`.
  private func lineComments() -> [SourceRange] {
    guard source.bytes.contains(UInt8(ascii: "%")) else { return [] }
    return note.blocks.lazy.filter { $0.kind == .paragraph }.flatMap { block in
      (block.range.start.line...block.range.end.line).compactMap { line in
        let (start, end) = (
          max(source.startOfLine(line), block.range.start.offset), source.endOfLine(line)
        )
        let text = source.bytes[min(start, end)..<end]
        return text.first == UInt8(ascii: "%") && text.dropFirst().first != UInt8(ascii: "%")
          ? source.range(start, end) : nil
      }
    }
  }

  /// HTML comments, and lines one under another that MyST takes for a comment.
  var invisibleComments: [SourceRange] {
    var runs: [SourceRange] = []
    for line in lineComments() {
      if let last = runs.last, last.end.line + 1 == line.start.line {
        runs[runs.count - 1] = source.range(last.start.offset, line.end.offset)
      } else {
        runs.append(line)
      }
    }
    return (htmlComments() + runs).sorted { $0.start < $1.start }
  }

  /// What follows `verify:`; nil for another comment.
  private func content(_ range: SourceRange) -> String? {
    let text = source.string(range.offsets).drop { "%<!-".contains($0) || $0.isWhitespace }
    guard text.prefix(6).lowercased() == "verify" else { return nil }
    var rest = text.dropFirst(6).drop { $0 == " " }
    guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
    rest = rest.dropFirst()
    while let last = rest.last, "%->".contains(last) || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// A call or a name with parentheses, an equals sign with spaces around it, and code: what no other directive looks like.
  private static func agreement(_ words: String) -> NoteDirective.Agreement? {
    // An equation that what is returned satisfies has a sign of its own: `A x = b = solve(A, b)`.
    guard let sign = words.ranges(of: " = ").last(where: { !words[$0.upperBound...].isInsideCall }) else {
      return nil
    }
    let (formula, code) = (
      String(words[..<sign.lowerBound]).trimmingSpace, String(words[sign.upperBound...]).trimmingSpace
    )
    guard !formula.isEmpty, !code.isEmpty, !DirectiveReader.isKey(formula) else { return nil }
    return NoteDirective.Agreement(formula: formula, code: code)
  }

  /// The HTML comments that are none of code, of a formula or of another comment.
  private func htmlComments() -> [SourceRange] {
    let (bytes, opening) = (source.bytes, Array("<!--".utf8))
    guard bytes.contains(opening[0]) else { return [] }
    let taken = (note.codeBlocks.map(\.range) + note.codeSpans + note.formulas.map(\.range) + note.comments)
      .map(\.offsets).sorted { $0.lowerBound < $1.lowerBound }
    var found: [SourceRange] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: opening[0]) {
      place = start + 1
      guard bytes[start...].starts(with: opening), !Self.holds(taken, start),
        let end = Self.end(bytes[(start + 4)...].prefix(2_000))
      else { continue }
      found.append(source.range(start, end))
      place = end
    }
    return found
  }

  private static func holds(_ ranges: [Range<Int>], _ offset: Int) -> Bool {
    let next = ranges.firstPlace { $0.lowerBound > offset }
    return next > 0 && ranges[max(0, next - 8)..<next].contains { $0.contains(offset) }
  }

  /// Behind the `-->` in some bytes.
  private static func end(_ bytes: ArraySlice<UInt8>) -> Int? {
    let close = Array("-->".utf8)
    return bytes.indices.first { bytes[$0...].starts(with: close) }.map { $0 + close.count }
  }

  // MARK: What it holds for

  private func target(of comment: SourceRange) -> NoteDirective.Target {
    let start = source.startOfLine(comment.line)
    if let formula = formula(rightBefore: comment) { return .region(formula) }
    if hasText(start..<comment.start.offset) { return .region(line(start..<comment.start.offset)) }
    var next = comment.end.offset
    let lineEnd = max(next, source.endOfLine(comment.end.line))
    if hasText(next..<lineEnd) { return .region(line(next..<lineEnd)) }
    // The rest of its own paragraph.
    let own = leaf(around: comment)
    if let own, hasText(next..<own.range.end.offset) { return .region(next..<own.range.end.offset) }
    next = max(next, own?.range.end.offset ?? next)
    let depth = own?.depth ?? 0
    let first = note.blocks.firstPlace { $0.range.start.offset >= next }
    for block in note.blocks[first...].prefix(20) {
      guard block.range.start.offset >= next else { continue }
      // What stands outside of its quote or list is not what comes next.
      guard block.depth >= depth, block.range.start.offset - next <= 4_000,
        !hasText(next..<block.range.start.offset, .other)
      else { return .nothing }
      if block.kind == .html || block.kind == .paragraph, !hasText(block.range.offsets) {
        next = block.range.end.offset
        continue
      }
      return target(block)
    }
    return .nothing
  }

  /// The code block that a block is or begins with, else all of it.
  private func target(_ block: Block) -> NoteDirective.Target {
    let code = note.codeBlocks.firstPlace { $0.range.start.offset >= block.range.start.offset }
    if note.codeBlocks.indices.contains(code), note.codeBlocks[code].language != "math",
      block.range.offsets.contains(note.codeBlocks[code].range.start.offset),
      block.range.start.line == note.codeBlocks[code].range.start.line
    {
      return .block(code)
    }
    return .region(block.range.offsets)
  }

  /// The formula behind which a comment stands, with nothing between them.
  private func formula(rightBefore comment: SourceRange) -> Range<Int>? {
    let next = note.formulas.firstPlace { $0.range.start.offset >= comment.start.offset }
    guard next > 0, case let formula = note.formulas[next - 1].range.offsets,
      formula.upperBound <= comment.start.offset,
      source.bytes[formula.upperBound..<comment.start.offset].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { return nil }
    return formula
  }

  /// A part of a line, and the formulas that end in it.
  private func line(_ offsets: Range<Int>) -> Range<Int> {
    let next = note.formulas.firstPlace { $0.range.start.offset >= offsets.lowerBound }
    guard next > 0, case let last = note.formulas[next - 1].range.offsets, last.overlaps(offsets) else {
      return offsets
    }
    return last.lowerBound..<offsets.upperBound
  }

  /// The paragraph or the like that holds a comment.
  private func leaf(around comment: SourceRange) -> Block? {
    let next = note.blocks.firstPlace { $0.range.start.offset > comment.start.offset }
    return note.blocks[max(0, next - 20)..<next].last {
      ($0.kind == .paragraph || $0.kind == .html) && $0.range.end.offset >= comment.end.offset
    }
  }

  private enum Marks { case line, other }

  /// Whether more stands in some bytes than comments, white space, the marks of quotes and those of lists.
  private func hasText(_ offsets: Range<Int>, _ marks: Marks = .line) -> Bool {
    guard !offsets.isEmpty else { return false }
    // Comments may be long; so much else is text.
    let offsets = offsets.prefix(8_000)
    let text = PlacedText(source, offsets).withoutComments.text
    if marks == .other { return text.contains { !$0.isWhitespace && $0 != ">" } }
    let rest = text.drop { $0.isWhitespace || "->*+".contains($0) || $0.isNumber || $0 == "." }
    return !rest.isEmpty
  }
}

extension StringProtocol {
  /// Without the dashes that close an HTML comment.
  fileprivate var trimmingDashes: String {
    var text = String(self)
    while text.last == "-" { text.removeLast() }
    return text
  }
}

extension Substring {
  /// Whether a parenthesis ends in it that it does not open.
  fileprivate var isInsideCall: Bool {
    var depth = 0
    return contains { character in
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      return depth < 0
    }
  }
}
