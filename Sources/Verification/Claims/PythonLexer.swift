/// Where the comments, strings and logical lines of a piece of Python are.
///
/// Only as much of Python's lexical analysis (The Python Language Reference, chapter 2) as is needed to tell a comment from a `#` in a
/// string. Lines are 0-based, offsets count bytes of the code. Code that does not parse still gives an answer.
package struct PythonLexer: Sendable {
  package struct Comment: Sendable, Equatable {
    package var line: Int
    /// From the `#` to the end of the line.
    package var offsets: Range<Int>
    /// Nothing but white space stands before it on its line.
    package var isOwnLine: Bool
    /// It stands between brackets that are still open.
    package var isInBrackets: Bool
  }

  /// A statement or the header of one, without the comment after it: what ends with a line break outside brackets and strings.
  package struct LogicalLine: Sendable, Equatable {
    package var lines: ClosedRange<Int>
    package var offsets: Range<Int>
    /// Bytes of white space before it.
    package var indent: Int
  }

  package private(set) var comments: [Comment] = []
  package private(set) var logicalLines: [LogicalLine] = []
  /// The contents of string literals, without quotes.
  package private(set) var strings: [Range<Int>] = []
  /// The code ends between brackets, in a string of several lines, or behind a backslash.
  package private(set) var isOpen = false

  private let code: [UInt8]
  private var index = 0
  private var line = 0
  private var depth = 0
  private var lineStart = 0
  private var statement: (line: Int, offset: Int, indent: Int)?
  private var statementEnd = 0
  /// A string has no end on its line: no further line mends that.
  private var isBroken = false

  package init(_ text: String) {
    code = Array(text.utf8)
    read()
  }

  /// The text between two offsets.
  package func text(_ offsets: Range<Int>) -> String { String(decoding: code[offsets], as: UTF8.self) }

  private func byte(_ offset: Int) -> UInt8? { index + offset < code.count ? code[index + offset] : nil }

  private mutating func read() {
    while let next = byte(0) {
      switch next {
      case UInt8(ascii: "\n"):
        if depth == 0 { endStatement() }
        newLine()
      case UInt8(ascii: "\\") where byte(1) == UInt8(ascii: "\n"):
        index += 1
        newLine()
      case UInt8(ascii: "#"): comment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        begin()
        string(isFormatted: prefix().contains { $0 == UInt8(ascii: "f") || $0 == UInt8(ascii: "F") })
        statementEnd = index
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), 0x0C: index += 1
      default:
        begin()
        if "([{".utf8.contains(next) { depth += 1 }
        if ")]}".utf8.contains(next) { depth = max(depth - 1, 0) }
        index += 1
        statementEnd = index
      }
    }
    isOpen = !isBroken && (isOpen || depth > 0 || code.last == UInt8(ascii: "\\"))
    endStatement()
  }

  private mutating func newLine() {
    index += 1
    line += 1
    lineStart = index
  }

  private mutating func begin() {
    if statement == nil { statement = (line, index, index - lineStart) }
  }

  private mutating func endStatement() {
    guard let start = statement else { return }
    logicalLines.append(
      LogicalLine(lines: start.line...line, offsets: start.offset..<statementEnd, indent: start.indent))
    statement = nil
  }

  private mutating func comment() {
    let start = index
    while let next = byte(0), next != UInt8(ascii: "\n") { index += 1 }
    var end = index
    while end > start, code[end - 1].isSpace { end -= 1 }
    let isOwnLine = code[lineStart..<start].allSatisfy(\.isSpace)
    comments.append(
      Comment(line: line, offsets: start..<end, isOwnLine: isOwnLine, isInBrackets: depth > 0))
  }

  /// The letters directly before a quote that make a string prefix, such as `rb`.
  private func prefix() -> ArraySlice<UInt8> {
    var start = index
    while start > lineStart, index - start < 3, code[start - 1].isLetterDigitOrUnderscore { start -= 1 }
    let letters = code[start..<index]
    return letters.allSatisfy { "rbfutRBFUT".utf8.contains($0) } ? letters : []
  }

  private mutating func string(isFormatted: Bool) {
    let quote = code[index]
    let isTriple = byte(1) == quote && byte(2) == quote
    index += isTriple ? 3 : 1
    let start = index
    while let next = byte(0) {
      if next == UInt8(ascii: "\\") {
        if byte(1) == UInt8(ascii: "\n") {
          index += 1
          newLine()
        } else if byte(1) == nil {
          // The string goes on in a line that is not here.
          index += 1
          isOpen = true
          strings.append(start..<index)
          return
        } else {
          index += 2
        }
      } else if next == UInt8(ascii: "\n") {
        if !isTriple { break }
        newLine()
      } else if next == quote, !isTriple || (byte(1) == quote && byte(2) == quote) {
        strings.append(start..<index)
        index += isTriple ? 3 : 1
        return
      } else if isFormatted, next == UInt8(ascii: "{") {
        if byte(1) == next { index += 2 } else { replacementField(isTriple: isTriple) }
      } else {
        index += 1
      }
    }
    if isTriple { isOpen = true } else { isBroken = true }
    strings.append(start..<index)
  }

  /// `{expression}` in an f-string; strings inside may use any quotes (PEP 701).
  private mutating func replacementField(isTriple: Bool) {
    var open = 0
    while let next = byte(0) {
      switch next {
      case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"):
        open -= 1
        if open == 0 {
          index += 1
          return
        }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        string(isFormatted: false)
        continue
      case UInt8(ascii: "\n"):
        if !isTriple { return }
        newLine()
        continue
      default: break
      }
      index += 1
    }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0C }
  fileprivate var isLetterDigitOrUnderscore: Bool {
    self >= 0x80 || self == UInt8(ascii: "_") || (48...57).contains(self) || (65...90).contains(self & 0xDF)
  }
}
