/// The lines of an HTML block that ends at a blank line (CommonMark 0.29, 4.6, kinds 6 and 7): which hold markup, and which text that
/// would be Markdown behind a blank line.
///
/// - Complexity: Linear in the lines.
struct HTMLLines {
  enum Kind { case text, markup, raw }

  /// The elements whose content is never Markdown.
  private static let rawElements = ["script", "style", "pre", "textarea", "svg", "math", "code"].map {
    Array($0.utf8)
  }

  private let bytes: [UInt8]
  /// The element whose end is looked for.
  private var rawElement: [UInt8]?
  private var isInComment = false
  private var isInTag = false
  private var fence: (byte: UInt8, length: Int)?

  init(of bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a block that starts with these bytes ends only at an end of its own: `<pre>`, `<!-- -->`, `<?php ?>`.
  static func hasOwnEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(8).map(\.lowercased)
    return ["<script", "<pre", "<style", "<!", "<?"].contains { start.starts(with: $0.utf8) }
  }

  /// What the next line is.
  mutating func read(_ line: Range<Int>) -> Kind {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start].isSpaceOrTab { start += 1 }
    if let open = fence {
      if run(of: open.byte, at: start, line) >= open.length { fence = nil }
      return .text
    }
    let wasInside = isInComment || isInTag || rawElement != nil
    let isMarkup = wasInside || startsTag(start, line)
    if !isMarkup, start < line.upperBound, bytes[start] == .backtick || bytes[start] == UInt8(ascii: "~") {
      let length = run(of: bytes[start], at: start, line)
      if length >= 3 {
        fence = (bytes[start], length)
        return .text
      }
    }
    readTags(line, mayStayOpen: isMarkup)
    return isMarkup ? wasInside || rawElement != nil ? .raw : .markup : .text
  }

  private func run(of byte: UInt8, at start: Int, _ line: Range<Int>) -> Int {
    bytes[start..<line.upperBound].prefix { $0 == byte }.count
  }

  private func startsTag(_ index: Int, _ line: Range<Int>) -> Bool {
    guard index + 1 < line.upperBound, bytes[index] == .less else { return false }
    let next = bytes[index + 1]
    return next.isLetter || next == .slash || next == .exclamation || next == UInt8(ascii: "?")
  }

  private mutating func readTags(_ line: Range<Int>, mayStayOpen: Bool) {
    var index = line.lowerBound
    while index < line.upperBound {
      if isInComment {
        guard bytes[index..<line.upperBound].starts(with: "-->".utf8) else {
          index += 1
          continue
        }
        isInComment = false
        index += 3
      } else if isInTag {
        if bytes[index] == .greater { isInTag = false }
        index += 1
      } else if startsTag(index, line) {
        index = openTag(index, line)
      } else {
        index += 1
      }
    }
    if !mayStayOpen { isInTag = false }
  }

  /// Reads the start of a tag or comment; gives where it goes on.
  private mutating func openTag(_ start: Int, _ line: Range<Int>) -> Int {
    if bytes[start..<line.upperBound].starts(with: "<!--".utf8) {
      isInComment = rawElement == nil
      return start + 4
    }
    let isClosing = bytes[start + 1] == .slash
    let nameStart = start + (isClosing ? 2 : 1)
    let name = bytes[nameStart..<line.upperBound].prefix(while: \.isAlphanumeric).map(\.lowercased)
    if let rawElement {
      if isClosing, name == rawElement { self.rawElement = nil } else { return start + 1 }
    } else if !isClosing, Self.rawElements.contains(name) {
      rawElement = name
    }
    isInTag = true
    return nameStart + name.count
  }
}
