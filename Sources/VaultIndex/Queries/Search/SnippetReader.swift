import Foundation

/// Finds the line of a note that shows best why it was found.
struct SnippetReader {
  private let root: String
  private let terms: [(term: SearchTerm, words: [String])]
  /// How much of a note is looked through, in bytes.
  private static let reach = 1 << 22
  /// The longest snippet, in characters.
  private static let longest = 200

  init(root: String, terms: [SearchTerm]) {
    self.root = root
    self.terms = terms.map { ($0, SearchFolding.tokens(of: $0.text)) }
  }

  /// The first line with the most terms in it, as written, cut when it is long; line 1 when no line has any.
  func snippet(of path: String) -> (line: Int, text: String) {
    guard let handle = FileHandle(forReadingAtPath: root + "/" + path),
      let data = try? handle.read(upToCount: Self.reach)
    else { return (1, "") }
    try? handle.close()
    var best: (line: Int, text: String, count: Int) = (1, "", 0)
    var number = 0
    for line in Self.lines([UInt8](data)) {
      number += 1
      let text = String(decoding: line, as: UTF8.self)
      if best.text.isEmpty, text.contains(where: { $0.isLetter || $0.isNumber }) {
        best = (number, text, 0)
      }
      let count = matches(in: text)
      if count > best.count { best = (number, text, count) }
      if best.count == terms.count, !terms.isEmpty { break }
      if terms.isEmpty, !best.text.isEmpty { break }
    }
    return (best.line, clipped(best.text))
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var start = hasMark ? 3 : 0
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        lines.append(bytes[start..<index])
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    lines.append(bytes[start...])
    return lines
  }

  private func matches(in text: String) -> Int {
    guard !terms.isEmpty, !text.isEmpty else { return 0 }
    let tokens = SearchFolding.tokens(of: text)
    return terms.count { term, words in
      words.isEmpty ? text.contains(term.text) : term.matches(tokens, words: words)
    }
  }

  private func clipped(_ line: String) -> String {
    let text = line.trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.count > Self.longest else { return text }
    let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
    let found = terms.lazy.compactMap { text.range(of: $0.term.text, options: options) }.first
    var start = found?.lowerBound ?? text.startIndex
    start = text.index(start, offsetBy: -60, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(start, offsetBy: Self.longest, limitedBy: text.endIndex) ?? text.endIndex
    return (start > text.startIndex ? "…" : "") + text[start..<end] + (end < text.endIndex ? "…" : "")
  }
}
