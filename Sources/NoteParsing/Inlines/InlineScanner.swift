/// Reads the inline constructs of one leaf's text from left to right, in CommonMark's order of precedence:
/// escapes, code spans, autolinks and HTML bind first, as do mathematics and wikilinks; brackets pair afterwards.
///
/// Links and code spans follow CommonMark 0.29 as cmark-gfm implements it (compared with it by tests on generated
/// documents). Time is linear in the text but for the look-up of code-span closers, which is logarithmic.
struct InlineScanner {
  let text: UnsafeBufferPointer<UInt8>
  /// Link reference definitions of the note: normalised label to destination.
  let definitions: [String: String]
  /// Whether the text is a cell of a table.
  let isCell: Bool
  /// The places of `$$` that are text.
  let textDollars: Set<Int>
  var position: Int
  var inlines: [Inline] = []
  var brackets: [Bracket] = []
  /// Backtick runs by length; made when the first backtick is met.
  private var backtickRuns: [Int: [Int]]?
  /// No `$$` before this offset can open a formula: an earlier search already failed up to here.
  var noDisplayFormulaBefore = 0
  /// The places of `$$`; found when the first formula holds a wikilink.
  var doubleDollars: [Int]?
  private var highlightStart: Int?
  private var html = HTMLInline()

  /// The first brackets, among which no link is active any more.
  var inactiveBrackets = 0
  /// How many bytes may still be read in vain for the end of a wikilink with brackets in its text.
  var wikilinkSteps: Int

  /// An open `[`, `![` or `^[`.
  struct Bracket {
    enum Kind { case link, image, footnote }
    var kind: Kind
    /// Of the first byte of the opener.
    var start: Int
    /// Of the first byte after it.
    var contentStart: Int
    var isActive = true
    /// Whether another opener follows inside.
    var holdsBracket = false
    /// How deep what it holds is nested.
    var depth = 0
  }

  init(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, definitions: [String: String], isCell: Bool = false,
    textDollars: Set<Int> = []
  ) {
    self.text = text
    self.isCell = isCell
    self.textDollars = textDollars
    self.definitions = definitions
    position = start
    wikilinkSteps = 8 * text.count + 10_000
  }

  /// The constructs of `text`, ordered by where they start.
  static func scan(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, definitions: [String: String], isCell: Bool = false,
    textDollars: Set<Int> = []
  ) -> [Inline] {
    var scanner = InlineScanner(
      text, from: start, definitions: definitions, isCell: isCell, textDollars: textDollars)
    scanner.run()
    return scanner.inlines.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func run() {
    while position < text.count {
      switch text[position] {
      case .backslash where peek(1) == .openParenthesis || peek(1) == .openBracket: scanTeXFormula()
      case .backslash: position += peek(1).map { $0.isPunctuation ? 2 : 1 } ?? 1
      case .backtick: scanCodeSpan()
      case .dollar: scanDollar()
      case .less: scanPointyBracket()
      case .exclamation where peek(1) == .openBracket: scanOpenBracket(isImage: true)
      case .openBracket: scanOpenBracket(isImage: false)
      case .caret where peek(1) == .openBracket:
        push(.footnote, length: 2)
      case .closeBracket: scanCloseBracket()
      case .percent: scanCommentMarker()
      case .equals: scanHighlight()
      case .hash: scanTag()
      default: position += 1
      }
    }
  }

  func peek(_ distance: Int) -> UInt8? {
    let index = position + distance
    return index < text.count ? text[index] : nil
  }

  func byte(at index: Int) -> UInt8? { index >= 0 && index < text.count ? text[index] : nil }

  mutating func add(_ kind: Inline.Kind, _ range: Range<Int>) {
    inlines.append(Inline(kind: kind, range: range))
  }

  mutating func push(_ kind: Bracket.Kind, length: Int) {
    if let last = brackets.indices.last { brackets[last].holdsBracket = true }
    brackets.append(Bracket(kind: kind, start: position, contentStart: position + length))
    position += length
  }

  // MARK: Code spans

  func runLength(_ byte: UInt8, at start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == byte { end += 1 }
    return end - start
  }

  /// The start of the backtick run that closes a code span whose opening run ends at `end`.
  mutating func codeSpanCloser(length: Int, after end: Int) -> Int? {
    guard length <= 80 else { return nil }  // cmark's MAXBACKTICKS
    if backtickRuns == nil {
      var runs: [Int: [Int]] = [:]
      var index = 0
      while index < text.count {
        if text[index] == .backtick {
          let count = runLength(.backtick, at: index)
          runs[count, default: []].append(index)
          index += count
        } else {
          index += 1
        }
      }
      backtickRuns = runs
    }
    guard let starts = backtickRuns?[length] else { return nil }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < end { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }

  private mutating func scanCodeSpan() {
    let start = position
    let length = runLength(.backtick, at: start)
    guard let closer = codeSpanCloser(length: length, after: start + length) else {
      position += length
      return
    }
    position = closer + length
    add(.codeSpan, start..<position)
    var content = start + length..<closer
    while let first = byte(at: content.lowerBound), content.count > 1, first == .space,
      text[content.upperBound - 1] == .space
    {
      content = content.lowerBound + 1..<content.upperBound - 1
    }
    let dollars = min(runLength(.dollar, at: content.lowerBound), 2)
    guard dollars > 0, content.count > 2 * dollars else { return }
    let latex = content.lowerBound + dollars..<content.upperBound - dollars
    guard text[latex.upperBound..<content.upperBound].allSatisfy({ $0 == .dollar }),
      !text[latex.lowerBound].isWhitespace, !text[latex.upperBound - 1].isWhitespace,
      text[latex.upperBound - 1] != .backslash, DollarContent.isMathematics(text[latex])
    else { return }
    add(.formula(.codeSpan, latex: latex), start..<position)
  }

  // MARK: Comments and highlights

  private mutating func scanCommentMarker() {
    let length = runLength(.percent, at: position)
    if length == 2 { add(.commentMarker, position..<position + 2) }
    position += length
  }

  private mutating func scanHighlight() {
    let start = position
    let length = runLength(.equals, at: start)
    position += length
    guard length == 2 else { return }
    let before = byte(at: start - 1)
    let after = byte(at: start + 2)
    if let opened = highlightStart, before?.isWhitespace == false, opened + 2 < start {
      add(.highlight, opened..<start + 2)
      highlightStart = nil
    } else if let after, !after.isWhitespace, after != .greater {
      highlightStart = start
    }
  }

  // MARK: Autolinks and HTML

  private mutating func scanPointyBracket() {
    let start = position
    if let end = HTMLInline.autolinkEnd(text, at: start) {
      position = end
      add(.autolink(url: String(decoding: text[start + 1..<end - 1], as: UTF8.self)), start..<end)
    } else if let end = html.tagEnd(text, at: start) {
      position = end
      add(.html, start..<end)
    } else {
      position += 1
    }
  }
}
