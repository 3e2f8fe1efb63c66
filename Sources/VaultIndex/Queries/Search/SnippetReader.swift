import Foundation
import NoteParsing

/// Finds the line of a note that shows best why it was found.
struct SnippetReader {
  private let vault: Vault
  private let matchers: [TextMatcher]
  private let scope: (part: QueryExpression.NotePart, matcher: TextMatcher)?
  /// How much of a note is looked through, in bytes.
  private static let reach = 1 << 22
  /// The longest snippet, in characters.
  private static let longest = 200

  init(_ vault: Vault, expression: QueryExpression) throws {
    self.vault = vault
    matchers = try expression.positiveLeaves.map { leaf in try TextMatcher(leaf) }
    scope = try expression.positiveScope.map { ($0.part, try TextMatcher($0.expression)) }
  }

  /// The first line with the most terms and patterns in it, as written, cut when it is long; line 1 when no line
  /// has any.
  func snippet(of path: VaultPath) -> (line: Int, text: String) {
    guard let file = try? VaultFile(path, in: vault),
      let bytes = try? file.bytes(from: 0, upTo: Self.reach)
    else { return (1, "") }
    let source = SourceText(bytes)
    var best: (line: Int, text: String, count: Int) = (1, "", 0)
    for number in lines(of: source, path) ?? 1...source.lineCount {
      let text = source.string(source.startOfLine(number)..<source.endOfLine(number))
      if best.text.isEmpty, text.contains(where: { $0.isLetter || $0.isNumber }) {
        best = (number, text, 0)
      }
      let count = matches(in: text)
      if count > best.count { best = (number, text, count) }
      if best.count == matchers.count, !matchers.isEmpty { break }
      if matchers.isEmpty, !best.text.isEmpty { break }
    }
    return (best.line, clipped(best.text))
  }

  /// The lines of the part of the note that answers, when the query asks for one.
  private func lines(of source: SourceText, _ path: VaultPath) -> ClosedRange<Int>? {
    guard let (part, matcher) = scope else { return nil }
    let piece = part.pieces(of: source, fileName: path.name).first {
      (try? matcher.matches(SearchableText(source.string($0)))) ?? false
    }
    guard let piece, !piece.isEmpty else { return nil }
    return source.position(at: piece.lowerBound).line...source.position(at: piece.upperBound - 1).line
  }

  private func matches(in text: String) -> Int {
    guard !matchers.isEmpty, !text.isEmpty else { return 0 }
    let line = SearchableText(text)
    return matchers.count { matcher in (try? matcher.matches(line)) ?? false }
  }

  private func clipped(_ line: String) -> String {
    let text = line.trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.count > Self.longest else { return text }
    let found = matchers.lazy.compactMap { Self.offset(of: $0, in: text) }.first
    var start = text.index(text.startIndex, offsetBy: found ?? 0)
    start = text.index(start, offsetBy: -60, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(start, offsetBy: Self.longest, limitedBy: text.endIndex) ?? text.endIndex
    return (start > text.startIndex ? "…" : "") + text[start..<end] + (end < text.endIndex ? "…" : "")
  }

  /// How many characters stand before what a matcher looks for.
  private static func offset(of matcher: TextMatcher, in text: String) -> Int? {
    switch matcher {
    case .words(_, let term, _):
      let options: String.CompareOptions = [.caseInsensitive, .diacriticInsensitive, .widthInsensitive]
      return text.range(of: term.text, options: options).map {
        text.distance(from: text.startIndex, to: $0.lowerBound)
      }
    case .pattern(let pattern):
      let text = text.precomposedStringWithCanonicalMapping
      return (try? pattern.firstRange(in: text)).map {
        text.distance(from: text.startIndex, to: $0.lowerBound)
      }
    default: return nil
    }
  }
}
