/// Formulas between `$$`, or `\[` and `\]`, within a paragraph with a line inside that starts a block to cmark-gfm: `+ b` a list, `=` a heading.
enum TornFormulas {
  /// The text with a control character where such lines start, so that they stay in their paragraph and every offset as it is; nil when
  /// there are none.
  /// - Parameters:
  ///   - openers: The lines of paragraphs that ended with a `$$` open.
  ///   - textStarts: For each line where its text starts.
  static func masked(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: MathTokens, openers: Set<Int>, textStarts: [Int?]
  ) -> [UInt8]? {
    var starts: [Int] = []
    func add(_ lines: ClosedRange<Int>, after opener: Int) {
      guard opener <= textStarts.count, let column = textStarts[opener - 1] else { return }
      let openerStart = tokens.lineStarts[opener - 1]
      let quotes = (openerStart..<openerStart + column).count { text[$0] == .greater }
      var own: [Int] = []
      for line in lines {
        let start = tokens.lineStarts[line - 1]
        let first = textStart(text, tokens.range(ofLine: line), quotes: quotes)
        guard first < text.count, blockStarts.contains(text[first]) else { continue }
        // A line that is not indented like the formula goes on with something else.
        if first - start < column { return }
        own.append(first)
      }
      starts += own
    }
    for (token, next) in zip(tokens.tokens, tokens.tokens.dropFirst())
    where openers.contains(token.line) && next.line > token.line && !token.isParted && token.cost == 0
      && (isMathematics(text, token.offset + 2..<next.offset)
        || MathTokens.content(text, tokens.range(ofLine: next.line)).lowerBound == next.offset)
    {
      add(token.line + 1...next.line, after: token.line)
    }
    for opener in openers.sorted() {
      guard let close = texCloser(text, tokens, after: opener) else { continue }
      add(opener + 1...close, after: opener)
    }
    guard !starts.isEmpty else { return nil }
    var result = Array(text)
    for start in starts { result[start] = 0x01 }
    return result
  }

  /// Where the text of a line starts, behind white space and the marks of so many quotes.
  private static func textStart(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, quotes: Int
  ) -> Int {
    var (index, left) = (line.lowerBound, quotes)
    while index < line.upperBound, text[index].isSpaceOrTab || text[index] == .greater && left > 0 {
      if text[index] == .greater { left -= 1 }
      index += 1
    }
    return index
  }

  /// The line of the `\]` that closes a formula which a line of only `\[` opens.
  private static func texCloser(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: MathTokens, after opener: Int
  ) -> Int? {
    guard isDelimiter(text, tokens, opener, .openBracket) else { return nil }
    var line = opener + 1
    while line <= tokens.lineStarts.count {
      let content = MathTokens.content(text, tokens.range(ofLine: line))
      if content.allSatisfy({ text[$0].isWhitespace }) { return nil }
      if isDelimiter(text, tokens, line, .openBracket) { return nil }
      if isDelimiter(text, tokens, line, .closeBracket) {
        let latex = tokens.range(ofLine: opener).upperBound..<content.lowerBound
        return [.equation, .mathematics].contains(TeXContent.certainty(text[latex])) ? line : nil
      }
      line += 1
    }
    return nil
  }

  private static func isDelimiter(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: MathTokens, _ line: Int, _ bracket: UInt8
  ) -> Bool {
    let content = MathTokens.content(text, tokens.range(ofLine: line))
    // What stands before the text of an item is its mark.
    guard let backslash = content.first(where: { text[$0] == .backslash }), backslash + 1 < content.upperBound
    else {
      return false
    }
    return text[backslash + 1] == bracket
      && (bracket == .openBracket || backslash == content.lowerBound)
      && (bracket == .closeBracket || content[(backslash + 2)...].allSatisfy { text[$0].isWhitespace })
  }

  private static let blockStarts = Set("-+*_=#<>`~|:[0123456789".utf8)

  /// Whether a formula has a sign of LaTeX.
  static func isMathematics(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { index in
      switch text[index] {
      case .caret, .underscore, .equals: true
      case .backslash: index + 1 < range.upperBound && text[index + 1].isLetter
      default: false
      }
    }
  }
}
