/// Writes comments and fences of code into a note, each on lines of its own behind a block, and changes nothing else.
package struct CommentEditor: Sendable {
  /// The note with what was added.
  package private(set) var bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Adds a comment behind the block around an offset: in its quotes and its list, with the line endings of the note.
  ///
  /// Refused when another part of the note would be read otherwise than before.
  package mutating func add(_ comment: String, behind offset: Int) throws(CommentEditError) {
    try insert([comment], behind: offset, "comment") { read, edited, new in
      read.comments.contains {
        edited[$0.offsets] == Array(comment.utf8)[...] && new.contains($0.start.offset)
          && $0.end.offset <= new.upperBound
      }
    }
  }

  /// Adds lines that hold a fence of code behind the block around an offset, likewise.
  /// - Parameter code: The code of the fence, whose lines end with a line feed.
  package mutating func add(_ lines: [String], with code: String, behind offset: Int) throws(CommentEditError)
  {
    try insert(lines, behind: offset, "code") { read, _, new in
      read.codeBlocks.contains { $0.code == code && new.contains($0.range.start.offset) }
    }
  }

  private mutating func insert(
    _ lines: [String], behind offset: Int, _ name: String,
    isRead: (_ read: ParsedNote, _ edited: [UInt8], _ new: Range<Int>) -> Bool
  ) throws(CommentEditError) {
    let source = SourceText(bytes)
    let note = NoteParser.parse(source, fileName: "Note.md")
    guard let leaf = note.leaf(around: offset) else {
      throw CommentEditError(
        line: source.position(at: offset).line, message: "no block of the note stands there")
    }
    let last = lastLine(of: leaf, note, source)
    let place = source.endOfLine(last)
    let prefix = source.continuation(of: leaf)
    for layout in layouts(of: leaf, note, isFollowed: source.hasText(onLine: last + 1)) {
      let new = text(lines, prefix, layout, source.lineEnding)
      var edited = bytes
      edited.insert(contentsOf: new, at: place)
      let read = NoteParser.parse(SourceText(edited), fileName: "Note.md")
      guard isRead(read, edited, place..<place + new.count),
        Outside(note, place..<place) == Outside(read, place..<place, new.count)
      else { continue }
      bytes = edited
      return
    }
    throw CommentEditError(
      line: last,
      message: "behind this line the rest of the note would be read otherwise; write the \(name) by hand")
  }

  /// Where blank lines stand beside the comment.
  private struct Layout { var before: Bool, after: Bool }

  /// The layouts in the order in which they are tried. A blank line would make a tight list a loose one.
  private func layouts(of leaf: Block, _ note: ParsedNote, isFollowed: Bool) -> [Layout] {
    let isInList = note.blocks.contains {
      $0.kind == .item && $0.range.offsets.contains(leaf.range.start.offset)
    }
    let loose = Layout(before: true, after: isFollowed)
    guard isInList, leaf.kind == .paragraph || leaf.kind == .math else { return [loose] }
    return [Layout(before: false, after: false), Layout(before: false, after: true), loose]
  }

  private func text(_ lines: [String], _ prefix: [UInt8], _ layout: Layout, _ ending: [UInt8]) -> [UInt8] {
    let blank = Array(prefix.reversed().drop { $0.isSpaceOrTab }.reversed())
    let rows = lines.flatMap { ending + ($0.isEmpty ? blank : prefix + Array($0.utf8)) }
    return (layout.before ? ending + blank : []) + rows + (layout.after ? ending + blank : [])
  }

  /// The last line of a block, with the `^id` that names it.
  private func lastLine(of leaf: Block, _ note: ParsedNote, _ source: SourceText) -> Int {
    let own = source.position(at: max(leaf.range.start.offset, leaf.range.end.offset - 1)).line
    let ids = note.blockIDs.filter {
      $0.block.offsets.overlaps(leaf.range.offsets) && $0.range.start > leaf.range.start
    }
    return ids.map(\.range.end.line).reduce(own, max)
  }
}

/// Why a comment was not written; the note is as it was.
package struct CommentEditError: Error, Equatable, CustomStringConvertible {
  /// 1-based.
  package var line: Int
  package var message: String

  package var description: String { "cannot write here: \(message)" }
}

extension ParsedNote {
  /// The block without blocks in it that holds an offset.
  fileprivate func leaf(around offset: Int) -> Block? {
    let containers: Set<Block.Kind> = [.quote, .list, .item, .footnote]
    return blocks.last {
      !containers.contains($0.kind) && $0.range.start.offset <= offset && offset < $0.range.end.offset
    }
  }
}

extension SourceText {
  /// What stands before the text of the lines that go on with a block: the signs of its quotes, and spaces for the marks of its lists.
  fileprivate func continuation(of block: Block) -> [UInt8] {
    let start = startOfLine(block.range.start.line)
    return bytes[start..<max(start, block.range.start.offset)].map {
      $0 == UInt8(ascii: ">") || $0.isSpaceOrTab ? $0 : UInt8(ascii: " ")
    }
  }

  /// Whether a line holds more than the signs of quotes.
  fileprivate func hasText(onLine line: Int) -> Bool {
    guard line <= lineCount else { return false }
    return bytes[startOfLine(line)..<endOfLine(line)].contains { !$0.isSpaceOrTab && $0 != UInt8(ascii: ">") }
  }
}
