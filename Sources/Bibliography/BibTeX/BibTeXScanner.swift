/// What is wrong with an entry, and where reading goes on.
struct BibTeXError: Error {
  /// Where the mistake is.
  var offset: Int
  /// From where the next entry is looked for.
  var resume: Int
  var message: String

  init(_ offset: Int, _ message: String, resume: Int? = nil) {
    self.offset = offset
    self.message = message
    self.resume = resume ?? offset
  }
}

/// The tokens of a BibTeX file, by the rules of BibTeX 0.99d (bibtex.web, part 10 and 12).
struct BibTeXScanner {
  let bytes: [UInt8]
  var index: Int
  /// Set once a value has no end.
  private var pairs: BracePairs?
  /// The last place in a line that was looked at for `%`, and whether its line is a comment.
  private var commentLookedFor = (place: 0, isComment: false)

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
  }

  /// The byte that comes next, nil at the end of the file.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Every byte but control characters, white space and `"#%'(),={}`; bytes of UTF-8 are letters.
  static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "'"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      false
    default: true
    }
  }

  mutating func skipWhite() {
    while index < bytes.count, Self.isWhite(bytes[index]) { index += 1 }
  }

  /// Goes over white space within an entry, and over comments from `%` to the end of a line, at which BibTeX stops.
  mutating func skipComments() {
    skipWhite()
    while next == UInt8(ascii: "%") {
      while let byte = next, byte != 0x0A, byte != 0x0D { index += 1 }
      skipWhite()
    }
  }

  /// Reads a type, a field's or a macro's name, behind which white space or one of `followers` must stand.
  mutating func identifier(_ what: String, before followers: [UInt8]) throws(BibTeXError) -> Range<Int> {
    let start = index
    if let first = next, !(0x30...0x39).contains(first) {
      while index < bytes.count, Self.isIdentifier(bytes[index]) { index += 1 }
    }
    guard index > start else { throw BibTeXError(start, "\(what) is missing before \(described(start))") }
    if let next, !Self.isWhite(next), !followers.contains(next) {
      throw BibTeXError(index, "\(described(index)) stands directly behind \(what)", resume: start)
    }
    return start..<index
  }

  /// Reads the value between braces or quotation marks, of which the first comes next; yields what stands between them.
  ///
  /// A backslash escapes neither; in quotation marks braces must be balanced, and a `"` between braces is a character.
  mutating func delimited() throws(BibTeXError) -> Range<Int> {
    let start = index
    let isBraced = bytes[index] == UInt8(ascii: "{")
    if isBraced, let pairs {
      guard let end = pairs.end(of: start) else { throw unclosed(start) }
      index = end + 1
      return (start + 1)..<end
    }
    var depth = isBraced ? 1 : 0
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"):
        if let pairs {
          guard let end = pairs.end(of: index) else { throw unclosed(start) }
          index = end
        } else {
          depth += 1
        }
      case UInt8(ascii: "}"):
        guard depth > 0 else {
          throw BibTeXError(
            index, "this '}' closes no brace of the value in quotation marks", resume: index)
        }
        depth -= 1
        if depth == 0, isBraced {
          index += 1
          return (start + 1)..<(index - 1)
        }
      case UInt8(ascii: "\"") where depth == 0:
        index += 1
        return (start + 1)..<(index - 1)
      default: break
      }
      index += 1
    }
    if pairs == nil { pairs = BracePairs(bytes, from: start) }
    throw unclosed(start)
  }

  private func unclosed(_ start: Int) -> BibTeXError {
    let mark = bytes[start] == UInt8(ascii: "{") ? "brace" : "quotation mark"
    return BibTeXError(start, "this \(mark) is never closed", resume: start + 1)
  }

  /// What stands at an offset, for a message.
  func described(_ offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    guard bytes[offset] > 0x20, bytes[offset] < 0x7F else { return "a character" }
    return "'\(Character(Unicode.Scalar(bytes[offset])))'"
  }
}

extension BibTeXScanner {
  /// Goes to the next `@` at which an entry is to be read, false at the end of the file.
  ///
  /// Between entries an `@` in a line counts where a type and a brace follow: a mail address is text. Behind an error it
  /// must stand at the start of a line or behind a closing brace.
  mutating func findEntry(afterError: Bool) -> Bool {
    while index < bytes.count {
      guard let at = bytes[index...].firstIndex(of: UInt8(ascii: "@")) else {
        index = bytes.count
        return false
      }
      index = at
      let place = place(of: at)
      if place == .lineStart { return true }
      if looksLikeEntry(at), place == .behindBrace || !afterError, !isCommentedOut(at) { return true }
      // Every other `@` of this word stands before the same character.
      index = at + 1
      skipWhite()
      while index < bytes.count, Self.isIdentifier(bytes[index]), self.place(of: index) == .inLine {
        index += 1
      }
      index = max(index, at + 1)
    }
    return false
  }

  private enum Place { case lineStart, behindBrace, inLine }

  private func place(of at: Int) -> Place {
    guard bytes[at] == UInt8(ascii: "@") else { return .inLine }
    var before = at - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    guard before >= 0 else { return .lineStart }
    switch bytes[before] {
    case 0x0A, 0x0D: return .lineStart
    // The end of a byte order mark.
    case 0xBF where before == 2 && bytes[0] == 0xEF && bytes[1] == 0xBB: return .lineStart
    case UInt8(ascii: "}"), UInt8(ascii: ")"): return .behindBrace
    default: return .inLine
    }
  }

  /// Whether the line of an offset and the next one begin with `%`, so that no field of an entry would be read.
  private mutating func isCommentedOut(_ at: Int) -> Bool {
    var start = at
    while start > commentLookedFor.place, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    let isSameLine = start == commentLookedFor.place && start > 0
    commentLookedFor.place = at
    if !isSameLine { commentLookedFor.isComment = isComment(start) && isComment(startOfNextLine(at)) }
    return commentLookedFor.isComment
  }

  private func isComment(_ start: Int) -> Bool {
    bytes[start...].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "%")
  }

  private func startOfNextLine(_ offset: Int) -> Int {
    guard let end = bytes[offset...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return bytes.count
    }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return isPair ? end + 2 : end + 1
  }

  /// Whether a type and an opening brace stand behind the `@` at an offset.
  func looksLikeEntry(_ at: Int) -> Bool {
    var index = at + 1
    while index < bytes.count, Self.isWhite(bytes[index]) { index += 1 }
    let start = index
    while index < bytes.count, Self.isIdentifier(bytes[index]) { index += 1 }
    guard index > start else { return false }
    while index < bytes.count, Self.isWhite(bytes[index]) { index += 1 }
    return index < bytes.count
      && (bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "("))
  }

  /// Whether an entry begins at an offset, at the start of a line.
  func beginsEntry(_ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: "@") && place(of: offset) == .lineStart
      && looksLikeEntry(offset)
  }
}
