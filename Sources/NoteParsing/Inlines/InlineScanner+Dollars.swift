extension InlineScanner {
  mutating func scanDollar() {
    let start = position
    if peek(1) == .dollar {
      scanDisplayFormula(start)
    } else if peek(1) == .backtick, let closer = githubCloser(start) {
      position = closer + 2
      add(.formula(.github, latex: start + 2..<closer), start..<position)
    } else {
      scanInlineFormula(start)
    }
  }

  private mutating func githubCloser(_ start: Int) -> Int? {
    guard runLength(.backtick, at: start + 1) == 1, let closer = codeSpanCloser(length: 1, after: start + 2),
      byte(at: closer + 1) == .dollar, closer > start + 2
    else { return nil }
    return closer
  }

  /// Pandoc's rule: no white space just inside the dollars, no digit after the closing one, no other dollar inside
  /// but `\$`. A code span wins over a formula that would have to contain it.
  private mutating func scanInlineFormula(_ start: Int) {
    position = start + 1
    guard start + 1 < text.count, !text.startsWithWhitespace(at: start + 1) else { return }
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case .backslash: index += 2
      case .backtick:
        let length = runLength(.backtick, at: index)
        if codeSpanCloser(length: length, after: index + length) != nil { return }
        index += length
      case .dollar:
        guard !text.endsWithWhitespace(before: index), byte(at: index + 1)?.isDigit != true else { return }
        add(.formula(.inline, latex: start + 1..<index), start..<index + 1)
        position = index + 1
        return
      default: index += 1
      }
    }
  }

  private mutating func scanDisplayFormula(_ start: Int) {
    position = start + 2
    guard start >= noDisplayFormulaBefore, !textDollars.contains(start) else { return }
    var index = start + 2
    while index < text.count {
      switch text[index] {
      case .backslash: index += 2
      case .backtick:
        let length = runLength(.backtick, at: index)
        if codeSpanCloser(length: length, after: index + length) != nil {
          noDisplayFormulaBefore = index
          return
        }
        index += length
      case .dollar where byte(at: index + 1) == .dollar:
        guard !text[start + 2..<index].allSatisfy(\.isWhitespace) else {
          position = index + 2
          return
        }
        if textDollars.contains(index) || isTextBetweenDollars(start + 2..<index) { return }
        add(.formula(.display, latex: start + 2..<index), start..<index + 2)
        position = index + 2
        return
      default: index += 1
      }
    }
    noDisplayFormulaBefore = text.count
  }

  /// Whether a formula would hold a wikilink and leave another `$$` alone: then its first `$$` is the one too many.
  private mutating func isTextBetweenDollars(_ latex: Range<Int>) -> Bool {
    guard MarkdownSigns.holdsWikilink(text, latex) else { return false }
    let dollars = doubleDollars ?? MathTokens.doubleDollars(text, 0..<text.count)
    doubleDollars = dollars
    var (low, high) = (0, dollars.count)
    while low < high {
      let middle = (low + high) / 2
      if dollars[middle] <= latex.upperBound { low = middle + 1 } else { high = middle }
    }
    return (dollars.count - low) % 2 == 1
  }
}
