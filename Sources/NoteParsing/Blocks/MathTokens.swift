/// The `$$` of a text, outside of code, and what stands between them.
///
/// It is asked only where a pairing is in doubt: the lines are read one by one, without their blocks.
/// - Complexity: Linear in the text.
struct MathTokens {
  typealias Text = UnsafeBufferPointer<UInt8>

  struct Token {
    /// 1-based.
    var line: Int
    var offset: Int
    /// Whether it starts a line that has no other: then it may open a formula over blank lines.
    var opensBlock: Bool
    /// What a formula from here to the next one would cost.
    var cost = 0
    /// Whether a blank line comes before the next one.
    var isParted = false
    /// Whether there is a sign of LaTeX before the next one.
    var isMathematics = false
    /// How many words come before the next one.
    var words = 0
    /// Whether within a line there would be a formula of words, without a sign of LaTeX.
    var isProse: Bool { words > 0 && !opensBlock && !isMathematics }
    /// Whether a formula that a blank line parts starts here, in a paragraph: to a reader there is none.
    var isPartedFormula: Bool { isParted && !opensBlock && isMathematics && words < 2 && cost < 2 }
  }

  private(set) var tokens: [Token] = []
  private(set) var lineStarts: [Int] = []
  private let count: Int

  /// A line with its ending.
  func range(ofLine line: Int) -> Range<Int> {
    lineStarts[line - 1]..<(line < lineStarts.count ? lineStarts[line] : count)
  }

  init(_ text: Text) {
    count = text.count
    var start = 0
    var fence: (byte: UInt8, length: Int)?
    var signs = MarkdownSigns()
    while start < text.count {
      var end = start
      while end < text.count, !text[end].isLineEnding { end += 1 }
      lineStarts.append(start)
      let content = Self.content(text, start..<end)
      let isFence = Self.fence(text, content)
      if let open = fence {
        if let mark = isFence, mark.byte == open.byte, mark.length >= open.length { fence = nil }
      } else {
        // In a formula, taken in turn, a line of tildes is space.
        if let mark = isFence,
          tokens.count % 2 == 0 || mark.byte == .backtick || !MarkdownSigns.isSpacing(text, content)
        {
          fence = mark
        }
        read(text, start, content, &signs)
      }
      start = end + 1
      if end < text.count, text[end] == .carriageReturn, start < text.count, text[start] == .lineFeed {
        start += 1
      }
    }
    close(&signs, text, at: count)
  }

  /// A line without the marks of quotes and white space before it.
  static func content(_ text: Text, _ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound, text[start].isSpaceOrTab || text[start] == .greater { start += 1 }
    return start..<line.upperBound
  }

  private static func fence(_ text: Text, _ content: Range<Int>) -> (byte: UInt8, length: Int)? {
    guard let byte = content.first.map({ text[$0] }), byte == .backtick || byte == UInt8(ascii: "~") else {
      return nil
    }
    let length = content.prefix { text[$0] == byte }.count
    guard length >= 3,
      byte != .backtick || !content.dropFirst(length).contains(where: { text[$0] == .backtick })
    else { return nil }
    return (byte, length)
  }

  private mutating func close(_ signs: inout MarkdownSigns, _ text: Text, at end: Int) {
    if let last = tokens.indices.last {
      tokens[last].isMathematics = TornFormulas.isMathematics(text, tokens[last].offset + 2..<end)
      tokens[last].words = signs.words
      tokens[last].cost = signs.cost
      tokens[last].isParted = signs.blankLines > 0
    }
    signs = MarkdownSigns()
  }

  private mutating func read(
    _ text: Text, _ lineStart: Int, _ content: Range<Int>, _ signs: inout MarkdownSigns
  ) {
    let found = Self.doubleDollars(text, content)
    var from = content.lowerBound
    for offset in found {
      signs.read(
        text, from..<offset, startsLine: from == content.lowerBound && offset > from,
        marks: lineStart..<content.lowerBound)
      close(&signs, text, at: offset)
      tokens.append(
        Token(
          line: lineStarts.count, offset: offset,
          opensBlock: found.count == 1 && offset == content.lowerBound))
      from = offset + 2
    }
    signs.read(
      text, from..<content.upperBound, startsLine: found.isEmpty, marks: lineStart..<content.lowerBound)
  }

  /// The `$$` of a line that stand in no code span and are not the edges of two formulas.
  static func doubleDollars(_ text: Text, _ line: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = line.lowerBound
    while index < line.upperBound {
      switch text[index] {
      case .backslash: index += 2
      case .backtick:
        let length = line[index...].prefix { text[$0] == .backtick }.count
        index = closeOfRun(text, index + length..<line.upperBound, length) ?? index + length
      case .dollar:
        let length = line[index...].prefix { text[$0] == .dollar }.count
        if length == 2 { found.append(index) }
        index += length
        if length == 1, found.count % 2 == 0, let end = inlineEnd(text, index..<line.upperBound) {
          index = end
        }
      default: index += 1
      }
    }
    return found
  }

  private static func closeOfRun(_ text: Text, _ range: Range<Int>, _ length: Int) -> Int? {
    guard length <= 80 else { return nil }  // cmark's MAXBACKTICKS
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] == .backtick else {
        index += 1
        continue
      }
      let count = range[index...].prefix { text[$0] == .backtick }.count
      index += count
      if count == length { return index }
    }
    return nil
  }

  /// The end of a formula between single dollars.
  private static func inlineEnd(_ text: Text, _ range: Range<Int>) -> Int? {
    guard let first = range.first, !text.startsWithWhitespace(at: first) else { return nil }
    var index = first
    while index < range.upperBound {
      if text[index] == .backslash {
        index += 2
      } else if text[index] == .dollar {
        let isEnd =
          !text.endsWithWhitespace(before: index)
          && (index + 1 >= range.upperBound || !text[index + 1].isDigit)
        return isEnd ? index + 1 : nil
      } else {
        index += 1
      }
    }
    return nil
  }
}
