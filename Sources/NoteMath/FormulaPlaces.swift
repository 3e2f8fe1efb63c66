package import NoteParsing

extension NoteFormula {
  /// Where bytes of the LaTeX stand in the note, from the first of them to behind the last. Lines may have lost the prefixes of quotes
  /// and lists.
  package func range(of bytes: Range<Int>, in source: SourceText) -> SourceRange {
    let lines = lines(in: source)
    let start = Self.place(of: bytes.lowerBound, lines)
    let end = bytes.isEmpty ? start : Self.place(of: bytes.upperBound - 1, lines) + 1
    return source.range(min(start, source.bytes.count), min(max(start, end), source.bytes.count))
  }

  /// The offset in the note of a byte of the LaTeX.
  package func place(of byte: Int, in source: SourceText) -> Int {
    min(Self.place(of: byte, lines(in: source)), source.bytes.count)
  }

  /// A line of the LaTeX: the byte with which it starts, and where that is in the note.
  private struct Line {
    var start: Int
    var offset: Int
  }

  private static func place(of byte: Int, _ lines: [Line]) -> Int {
    let after = lines.partition(where: { $0.start > byte })
    guard after > 0 else { return byte }
    return lines[after - 1].offset + byte - lines[after - 1].start
  }

  private func lines(in source: SourceText) -> [Line] {
    let latex = Array(latex.utf8)
    let range = formula.range.offsets
    var from = formula.kind == .fence ? contentOfFence(in: source) : range.lowerBound + 1
    var start = 0
    var lines: [Line] = []
    while true {
      let end = latex[start...].firstIndex(of: 0x0A) ?? latex.count
      let line = latex[start..<end]
      from = Self.find(line, in: source.bytes, from: from, to: range.upperBound) ?? from
      lines.append(Line(start: start, offset: from))
      guard end < latex.count else { return lines }
      from += line.count
      // The next line, before its prefixes.
      while from < range.upperBound, source.bytes[from] != 0x0A { from += 1 }
      from = min(from + 1, range.upperBound)
      start = end + 1
    }
  }

  /// Where the LaTeX of a fence starts: behind its first line, and the options of a directive.
  private func contentOfFence(in source: SourceText) -> Int {
    var line = formula.range.line + 1
    while line <= formula.range.end.line,
      DirectiveOption.isOption(source.bytes[source.startOfLine(line)..<source.endOfLine(line)])
    {
      line += 1
    }
    return source.startOfLine(line)
  }

  private static func find(_ line: ArraySlice<UInt8>, in bytes: [UInt8], from: Int, to end: Int) -> Int? {
    var start = from
    while start + line.count <= min(end, bytes.count) {
      if bytes[start..<start + line.count] == line { return start }
      start += 1
    }
    return nil
  }
}
