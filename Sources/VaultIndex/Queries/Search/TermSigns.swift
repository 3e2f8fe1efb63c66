import Foundation
import NoteParsing

/// The pieces of a term whose signs tell them from other words: `c++`, `.net`, `node.js`, `∑`. The full text knows words
/// alone, so that these are held against the notes' own text.
struct TermSigns: Sendable, Equatable {
  /// Folded, without white space.
  let pieces: [String]
  /// Whether the last piece may go on.
  private let isPrefix: Bool

  init(_ term: SearchTerm) {
    let all = term.text.precomposedStringWithCompatibilityMapping.unicodeScalars
      .split(whereSeparator: \.properties.isWhitespace)
    // Of a term without any word each sign counts.
    let hasWord = all.contains { $0.contains(where: SearchFolding.isWord) }
    pieces = all.compactMap { hasWord ? Self.significant(Array($0)) : String($0) }
      .map { SearchFolding.folded($0).trimmingSpace }
    isPrefix = term.isPrefix
  }

  /// A text that is the whole of a name, among those of a note in the full text.
  init(wholeName text: String) {
    let end = String(SearchTerm.endOfName)
    pieces = ["\(end) \(SearchFolding.folded(text).trimmingSpace) \(end)"]
    isPrefix = false
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// Whether all pieces stand in a folded text, none within a longer word.
  func stand(in text: String) -> Bool { pieces.indices.allSatisfy { count(of: $0, in: text, atMost: 1) > 0 } }

  /// How often the rarest piece stands in a folded text.
  func count(in text: String) -> Int {
    pieces.indices.map { count(of: $0, in: text, atMost: 1_000) }.min() ?? 0
  }

  private func count(of index: Int, in text: String, atMost most: Int) -> Int {
    var text = text
    return text.withUTF8 {
      Self.count(
        Array(pieces[index].utf8), in: $0, mayGoOn: isPrefix && index == pieces.count - 1, atMost: most)
    }
  }

  /// A piece without what is mere punctuation at its ends; nil when nothing else is in it.
  private static func significant(_ piece: [Unicode.Scalar]) -> String? {
    let isSign = piece.indices.map { Self.isSign(at: $0, of: piece) }
    guard isSign.contains(true) else { return nil }
    let kept = piece.indices.filter { isSign[$0] || SearchFolding.isWord(piece[$0]) }
    guard let first = kept.first, let last = kept.last else { return nil }
    return String(String.UnicodeScalarView(piece[first...last]))
  }

  /// Whether a character makes another term of a word: not what ends a sentence, quotes, brackets or joins words.
  private static func isSign(at index: Int, of piece: [Unicode.Scalar]) -> Bool {
    let scalar = piece[index]
    if SearchFolding.isWord(scalar) || scalar.properties.isQuotationMark { return false }
    let before = index > 0 ? piece[index - 1] : nil
    let after = index + 1 < piece.count ? piece[index + 1] : nil
    let joins = before.map(SearchFolding.isWord) ?? false && after.map(SearchFolding.isWord) ?? false
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned: return false
    case .initialPunctuation, .finalPunctuation: return false
    case .openPunctuation, .closePunctuation: return before != nil && after != nil
    case .dashPunctuation: return !joins && piece.count > 1
    case .otherPunctuation:
      if scalar == ":", joins { return false }
      // A point, a comma and their like end what they stand behind.
      if ".,;:!?…。、".unicodeScalars.contains(scalar) { return after != nil }
      return piece.count > 1
    default: return true
    }
  }

  private static func count(
    _ piece: [UInt8], in text: UnsafeBufferPointer<UInt8>, mayGoOn: Bool, atMost most: Int
  ) -> Int {
    guard !piece.isEmpty, let base = text.baseAddress else { return 0 }
    let startsWithWord = isWord(at: 0, piece.withUnsafeBufferPointer { $0 })
    let endsWithWord = isWord(before: piece.count, piece.withUnsafeBufferPointer { $0 })
    var (found, start) = (0, 0)
    // What is longer is compared as far as this, so that a text of one sign over and over costs no more than its length.
    let piece = Array(piece.prefix(256))
    while found < most, start + piece.count <= text.count,
      let place = memchr(base + start, Int32(piece[0]), text.count - piece.count + 1 - start)
    {
      let first = UnsafeRawPointer(place) - UnsafeRawPointer(base)
      let end = first + piece.count
      start = first + 1
      if memcmp(place, piece, piece.count) != 0 { continue }
      if startsWithWord, isWord(before: first, text) { continue }
      if endsWithWord, !mayGoOn, end < text.count, isWord(at: end, text) { continue }
      found += 1
    }
    return found
  }

  /// Whether the character that begins at a byte is one of a word.
  private static func isWord(at index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let character = text[index..<min(index + 4, text.count)]
    return String(decoding: character, as: UTF8.self).unicodeScalars.first.map(SearchFolding.isWord) ?? false
  }

  /// Whether the character that ends before a byte is one of a word.
  private static func isWord(before index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isWord(at: start, text)
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
