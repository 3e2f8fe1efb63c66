extension InlineScanner {
  /// `\(…\)` or `\[…\]` with mathematics inside. Without, the backslash escapes a bracket, as in CommonMark.
  mutating func scanTeXFormula() {
    let start = position
    position += 2
    let isDisplay = text[start + 1] == .openBracket
    guard let close = texCloser(from: start + 2, isDisplay: isDisplay) else { return }
    // The text of an escaped link.
    if isDisplay, byte(at: close + 2) == .openParenthesis { return }
    let latex = start + 2..<close
    let kind: Formula.Kind = isDisplay ? .texDisplay : .texInline
    let certainty = TeXContent.certainty(text[latex])
    // In a line of text or a cell `\[1\]` and `\[a=b\]` are brackets that somebody escaped.
    if isDisplay, certainty != .mathematics, !isAlone(start..<close + 2) { return }
    switch certainty {
    case .none: return
    case .mathematics, .equation: add(.formula(kind, latex: latex), start..<close + 2)
    case .possible: add(.possibleFormula(kind, latex: latex), start..<close + 2)
    }
    position = close + 2
  }

  /// The offset of the next closing delimiter, when no opening one and no code comes before it.
  private mutating func texCloser(from start: Int, isDisplay: Bool) -> Int? {
    let open: UInt8 = isDisplay ? .openBracket : .openParenthesis
    let close: UInt8 = isDisplay ? .closeBracket : .closeParenthesis
    var index = start
    while index + 1 < text.count {
      switch text[index] {
      case .backslash where text[index + 1] == close: return index
      case .backslash where text[index + 1] == open: return nil
      case .backslash: index += 2
      case .backtick:
        let length = runLength(.backtick, at: index)
        if codeSpanCloser(length: length, after: index + length) != nil { return nil }
        index += length
      default: index += 1
      }
    }
    return nil
  }

  /// Whether nothing else stands in the lines of a range.
  private func isAlone(_ range: Range<Int>) -> Bool {
    guard !isCell else { return false }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, text[start - 1].isSpaceOrTab { start -= 1 }
    while end < text.count, text[end].isSpaceOrTab { end += 1 }
    return (start == 0 || text[start - 1] == .lineFeed) && (end == text.count || text[end] == .lineFeed)
  }
}
