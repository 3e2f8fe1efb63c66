package import NoteParsing

/// A stretch of a note as text, with its place. Formulas in it may be blank, each as long as it is in the note.
package struct PlacedText: Sendable {
  /// The text itself.
  package let text: String
  /// Where it stands in the note, in bytes.
  package let offsets: Range<Int>

  /// - Parameter offsets: bytes of the note, as many as the text has where the note is valid UTF-8.
  package init(_ text: String, at offsets: Range<Int>) {
    self.text = text
    self.offsets = offsets
  }

  /// The bytes of a note that are whole characters within these.
  package init(_ source: SourceText, _ offsets: Range<Int>) {
    var (start, end) = (offsets.lowerBound, offsets.upperBound)
    while start < end, source.bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > start, end < source.bytes.count, source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    self.init(source.string(start..<end), at: start..<end)
  }

  /// Whether it is nothing but white space.
  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Where bytes of the text stand in the note.
  package func offsets(of bytes: Range<Int>) -> Range<Int> {
    let whole = 0..<offsets.count
    let bytes = bytes.clamped(to: whole)
    return offsets.lowerBound + bytes.lowerBound..<offsets.lowerBound + bytes.upperBound
  }

  /// A part of it.
  package func part(_ part: Substring) -> PlacedText {
    let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
    return PlacedText(String(part), at: offsets(of: start..<start + part.utf8.count))
  }

  /// Without white space at both ends.
  package var trimmed: PlacedText {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return part(text[text.startIndex..<text.startIndex]) }
    return part(text[first...last])
  }

  /// Its sentences, each with the space before it.
  package var sentences: [PlacedText] { text.sentences.map(part) }
  /// The first of its sentences.
  package var firstSentence: PlacedText { part(text.firstSentence) }
  /// The last of its sentences.
  package var lastSentence: PlacedText { part(text.lastSentence) }

  /// Whether it holds a question mark.
  package var asks: Bool { question != nil }

  /// The place of its first question mark.
  package var question: Range<Int>? {
    guard let mark = text.unicodeScalars.firstIndex(where: { $0 == "?" || $0 == "？" }) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: mark)
    return offsets(of: start..<start + UTF8.width(text.unicodeScalars[mark]))
  }

  /// From the last comma, colon or bracket before what it ends with; nil where there is none.
  package var lastClause: PlacedText? {
    let end = text.lastIndex { !$0.isWhitespace && !":：".contains($0) }
    let trimmed = end.map { text[...$0] } ?? ""
    guard let start = trimmed.lastIndex(where: { ",;:、。，；：—–()（）".contains($0) }) else { return nil }
    return part(trimmed[trimmed.index(after: start)...])
  }
}
