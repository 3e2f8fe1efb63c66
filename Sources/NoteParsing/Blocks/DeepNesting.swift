/// Keeps quotes and lists from nesting without bound: cmark-gfm goes through all open ones for each line, also for an empty one.
///
/// The byte that would open what is too deep is given to cmark-gfm as a control character, so that it opens nothing and every offset
/// stays as it is.
struct DeepNesting {
  /// 1-based, of the first line with something too deep.
  private(set) var line: Int?
  /// How deep quotes and lists may nest.
  let limit: Int

  /// Levels times lines that are read: some seconds.
  private static let mostSteps = 100_000_000
  /// What a note of any length may have.
  private static let levels = 20...1_000

  /// Marks in `text` what is nested too deep.
  init(markingIn text: inout [UInt8], lineCount: Int) {
    let most = Self.mostSteps / max(lineCount, 1)
    limit = min(max(most, Self.levels.lowerBound), Self.levels.upperBound)
    var line = 0
    var start = 0
    while start < text.count {
      line += 1
      if mark(&text, from: start), self.line == nil { self.line = line }
      guard let end = text[start...].firstIndex(where: \.isLineEnding) else { break }
      start = end + 1
      if text[end] == .carriageReturn, start < text.count, text[start] == .lineFeed { start += 1 }
    }
  }

  /// Goes through the marks of quotes and lists at the start of a line. A list is at least two columns in for each list around it.
  private func mark(_ text: inout [UInt8], from start: Int) -> Bool {
    var (index, marks, columns) = (start, 0, 0)
    while index < text.count {
      switch text[index] {
      case .space:
        columns += 1
        index += 1
      case .tab:
        columns += 4
        index += 1
      case .greater, .dash, UInt8(ascii: "*"), UInt8(ascii: "+"), 0x30...0x39:
        guard let end = markEnd(text, index) else { return false }
        marks += 1
        if marks > limit || columns / 2 + marks > 2 * limit {
          text[end - 1] = Self.stand(for: text[end - 1])
          return true
        }
        index = end
      default: return false
      }
    }
    return false
  }

  /// The end of `>`, `-`, `+`, `*`, `1.` or `1)`; a list's mark has white space behind it.
  private func markEnd(_ text: [UInt8], _ start: Int) -> Int? {
    if text[start] == .greater { return start + 1 }
    var end = start
    if text[start].isDigit {
      while end < text.count, end - start < 9, text[end].isDigit { end += 1 }
      guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == .closeParenthesis else {
        return nil
      }
    }
    end += 1
    return end == text.count || text[end].isWhitespace ? end : nil
  }

  private static let marks = Array(">-*+.)".utf8)
  private static let firstStand: UInt8 = 0x0E

  private static func stand(for byte: UInt8) -> UInt8 {
    marks.firstIndex(of: byte).map { firstStand + UInt8($0) } ?? byte
  }

  /// A text of cmark-gfm with the bytes of the note again.
  static func restored(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= firstStand && $0 < firstStand + UInt8(marks.count) }) else {
      return text
    }
    return String(
      decoding: text.utf8.map { byte in
        byte >= firstStand && byte < firstStand + UInt8(marks.count) ? marks[Int(byte - firstStand)] : byte
      }, as: UTF8.self)
  }
}
