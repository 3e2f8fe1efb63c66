/// Words, and for languages without spaces parts of text.
struct WordList: Sendable {
  let words: Set<String>
  let parts: TextParts

  init(words: Set<String>, parts: [String]) {
    self.words = words
    self.parts = TextParts(parts)
  }
}

/// Pieces of text that are looked for together, in one pass over the text.
struct TextParts: Sendable {
  /// In the order in which they count, each of at least two bytes.
  let parts: [String]

  private struct Entry {
    var bytes: [UInt8]
    var second: UInt8
    var place: Int
  }

  /// By their first byte.
  private let entries: [Entry]
  /// For each byte, the entries that start with it.
  private let ranges: [Range<Int>]

  init(_ parts: [String]) {
    self.parts = parts
    let entries = parts.enumerated().map { place, part in
      let bytes = Array(part.utf8)
      return Entry(bytes: bytes, second: bytes[1], place: place)
    }
    .sorted { $0.bytes[0] < $1.bytes[0] }
    self.entries = entries
    ranges = (0...255).map { byte in
      let start = entries.firstIndex { $0.bytes[0] >= byte } ?? entries.count
      return start..<(entries.firstIndex { $0.bytes[0] > byte } ?? entries.count)
    }
  }

  /// The first of the parts, in their order, that the text holds.
  func first(in text: String) -> String? {
    // Marks of their own, as some editors write "で", are equal to one letter, but not byte for byte.
    if text.unicodeScalars.contains(where: { $0 == "\u{3099}" || $0 == "\u{309A}" }) {
      return parts.first { text.contains($0) }
    }
    var text = text
    let first = text.withUTF8 { bytes in
      var first = parts.count
      for start in bytes.indices.dropLast() {
        for entry in ranges[Int(bytes[start])] where entries[entry].second == bytes[start + 1] {
          if entries[entry].place < first, bytes[start...].starts(with: entries[entry].bytes) {
            first = entries[entry].place
          }
        }
      }
      return first
    }
    return first < parts.count ? parts[first] : nil
  }
}
