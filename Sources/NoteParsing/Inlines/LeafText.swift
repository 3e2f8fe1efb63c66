/// The text of one paragraph, heading or table cell, without the prefixes of quotes and lists: lines joined by
/// line feeds, and where each comes from in the file.
struct LeafText {
  private(set) var bytes: [UInt8] = []
  /// Where each line starts, here and in the file.
  private var lines: [(leaf: Int, source: Int)] = []

  mutating func append(line: Range<Int>, of source: SourceText) {
    if !lines.isEmpty { bytes.append(.lineFeed) }
    lines.append((bytes.count, line.lowerBound))
    bytes.append(contentsOf: source.bytes[line])
  }

  /// Removes the white space at the end, as CommonMark does before it parses inlines.
  mutating func trimEnd() {
    while let last = bytes.last, last.isWhitespace { bytes.removeLast() }
  }

  /// The offset in the file of the byte at `offset`.
  func sourceOffset(_ offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].leaf <= offset { low = middle } else { high = middle }
    }
    guard !lines.isEmpty else { return 0 }
    return lines[low].source + offset - lines[low].leaf
  }

  /// The offsets in the file of a range of this text.
  func sourceOffsets(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let offset = sourceOffset(range.lowerBound)
      return offset..<offset
    }
    return sourceOffset(range.lowerBound)..<sourceOffset(range.upperBound - 1) + 1
  }

  /// The places in this text of the `$$` at some offsets in the file.
  func places(of dollars: Set<Int>) -> Set<Int> {
    guard !dollars.isEmpty else { return [] }
    return Set(bytes.indices.filter { bytes[$0] == .dollar && dollars.contains(sourceOffset($0)) })
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
