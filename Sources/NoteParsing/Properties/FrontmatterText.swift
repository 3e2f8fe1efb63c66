/// The lines of one top-level entry of the frontmatter.
struct FrontmatterEntry {
  /// Without quotes; nil when the first line has no key.
  var key: String?
  var lines: Range<Int>
  /// From the key to the end of the value.
  var range: SourceRange
}

/// The lines between the fences.
struct FrontmatterText {
  var source: SourceText
  /// 1-based.
  var lines: Range<Int>

  private static let largestSize = 1_000_000
  private static let deepestNesting = 200

  private var offsets: Range<Int> {
    source.startOfLine(lines.lowerBound)..<source.startOfLine(lines.upperBound)
  }

  /// Why the text is not given to the YAML parser, which recurses and copies without bounds.
  func limitProblem() -> String? {
    if offsets.count > Self.largestSize {
      return "the frontmatter is larger than 1 MB; move text into the note"
    }
    var depth = 0
    var aliases = 0
    var hasAnchor = false
    var hasComplexKey = false
    let bytes = source.bytes
    for line in lines {
      let end = source.endOfLine(line)
      var index = source.startOfLine(line)
      let start = index
      while index < end, bytes[index].isSpaceOrTab || startsBlockEntry(index, end) {
        if bytes[index] == UInt8(ascii: "?") { hasComplexKey = true }
        index += 1
      }
      if index < end, index - start > Self.deepestNesting { return Self.tooDeep }
      while index < end {
        switch bytes[index] {
        case .openBracket, UInt8(ascii: "{"): depth += 1
        case .closeBracket, UInt8(ascii: "}"):
          depth = max(depth - 1, 0)
          if isFollowedByColon(index + 1, end) { hasComplexKey = true }
        case UInt8(ascii: "?") where startsBlockEntry(index, end): hasComplexKey = true
        case UInt8(ascii: "&"): hasAnchor = true
        case UInt8(ascii: "*") where index + 1 < end && bytes[index + 1].isAlphanumeric:
          aliases += 1
          var after = index + 1
          while after < end,
            bytes[after].isAlphanumeric || bytes[after] == .dash || bytes[after] == .underscore
          {
            after += 1
          }
          if isFollowedByColon(after, end) { hasComplexKey = true }
        default: break
        }
        if depth > Self.deepestNesting { return Self.tooDeep }
        index += 1
      }
    }
    // A key is hashed with everything that its aliases stand for, and a chain of aliases nests.
    if hasAnchor, aliases > (hasComplexKey ? 16 : 200) {
      return "the frontmatter repeats values by too many aliases (`*name`); write the values out"
    }
    return nil
  }

  private static let tooDeep =
    "the frontmatter is nested more than \(deepestNesting) levels deep; flatten it"

  private func startsBlockEntry(_ index: Int, _ end: Int) -> Bool {
    let byte = source.bytes[index]
    return (byte == .dash || byte == UInt8(ascii: "?"))
      && (index + 1 == end || source.bytes[index + 1].isSpaceOrTab)
  }

  private func isFollowedByColon(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, source.bytes[index].isSpaceOrTab { index += 1 }
    return index < end && source.bytes[index] == .colon
  }

  /// The first line that starts with `? `, which introduces a key of its own kind.
  var lineOfComplexKey: Int? {
    lines.first { line in
      let end = source.endOfLine(line)
      let first = (source.startOfLine(line)..<end).first { !source.bytes[$0].isSpaceOrTab }
      return first.map { source.bytes[$0] == UInt8(ascii: "?") && startsBlockEntry($0, end) } ?? false
    }
  }

  /// The top-level entries, told apart by their lines.
  ///
  /// A line inside open brackets goes on with its entry; without `brackets` one with a key does not.
  func entries(brackets: Bool = true) -> [FrontmatterEntry] {
    var entries: [FrontmatterEntry] = []
    var indent: Int?
    var depth = 0
    for line in lines {
      let lower = source.startOfLine(line)
      let end = source.endOfLine(line)
      var start = lower
      while start < end, source.bytes[start].isSpaceOrTab { start += 1 }
      if start == end { continue }
      let isComment = source.bytes[start] == .hash
      if isComment {
        // Inside a block scalar a hash is text.
        if let last = entries.indices.last, start - lower > (indent ?? 0), isBlockScalar(entries[last]) {
          extend(&entries[last], line)
        }
        continue
      }
      if indent == nil { indent = start - lower }
      let isItem = startsBlockEntry(start, end) && source.bytes[start] == .dash
      let isInBrackets = depth > 0 && (brackets || key(start, end) == nil)
      let isContinuation = isInBrackets || start - lower > (indent ?? 0) || isItem
      if isContinuation, let last = entries.indices.last {
        extend(&entries[last], line)
      } else {
        depth = 0
        entries.append(
          FrontmatterEntry(
            key: key(start, end), lines: line..<line + 1,
            range: source.range(start, endOfValue(start, end))))
      }
      if let last = entries.last, !isBlockScalar(last) { depth = max(depth + flowDepth(start, end), 0) }
    }
    return entries
  }

