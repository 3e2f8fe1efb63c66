import NoteParsing

/// The pieces of a term whose signs tell them from other words: `c++`, `.net`, `node.js`, `∑`. The full text knows words
/// alone, so that these are held against the notes' own text.
struct TermSigns: Sendable, Equatable {
  /// Folded, without white space.
  let pieces: [String]
  /// Whether the last piece may go on.
  private let isPrefix: Bool

  init(_ term: SearchTerm) {
    let all = SearchFolding.folded(term.text).unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    // Of a term without any word each sign counts.
    pieces =
      all.contains { $0.contains(where: SearchFolding.isWord) }
      ? all.compactMap { Self.significant(Array($0)) } : all.map { String($0) }
    isPrefix = term.isPrefix
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// Whether all pieces stand in a folded text, none within a longer word.
  func stand(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      pieces.enumerated().allSatisfy { index, piece in
        Self.stands(Array(piece.utf8), in: bytes, mayGoOn: isPrefix && index == pieces.count - 1)
      }
    }
  }

  /// A piece without what is mere punctuation at its ends; nil when nothing else is in it.
  private static func significant(_ piece: [Unicode.Scalar]) -> String? {
    let marks = piece.indices.filter { isSign(at: $0, of: piece) }
    guard !marks.isEmpty else { return nil }
    let kept = piece.indices.filter { SearchFolding.isWord(piece[$0]) || marks.contains($0) }
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

  private static func stands(_ piece: [UInt8], in text: UnsafeBufferPointer<UInt8>, mayGoOn: Bool) -> Bool {
    guard let first = piece.first, text.count >= piece.count else { return false }
    let startsWithWord = isWord(at: 0, piece.withUnsafeBufferPointer { $0 })
    let endsWithWord = isWord(before: piece.count, piece.withUnsafeBufferPointer { $0 })
    for start in 0...(text.count - piece.count) where text[start] == first {
      guard text[start..<(start + piece.count)].elementsEqual(piece) else { continue }
      let end = start + piece.count
      if startsWithWord, isWord(before: start, text) { continue }
      if endsWithWord, !mayGoOn, end < text.count, isWord(at: end, text) { continue }
      return true
    }
    return false
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
