/// What of a text between two `$$` tells that it is no formula.
struct MarkdownSigns {
  private(set) var blankLines = 0
  private var blocks = 0
  private var wikilinks = 0
  private(set) var words = 0

  /// 0 for a formula.
  var cost: Int {
    4 * min(blocks, 3) + 2 * min(wikilinks, 3) + (words >= 8 ? 4 : words >= 3 ? 2 : 0) + min(blankLines, 1)
  }

  /// What a `$$` without another one costs.
  static let costOfUnpaired = 3

  /// What a formula of words within a line costs more.
  static let costOfProse = 2

  /// The cost from which a formula surely is none.
  static let costOfText = 4

  /// Reads a line or a part of one.
  /// - Parameter marks: What stands before the line's text: white space, and the marks of quotes.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, startsLine: Bool, marks: Range<Int>
  ) {
    if startsLine {
      if part.allSatisfy({ text[$0].isWhitespace }) {
        blankLines += 1
        return
      }
      if Self.startsBlock(text, part) || Self.isCallout(text, part, marks) { blocks += 1 }
    }
    if Self.holdsWikilink(text, part) { wikilinks += 1 }
    words += Self.words(text, part)
  }

  /// Whether a heading or a fence starts a line.
  static func startsBlock(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard let first = line.first.map({ text[$0] }) else { return false }
    let run = line.prefix(7).prefix { text[$0] == first }.count
    switch first {
    case .hash: return run <= 6 && run < line.count && text[line.lowerBound + run].isSpaceOrTab
    case .backtick: return run >= 3
    case UInt8(ascii: "~"): return run >= 3 && !isSpacing(text, line)
    default: return false
    }
  }

  /// Whether a line of tildes names no language, so that it is LaTeX's space within a formula.
  static func isSpacing(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard
      let language = line.first(where: { text[$0] != UInt8(ascii: "~") && !text[$0].isWhitespace }).map({
        text[$0]
      })
    else { return true }
    return !language.isLetter && language != UInt8(ascii: "{")
  }

  /// Whether a line within a formula is no line of one.
  static func isSuspicious(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let content = MathTokens.content(text, start..<text.count)
    return startsBlock(text, content) || isCallout(text, content, start..<content.lowerBound)
      || holdsWikilink(text, content)
  }

  private static func isCallout(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ marks: Range<Int>
  ) -> Bool {
    line.count > 3 && text[line.lowerBound] == .openBracket && text[line.lowerBound + 1] == .exclamation
      && marks.contains { text[$0] == .greater }
  }

  /// Whether a part of a line holds `[[name]]`: no list of lists, and nothing of LaTeX.
  static func holdsWikilink(_ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> Bool {
    var open: Int?
    var isNamed = false
    var index = part.lowerBound
    while index + 1 < part.upperBound {
      let byte = text[index]
      switch byte {
      case .openBracket where text[index + 1] == .openBracket:
        open = index + 2
        isNamed = false
        index += 2
        continue
      case .closeBracket where text[index + 1] == .closeBracket && open != nil:
        if isNamed { return true }
        open = nil
      case .openBracket, .closeBracket, .backslash, .equals, .caret, .dollar, UInt8(ascii: "{"),
        UInt8(ascii: "}"),
        UInt8(ascii: "&"):
        open = nil
      default: if open != nil, byte.isLetter || byte >= 0x80 { isNamed = true }
      }
      index += 1
    }
    return false
  }

  /// The words outside of braces that are no commands: of two letters or more, or of letters beyond ASCII.
  private static func words(_ text: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> Int {
    var (count, letters, braces) = (0, 0, 0)
    var (isCommand, isForeign) = (false, false)
    for index in part {
      let byte = text[index]
      if byte.isLetter || byte >= 0x80 {
        letters += 1
        // Three bytes a character, and about two characters a word.
        if byte >= 0x80, letters % 6 == 0, braces == 0 { count += 1 }
        isForeign = isForeign || byte >= 0x80
        continue
      }
      if letters >= 2, !isCommand, !isForeign, braces == 0 { count += 1 }
      (letters, isForeign) = (0, false)
      isCommand = byte == .backslash
      if byte == UInt8(ascii: "{") { braces += 1 }
      if byte == UInt8(ascii: "}") { braces = max(braces - 1, 0) }
    }
    return letters >= 2 && !isCommand && !isForeign && braces == 0 ? count + 1 : count
  }
}
