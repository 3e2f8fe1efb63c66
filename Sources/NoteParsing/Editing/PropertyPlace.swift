/// Where the value of one entry of the frontmatter stands.
struct PropertyPlace {
  var afterColon: Int
  /// Behind the colon, to the end of the value: all of it, or the part on the key's line when the value goes on
  /// in `continuation`. White space and a comment behind the value are not in it.
  var value: Range<Int>
  /// Whether a space must come before a new value.
  var needsSpace: Bool
  /// The lines of a block list, mapping or scalar below the key's line, without the last line ending.
  var continuation: Range<Int>
  /// The continuation with the line ending before it.
  var removedContinuation: Range<Int>
  /// What stands before the dash of the first item of a block list.
  var itemIndent: ArraySlice<UInt8>?
  /// Whether a comment stands between the lines of the value.
  var hasInnerComments: Bool

  /// Nil when the value's end is not where the entry's is.
  init?(_ entry: FrontmatterEntry, _ source: SourceText) {
    let bytes = source.bytes
    let keyLine = entry.lines.lowerBound
    let lastLine = entry.lines.upperBound - 1
    let endOfKeyLine = source.endOfLine(keyLine)
    let end = source.endOfLine(lastLine)
    guard let colon = Self.colon(bytes, entry.range.start.offset, endOfKeyLine) else { return nil }
    afterColon = colon + 1
    var start = afterColon
    while start < endOfKeyLine, bytes[start].isSpaceOrTab { start += 1 }
    let isEmptyLine = start == endOfKeyLine || bytes[start] == .hash
    // The white space before a comment stays whole; of other white space the first is the value's.
    if isEmptyLine { start = min(colon + 1 + (start == endOfKeyLine ? 1 : 0), endOfKeyLine) }
    needsSpace = start == colon + 1
    itemIndent = nil
    hasInnerComments = false
    continuation = endOfKeyLine..<endOfKeyLine
    removedContinuation = continuation

    let valueEnd: Int
    let scanner = ValueScanner(bytes: bytes, end: end)
    if isEmptyLine || scanner.goesOnBelow(start, endOfKeyLine) {
      valueEnd = isEmptyLine ? start : scanner.endOfPlain(start, endOfKeyLine)
      guard lastLine > keyLine else {
        value = start..<valueEnd
        return
      }
      continuation = source.startOfLine(keyLine + 1)..<end
      removedContinuation = endOfKeyLine..<end
      let lines = keyLine + 1...lastLine
      if isEmptyLine { itemIndent = Self.itemIndent(source, lines) }
      if scanner.isBlockScalar(start, endOfKeyLine) {
        hasInnerComments = Self.isOutdented(source, lines)
      } else {
        hasInnerComments = lines.contains { scanner.hasComment(source, $0) }
      }
    } else {
      guard let found = scanner.endOfValue(start) else { return nil }
      valueEnd = found.end
      hasInnerComments = found.hasComments
      // A comment may follow, on the line where the value ends, and nothing else.
      var rest = valueEnd
      while rest < end, bytes[rest].isSpaceOrTab { rest += 1 }
      let line = source.position(at: valueEnd).line
      guard line == lastLine, rest == end || bytes[rest] == .hash && rest > valueEnd else { return nil }
    }
    value = start..<valueEnd
  }

  /// The offset of the colon behind the key.
  private static func colon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var index = start
    if bytes[start] == .quote || bytes[start] == UInt8(ascii: "'") {
      guard let close = bytes[start + 1..<end].firstIndex(of: bytes[start]) else { return nil }
      index = close + 1
      while index < end, bytes[index].isSpaceOrTab { index += 1 }
      return index < end && bytes[index] == .colon ? index : nil
    }
    while index < end {
      if bytes[index] == .colon, index + 1 == end || bytes[index + 1].isSpaceOrTab { return index }
      index += 1
    }
    return nil
  }

  private static func itemIndent(_ source: SourceText, _ lines: ClosedRange<Int>) -> ArraySlice<UInt8>? {
    for line in lines {
      let start = source.startOfLine(line)
      let end = source.endOfLine(line)
      guard let first = source.bytes[start..<end].firstIndex(where: { !$0.isSpaceOrTab }) else { continue }
      guard source.bytes[first] == .dash, first + 1 == end || source.bytes[first + 1].isSpaceOrTab
      else { return nil }
      return source.bytes[start..<first]
    }
    return nil
  }

  /// Whether a line of a block scalar is indented less than its first: a comment then, if it is valid at all.
  private static func isOutdented(_ source: SourceText, _ lines: ClosedRange<Int>) -> Bool {
    var first: Int?
    for line in lines {
      let text = source.bytes[source.startOfLine(line)..<source.endOfLine(line)]
      let indent = text.prefix(while: { $0 == .space }).count
      if text.allSatisfy(\.isSpaceOrTab) { continue }
      if let first, indent < first { return true }
      first = first ?? indent
    }
    return false
  }
}

