package import NoteParsing

/// A directive in a comment of the note, and what it holds for.
package struct NoteDirective: Sendable, Equatable {
  package enum Target: Sendable, Equatable {
    /// A code block, by its position among those of the note.
    case block(Int)
    /// The claims that start within these bytes: a paragraph, a formula, a table, or the line that it ends.
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
    let found = (note.comments + htmlComments()).compactMap { range in content(range).map { (range, $0) } }
      .sorted { $0.0.start < $1.0.start }
    return found.map { range, words in
      var reader = DirectiveReader()
      let agreement = Self.agreement(words)
      if agreement == nil { reader.read(comment: words) }
      reader.directives.range = range
      return NoteDirective(
        target: target(of: range), range: range, directives: reader.directives, messages: reader.messages,
        agreement: agreement)
    }
  }

  /// What follows `verify:`; nil for another comment.
  private func content(_ range: SourceRange) -> String? {
    let text = source.string(range.offsets).drop { "%<!-".contains($0) || $0.isWhitespace }
    guard text.hasPrefix("verify:") else { return nil }
    var rest = text.dropFirst("verify:".count)
    while let last = rest.last, "%->".contains(last) || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// A call or a name with parentheses, an equals sign with spaces around it, and code: what no other directive looks like.
  private static func agreement(_ words: String) -> NoteDirective.Agreement? {
    guard let sign = words.firstRange(of: " = ") else { return nil }
    let (formula, code) = (
      String(words[..<sign.lowerBound]).trimmingSpace, String(words[sign.upperBound...]).trimmingSpace
    )
    return formula.isEmpty || code.isEmpty ? nil : NoteDirective.Agreement(formula: formula, code: code)
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
    if hasText(start..<comment.start.offset) { return .region(start..<comment.start.offset) }
    let end = comment.end.offset
    // The rest of its own paragraph.
    if let own = leaf(around: comment), hasText(end..<own.end.offset) { return .region(end..<own.end.offset) }
    var next = end
    let followers = note.blocks[note.blocks.firstPlace { $0.range.start.offset >= end }...].prefix(20)
    for block in followers {
      guard !hasText(next..<max(next, block.range.start.offset), .other) else { return .nothing }
      if block.kind == .html || block.kind == .paragraph, isDirective(block.range) {
        next = block.range.end.offset
        continue
      }
      guard block.range.start.offset - next <= 4_000 else { return .nothing }
      if let ordinal = note.codeBlocks.firstIndex(where: { $0.range.start == block.range.start }),
        note.codeBlocks[ordinal].language != "math"
      {
        return .block(ordinal)
      }
      return .region(block.range.offsets)
    }
    return .nothing
  }

  /// The paragraph or the like that holds a comment.
  private func leaf(around comment: SourceRange) -> SourceRange? {
    let next = note.blocks.firstPlace { $0.range.start.offset > comment.start.offset }
    return note.blocks[max(0, next - 20)..<next].last {
      $0.kind == .paragraph && $0.range.end.offset >= comment.end.offset
    }?.range
  }

  /// Whether a block is nothing but directives.
  private func isDirective(_ range: SourceRange) -> Bool {
    let text = source.string(range.offsets).trimmingSpace
    return (text.hasPrefix("%%") || text.hasPrefix("<!--")) && text.dropFirst(2).contains("verify:")
      && (text.hasSuffix("%%") || text.hasSuffix("-->"))
  }

  private enum Marks { case line, other }

  /// Whether more stands in some bytes than white space, the marks of quotes and those of lists.
  private func hasText(_ offsets: Range<Int>, _ marks: Marks = .line) -> Bool {
    guard !offsets.isEmpty, offsets.count <= 4_000 else { return !offsets.isEmpty }
    let text = source.string(offsets)
    if marks == .other { return text.contains { !$0.isWhitespace && $0 != ">" } }
    let rest = text.drop { $0.isWhitespace || "->*+".contains($0) || $0.isNumber || $0 == "." }
    return !rest.isEmpty
  }
}
