/// A place in a note: a byte offset with its line and column.
///
/// Lines and columns are 1-based; a column counts UTF-8 bytes from the start of its line, and a byte
/// order mark at the start of the file is not part of line 1.
package struct SourcePosition: Hashable, Sendable, Comparable {
  package var offset: Int
  package var line: Int
  package var column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.offset < right.offset
  }
}

/// A half-open range of bytes in a note's file, with the positions of both ends.
package struct SourceRange: Hashable, Sendable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// The byte offsets in the file.
  package var offsets: Range<Int> { start.offset..<end.offset }

  /// The line on which the range starts.
  package var line: Int { start.line }

  /// The column, in UTF-8 bytes, at which the range starts.
  package var column: Int { start.column }
}