/// Finds where a value of YAML ends.
private struct ValueScanner {
  let bytes: [UInt8]
  let end: Int

  /// The offset after tags and anchors at `start`.
  private func skippingProperties(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index] == UInt8(ascii: "&") || bytes[index] == .exclamation {
      while index < end, !bytes[index].isWhitespace { index += 1 }
      while index < end, bytes[index].isSpaceOrTab { index += 1 }
    }
    return index
  }

  /// Whether the line has the header of a block scalar, after a tag and an anchor.
  func isBlockScalar(_ start: Int, _ endOfLine: Int) -> Bool {
    let index = skippingProperties(start, endOfLine)
    return index < endOfLine && (bytes[index] == .pipe || bytes[index] == .greater)
  }

  /// Whether the value stands below its line: a block scalar, or a tag or an anchor alone.
  func goesOnBelow(_ start: Int, _ endOfLine: Int) -> Bool {
    let index = skippingProperties(start, endOfLine)
    return index == endOfLine || bytes[index] == .hash || isBlockScalar(start, endOfLine)
  }

  /// The end of the value at `start`: quoted, in brackets or plain, over lines or not.
  func endOfValue(_ start: Int) -> (end: Int, hasComments: Bool)? {
    let index = skippingProperties(start, end)
    guard index < end else { return nil }
    switch bytes[index] {
    case .quote, UInt8(ascii: "'"): return endOfQuoted(index).map { ($0, false) }
    case .openBracket, UInt8(ascii: "{"): return endOfFlow(index)
    default: return (endOfPlain(index, end), false)
    }
  }

  /// The offset before a comment and the white space in front of it.
  func endOfPlain(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] == .hash, index > start, bytes[index - 1].isWhitespace { break }
      index += 1
    }
    while index > start, bytes[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private func endOfQuoted(_ start: Int) -> Int? {
    let quote = bytes[start]
    var index = start + 1
    while index < end {
      if bytes[index] == .backslash, quote == .quote {
        index += 1
      } else if bytes[index] == quote {
        let isDoubled = quote != .quote && index + 1 < end && bytes[index + 1] == quote
        if !isDoubled { return index + 1 }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private func endOfFlow(_ start: Int) -> (end: Int, hasComments: Bool)? {
    var depth = 0
    var hasComments = false
    var index = start
    while index < end {
      switch bytes[index] {
      case .openBracket, UInt8(ascii: "{"): depth += 1
      case .closeBracket, UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return (index + 1, hasComments) }
      case .quote, UInt8(ascii: "'"):
        var before = index
        while before > start, bytes[before - 1].isWhitespace { before -= 1 }
        let opens: [UInt8] = [.openBracket, UInt8(ascii: "{"), UInt8(ascii: ","), .colon]
        if before > start, opens.contains(bytes[before - 1]) {
          guard let close = endOfQuoted(index) else { return nil }
          index = close - 1
        }
      case .hash where bytes[index - 1].isWhitespace:
        hasComments = true
        while index < end, !bytes[index].isLineEnding { index += 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a hash on the line may start a comment; a hash in quotes counts too, since nothing is lost by
  /// refusing.
  func hasComment(_ source: SourceText, _ line: Int) -> Bool {
    let start = source.startOfLine(line)
    return (start..<source.endOfLine(line)).contains {
      bytes[$0] == .hash && ($0 == start || bytes[$0 - 1].isSpaceOrTab)
    }
  }
}
