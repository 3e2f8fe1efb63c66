internal import NoteParsing

/// Where the lines and bytes of a block's code are in the note.
struct CodePlace {
  let source: SourceText
  let codeLine: Int
  private let lines: [Substring.UTF8View]
  private let lineOffsets: [Int]

  /// - Parameter code: the code of the block, or what is left of it: lines may be cut short at their start.
  init(code: String, codeLine: Int, source: SourceText) {
    self.source = source
    self.codeLine = codeLine
    lines = code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var offset = 0
    var offsets: [Int] = []
    for line in lines {
      offsets.append(offset)
      offset += line.count + 1
    }
    lineOffsets = offsets
  }

  /// The note's line of a 0-based line of the code.
  func noteLine(_ line: Int) -> Int { codeLine + line }

  /// The note's offset where a line of the code starts, after the prefixes of quotes and lists.
  private func start(_ line: Int) -> Int {
    let noteLine = min(noteLine(line), source.lineCount)
    let end = source.endOfLine(noteLine)
    return max(end - lines[line].count, source.startOfLine(noteLine))
  }

  /// The note's range of a range of bytes of the code.
  func range(_ offsets: Range<Int>) -> SourceRange {
    source.range(offset(offsets.lowerBound), offset(offsets.upperBound))
  }

  private func offset(_ offset: Int) -> Int {
    let line = max(lineOffsets.firstPlace { $0 > offset } - 1, 0)
    let start = start(line)
    return min(start + offset - lineOffsets[line], source.endOfLine(min(noteLine(line), source.lineCount)))
  }

  /// Every line of the code, without white space at its ends.
  var lineRanges: [SourceRange] {
    lines.indices.map { line in
      let leading = lines[line].prefix { $0 == 0x20 || $0 == 0x09 }.count
      let trailing = lines[line].reversed().prefix { $0 <= 0x20 }.count
      let start = start(line)
      return source.range(start + leading, start + max(lines[line].count - trailing, leading))
    }
  }

  /// A whole line of the code.
  func statedLine(line: Int) -> StatedLine {
    let start = start(line)
    return StatedLine(
      text: String(Substring(lines[line])),
      range: source.range(start, start + lines[line].count))
  }
}
