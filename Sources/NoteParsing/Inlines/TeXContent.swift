/// Tells mathematics between `\(` and `\)` from text in brackets that somebody escaped.
enum TeXContent {
  enum Certainty {
    /// Text.
    case none
    /// What may be mathematics, such as `n + 1`: no words, no command.
    case possible
    /// What may be mathematics, and has `=` but no other sign of it.
    case equation
    /// Mathematics.
    case mathematics
  }

  static func certainty(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Certainty {
    var scan = Scan()
    for index in content.indices where !scan.isText { scan.read(content, index) }
    scan.endWord()
    guard !scan.isText, scan.hasContent else { return .none }
    if scan.hasCommand { return scan.words <= 2 ? .mathematics : .none }
    guard scan.words == 0 else { return .none }
    return scan.hasScript ? .mathematics : scan.hasEquals ? .equation : .possible
  }

  private struct Scan {
    /// Words of three letters or more outside of braces.
    var words = 0
    var hasCommand = false
    /// `^` or `_` between what it raises or lowers and what it does so by: not `^_^`.
    var hasScript = false
    var hasEquals = false
    var hasContent = false
    /// Whether it holds what only Markdown has.
    var isText = false
    private var braces = 0
    private var letters = 0
    private var isEscaped = false
    private var isCommand = false
    private var previous: UInt8 = .space

    mutating func endWord() {
      if letters >= 3, !isCommand, braces == 0 { words += 1 }
      if isCommand, letters > 0 { hasCommand = true }
      letters = 0
      isCommand = false
    }

    mutating func read(_ content: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int) {
      let byte = content[index]
      defer { previous = byte }
      if !byte.isWhitespace { hasContent = true }
      if isEscaped {
        isEscaped = false
        // TeX has no such commands, and Markdown such escapes.
        if TeXContent.markdownEscapes.contains(byte) { isText = true }
        isCommand = byte.isLetter
        letters = isCommand ? 1 : 0
        return
      }
      if byte.isLetter || byte >= 0x80 {
        letters += 1
        return
      }
      endWord()
      switch byte {
      case .backslash: isEscaped = true
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"): braces = max(braces - 1, 0)
      case .caret, .underscore:
        let next = index + 1 < content.endIndex ? content[index + 1] : UInt8.space
        let isBase =
          previous.isLetter || previous.isDigit || previous >= 0x80 || "})]|'".utf8.contains(previous)
        let isScript = next.isLetter || next.isDigit || next >= 0x80 || "{\\*+-(".utf8.contains(next)
        if isBase, isScript { hasScript = true }
      case .equals:
        hasEquals = true
        if previous == .equals { isText = true }
      case .openParenthesis where previous == .closeBracket: isText = true
      case .openBracket where previous == .openBracket: isText = true
      case .dollar, .backtick, .hash, .percent: isText = true
      default: break
      }
    }
  }

  private static let markdownEscapes = Set("*_`.-+~#".utf8)
}
