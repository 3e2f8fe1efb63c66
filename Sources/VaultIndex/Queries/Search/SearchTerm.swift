/// A term of the full text.
package struct SearchTerm: Sendable, Equatable {
  package var text: String
  /// Whether the last word may go on.
  package var isPrefix: Bool
  /// Whether the note's text must have it, not the file's name or an alias.
  package var isInContent: Bool
  /// Whether it stands between quotation marks: no other form of its last word will do.
  package var isQuoted: Bool

  package init(_ text: String, isPrefix: Bool = false, isInContent: Bool = false, isQuoted: Bool = false) {
    self.text = text
    self.isPrefix = isPrefix
    self.isInContent = isInContent
    self.isQuoted = isQuoted
  }

  /// A word that stands round each name of a note in the full text: of private use, so that nobody writes it.
  static let endOfName: Unicode.Scalar = "\u{E000}"

  /// The words to be found one after the other: as written, then with other forms of the last one; none for a term of
  /// signs alone.
  var forms: [[String]] {
    let words = SearchFolding.tokens(of: text)
    guard !words.isEmpty else { return [] }
    return isQuoted || isPrefix ? [words] : [words] + WordForms.others(of: words)
  }

  /// Whether one of the term's forms stands in `tokens`.
  func matches(_ tokens: [String], forms: [[String]]) -> Bool {
    forms.contains { words in
      guard let last = words.last, tokens.count >= words.count else { return false }
      return (0...(tokens.count - words.count)).contains { start in
        let end = start + words.count - 1
        let endFits = isPrefix ? tokens[end].hasPrefix(last) : tokens[end] == last
        return endFits && tokens[start..<end].elementsEqual(words.dropLast())
      }
    }
  }
}