  private func extend(_ entry: inout FrontmatterEntry, _ line: Int) {
    entry.lines = entry.lines.lowerBound..<line + 1
    let end =
      isBlockScalar(entry)
      ? source.endOfLine(line) : endOfValue(source.startOfLine(line), source.endOfLine(line))
    entry.range.end = source.position(at: end)
  }

  /// Whether the entry's first line ends with a `|` or `>` header.
  private func isBlockScalar(_ entry: FrontmatterEntry) -> Bool {
    let line = entry.lines.lowerBound
    let start = source.startOfLine(line)
    var end = endOfValue(start, source.endOfLine(line))
    while end > start,
      source.bytes[end - 1].isDigit || source.bytes[end - 1] == .dash
        || source.bytes[end - 1] == UInt8(ascii: "+")
    {
      end -= 1
    }
    guard end - 2 >= start, source.bytes[end - 1] == .pipe || source.bytes[end - 1] == .greater else {
      return false
    }
    return source.bytes[end - 2].isSpaceOrTab
  }

  /// The key of the line, nil when it has none.
  private func key(_ start: Int, _ end: Int) -> String? {
    let bytes = source.bytes
    if bytes[start] == .quote || bytes[start] == UInt8(ascii: "'") {
      guard let close = bytes[start + 1..<end].firstIndex(of: bytes[start]), isFollowedByColon(close + 1, end)
      else { return nil }
      return source.string(start + 1..<close)
    }
    if bytes[start] == .openBracket || bytes[start] == UInt8(ascii: "{") { return nil }
    for index in start..<end
    where bytes[index] == .colon && (index + 1 == end || bytes[index + 1].isSpaceOrTab) {
      return source.string(start..<start + trimmed(bytes[start..<index]).count)
    }
    return nil
  }

  /// Where the text between the offsets ends without a comment and trailing white space.
  private func endOfValue(_ start: Int, _ end: Int) -> Int {
    var end = end
    forEachPlain(start, end) { index in
      if source.bytes[index] == .hash, index > start, source.bytes[index - 1].isSpaceOrTab {
        end = min(end, index)
      }
    }
    while end > start, source.bytes[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }

  /// How many more brackets the line opens than it closes.
  private func flowDepth(_ start: Int, _ end: Int) -> Int {
    var depth = 0
    forEachPlain(start, endOfValue(start, end)) { index in
      switch source.bytes[index] {
      case .openBracket, UInt8(ascii: "{"): depth += 1
      case .closeBracket, UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return depth
  }

  /// Visits the bytes outside quotes; a quote opens only where a value or a key can start.
  private func forEachPlain(_ start: Int, _ end: Int, _ visit: (Int) -> Void) {
    var quote: UInt8 = 0
    var index = start
    while index < end {
      let byte = source.bytes[index]
      if quote != 0 {
        let isDoubled =
          quote == UInt8(ascii: "'") && byte == quote && index + 1 < end && source.bytes[index + 1] == quote
        if isDoubled || byte == .backslash && quote == .quote {
          index += 1
        } else if byte == quote {
          quote = 0
        }
      } else if byte == .quote || byte == UInt8(ascii: "'"), index == start || canPrecedeQuote(index - 1) {
        quote = byte
      } else {
        visit(index)
      }
      index += 1
    }
  }

  private func canPrecedeQuote(_ index: Int) -> Bool {
    switch source.bytes[index] {
    case .space, .tab, .openBracket, UInt8(ascii: "{"), UInt8(ascii: ","), .colon: true
    default: false
    }
  }

  /// The whole text, with the given entries blanked out.
  func string(without entries: [FrontmatterEntry]) -> String {
    var bytes = Array(source.bytes[offsets])
    for entry in entries {
      for offset in source.startOfLine(entry.lines.lowerBound)..<source.endOfLine(entry.lines.upperBound - 1)
      {
        let index = offset - offsets.lowerBound
        if !bytes[index].isLineEnding { bytes[index] = .space }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of one entry.
  func string(of entry: FrontmatterEntry) -> String {
    source.string(source.startOfLine(entry.lines.lowerBound)..<source.startOfLine(entry.lines.upperBound))
  }

  /// Where in the note the YAML parser saw a problem: up to the end of its line.
  func range(of problem: YAMLProblem, in entry: FrontmatterEntry) -> SourceRange {
    let line = entry.lines.lowerBound + problem.line - 1
    guard problem.line > 0, entry.lines.contains(line) else { return entry.range }
    let end = source.endOfLine(line)
    var offset = source.startOfLine(line)
    var column = 1
    while offset < end, column < problem.column {
      offset += 1
      while offset < end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return source.range(offset, end)
  }
}
