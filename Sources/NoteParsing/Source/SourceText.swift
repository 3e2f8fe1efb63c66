/// The bytes of a note and where its lines start.
///
/// Line endings are LF, CRLF and a lone CR, as in CommonMark. Bytes are kept as they are in the file, valid
/// UTF-8 or not.
package struct SourceText: Sendable {
  package let bytes: [UInt8]
  /// The offset of the first byte of each line; the first entry skips a byte order mark.
  package let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let firstByte = bytes.starts(with: SourceText.byteOrderMark) ? SourceText.byteOrderMark.count : 0
    var starts = [firstByte]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      var index = firstByte
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        if byte == .lineFeed {
          starts.append(index)
        } else if byte == .carriageReturn {
          if index < buffer.count, buffer[index] == .lineFeed { index += 1 }
          starts.append(index)
        }
      }
    }
    lineStarts = starts
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The number of lines; a line ending at the end of the file starts one more, empty line.
  package var lineCount: Int { lineStarts.count }

  /// The offset where the text of 1-based `line` starts.
  package func startOfLine(_ line: Int) -> Int {
    line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }

  /// The offset just after the text of 1-based `line`, before its line ending.
  package func endOfLine(_ line: Int) -> Int {
    guard line < lineStarts.count else { return bytes.count }
    var end = lineStarts[line]
    let start = lineStarts[line - 1]
    if end > start, bytes[end - 1] == .lineFeed { end -= 1 }
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  /// The line, column and offset of the byte at `offset`.
  /// - Complexity: O(log lines).
  package func position(at offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(offset: offset, line: low + 1, column: max(offset - lineStarts[low], 0) + 1)
  }

  /// The range between two byte offsets.
  package func range(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(start: position(at: lower), end: position(at: max(lower, upper)))
  }

  /// The text between two byte offsets, with U+FFFD for what is not UTF-8.
  package func string(_ offsets: Range<Int>) -> String {
    String(decoding: bytes[offsets], as: UTF8.self)
  }
}

extension SourceText {
  /// The line ending of the first line; LF for a text of one line.
  package var lineEnding: [UInt8] {
    guard lineCount > 1 else { return [.lineFeed] }
    return Array(bytes[endOfLine(1)..<startOfLine(2)])
  }
}
