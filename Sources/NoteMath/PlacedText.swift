package import NoteParsing
internal import Words

/// A stretch of a note as text, with its place. Formulas in it may be blank, each as long as it is in the note.
package struct PlacedText: Sendable, Equatable {
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

  /// The place of its first question mark. Those that open a container, `??? note`, ask nothing.
  package var question: Range<Int>? {
    let scalars = text.unicodeScalars
    var rest = scalars[...]
    while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
    let behind = rest.drop { $0 == "?" }
    let title = behind.drop { $0 == "+" || $0 == " " }
    if rest.starts(with: "???".unicodeScalars), title.startIndex > behind.startIndex,
      title.first?.properties.isAlphabetic == true
    {
      rest = title
    }
    guard let mark = rest.firstIndex(where: { $0 == "?" || $0 == "？" }) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: mark)
    return offsets(of: start..<start + UTF8.width(text.unicodeScalars[mark]))
  }

  private static let endsOfClauses = ",;:、。．，；：—–()（）"

  /// Up to the first comma, colon or bracket; where it starts with one, up to the next, if a word such as "which" follows; nil else.
  package var nextClause: PlacedText? {
    func isEnd(_ character: Character) -> Bool { Self.endsOfClauses.contains(character) }
    var rest = text.drop(while: \.isWhitespace)
    if let first = rest.first, isEnd(first) {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let word = rest.prefix(while: \.isLetter).lowercased()
      guard
        WordList.relatives.contains(word)
          || WordList.relatives.entries.contains(where: {
            !$0.utf8.allSatisfy { $0 < 0x80 } && rest.hasPrefix($0)
          })
      else { return nil }
    }
    return part(rest.prefix { !isEnd($0) })
  }

  /// From the last comma, colon or bracket before what it ends with, or from the word behind it that gives a cause; nil where there
  /// is none of these.
  package var lastClause: PlacedText? {
    let end = text.lastIndex { !$0.isWhitespace && !":：".contains($0) }
    let trimmed = end.map { text[...$0] } ?? ""
    let start = trimmed.lastIndex { Self.endsOfClauses.contains($0) }.map { trimmed.index(after: $0) }
    let clause = part(trimmed[(start ?? trimmed.startIndex)...])
    return clause.cause ?? (start == nil ? nil : clause)
  }

  /// What stands behind the last word that gives a cause: what is denied before it is another thing. "Not because" denies the cause.
  private var cause: PlacedText? {
    guard let word = WordList.causes.all(in: text).last else { return nil }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<word.range.lowerBound], as: UTF8.self)
    let end = before.utf8.count - before.reversed().prefix(while: \.isWhitespace).count
    guard !WordList.negations.all(in: before).contains(where: { $0.range.upperBound >= end }) else {
      return nil
    }
    return PlacedText(
      String(decoding: bytes[word.range.upperBound...], as: UTF8.self),
      at: offsets(of: word.range.upperBound..<bytes.count))
  }
}

extension PlacedText {
  /// With comments blank, `%% … %%` and `<!-- … -->`: they are no part of what the note says.
  package var withoutComments: PlacedText {
    var bytes = Array(text.utf8)
    var isChanged = false
    for (opening, closing) in [("%%", "%%"), ("<!--", "-->")] {
      let (start, end) = (Array(opening.utf8), Array(closing.utf8))
      var place = 0
      while let found = bytes[place...].firstIndex(of: start[0]) {
        place = found + 1
        guard bytes[found...].starts(with: start),
          let close = (found + start.count..<bytes.count).first(where: { bytes[$0...].starts(with: end) })
        else { continue }
        for index in found..<close + end.count where bytes[index] != UInt8(ascii: "\n") {
          bytes[index] = UInt8(ascii: " ")
        }
        place = close + end.count
        isChanged = true
      }
    }
    return isChanged ? PlacedText(String(decoding: bytes, as: UTF8.self), at: offsets) : self
  }

  /// With the tags of HTML and of templates blank, `<mark style="color: green">` and `{% code %}`, and what stands between them left.
  package var withoutTags: PlacedText {
    guard text.utf8.contains(UInt8(ascii: "<")) || text.contains("{%") else { return self }
    let plain = text.replacing(
      /<\/?[A-Za-z][A-Za-z0-9-]*(?:\s+[\w:-]+(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*\s*\/?>|\{%[^{}]*%\}/
    ) { match in
      String(
        decoding: match.output.utf8.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }, as: UTF8.self)
    }
    return PlacedText(plain, at: offsets)
  }
}
