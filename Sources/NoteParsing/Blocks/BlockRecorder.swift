internal import CCMarkGFM
internal import Foundation

/// What has been decided about the lines that start with `$$`.
struct MathLines {
  /// The lines whose formula is never closed.
  var text: Set<Int> = []
  /// Of the better of two pairings.
  var roles: [Int: MathPairing.Role] = [:]
  /// Whether any line may open a formula.
  var mayOpen = true

  /// What a line is, when that has been decided.
  func role(of line: Int) -> MathPairing.Role? {
    mayOpen && !text.contains(line) ? roles[line] : .isText
  }
}

/// What the block extension notes while cmark parses one text.
final class BlockRecorder {
  struct OpenFormula {
    var openLine: Int
    var closeLine: Int?
  }

  let lines: MathLines
  var textStarts: [Int?] = []
  var formulas: [OpenFormula] = []
  /// The formulas that hold Markdown, by their lines.
  var suspects: Set<Int> = []
  /// The lines of paragraphs that ended with a `$$` or a line of `\[` open.
  private(set) var torn: Set<Int> = []
  var root: OpaquePointer?

  /// The last line of the open paragraph.
  private var paragraphLine = 0
  /// The open paragraph from the first line with a `$$` that no formula has taken.
  private var pending: [UInt8] = []
  /// The line of the `$$` in it that is open, when there is one.
  private var openLine: Int?
  /// The line of only `\[` in it that no `\]` has followed.
  private var openBracketLine: Int?

  init(_ lines: MathLines) { self.lines = lines }

  func record(line: Int, textStart: Int) {
    while textStarts.count < line { textStarts.append(nil) }
    textStarts[line - 1] = textStart
  }

  static func of(_ ext: OpaquePointer?) -> BlockRecorder? {
    guard let opaque = cmark_syntax_extension_get_private(ext) else { return nil }
    return Unmanaged<BlockRecorder>.fromOpaque(opaque).takeUnretainedValue()
  }

  // MARK: The `$$` of a paragraph

  /// Notes that a line of text goes on with the paragraph, or starts another one.
  func enterLine(_ line: Int, parent: OpaquePointer) {
    let type = cmark_node_get_type(parent)
    if type == CMARK_NODE_PARAGRAPH { return }
    // A lazy line: no block was opened in it.
    if paragraphLine == line - 1, type != BlockNodeTypes.shared.table,
      Int(cmark_node_get_start_line(parent)) != line
    {
      return
    }
    endParagraph()
  }

  /// Notes the text of a line of the paragraph.
  func add(_ line: Int, _ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    paragraphLine = line
    if start + 1 < text.count, text[start] == .backslash {
      if text[start + 1] == .openBracket { openBracketLine = line }
      if text[start + 1] == .closeBracket { openBracketLine = nil }
    }
    guard
      !pending.isEmpty || holdsDollar(text, from: start) && unescapedDoubleDollar(text, from: start) != nil
    else { return }
    var end = text.count
    while end > start, text[end - 1].isLineEnding { end -= 1 }
    pending.append(contentsOf: text[start..<end])
    pending.append(.lineFeed)
    for _ in MathTokens.doubleDollars(text, start..<end) { openLine = openLine == nil ? line : nil }
  }

  private func holdsDollar(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard let base = text.baseAddress, start < text.count else { return false }
    return memchr(base + start, Int32(UInt8.dollar), text.count - start) != nil
  }

  /// What a line is that starts with `$$` and has no other.
  func role(of line: Int) -> MathPairing.Role {
    lines.role(of: line) ?? (closesFormula(line) ? .closes : .opens)
  }

  /// Whether the paragraph has a formula that a `$$` closes now.
  private func closesFormula(_ line: Int) -> Bool {
    guard !pending.isEmpty else { return false }
    let end = pending.count + 2
    let isSuspect = (pending + [.dollar, .dollar]).withUnsafeBufferPointer { text in
      InlineScanner.scan(text, from: 0, definitions: [:]).last { inline in
        guard case .formula(.display, _) = inline.kind else { return false }
        return inline.range.upperBound == end
      }.map { MarkdownSigns.holdsWikilink(text, $0.range) }
    }
    if isSuspect == true { suspects.insert(openLine ?? line) }
    return isSuspect != nil
  }

  /// Notes that the formula of the paragraph is closed in a line.
  func closeFormula(_ line: Int) {
    paragraphLine = line
    pending = []
    openLine = nil
  }

  /// Notes the end of the paragraph.
  func endParagraph() {
    if let openLine { torn.insert(openLine) }
    if let openBracketLine { torn.insert(openBracketLine) }
    pending = []
    openLine = nil
    openBracketLine = nil
  }
}
