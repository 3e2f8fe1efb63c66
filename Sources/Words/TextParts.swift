/// Pieces of text that are looked for together, in one pass over the text.
struct TextParts: Sendable {
  /// In the order in which they are listed, each of at least one byte.
  let parts: [String]

  private struct Entry {
    var bytes: [UInt8]
    var place: Int
  }

  /// By their first byte, longer ones first.
  private let entries: [Entry]
  /// For each byte, the entries that start with it.
  private let ranges: [Range<Int>]

  init(_ parts: [String]) {
    self.parts = parts
    let entries = parts.enumerated().map { place, part in Entry(bytes: Array(part.utf8), place: place) }
      .sorted { ($0.bytes[0], $1.bytes.count, $0.place) < ($1.bytes[0], $0.bytes.count, $1.place) }
    self.entries = entries
    ranges = (0...255).map { byte in
      let start = entries.firstIndex { $0.bytes[0] >= byte } ?? entries.count
      return start..<(entries.firstIndex { $0.bytes[0] > byte } ?? entries.count)
    }
  }

  func contains(_ text: String) -> Bool { parts.contains { $0.utf8.elementsEqual(text.utf8) } }

  /// The first part in the text for which a condition holds; of two at the same place the longer one.
  func first(
    in text: [UInt8], from start: Int, where holds: (String, Range<Int>) -> Bool
  ) -> FoundWord? {
    guard !entries.isEmpty, start < text.count else { return nil }
    for place in start..<text.count {
      for entry in entries[ranges[Int(text[place])]] where matches(entry, text, at: place) {
        let range = place..<place + entry.bytes.count
        let part = parts[entry.place]
        if holds(part, range) { return FoundWord(word: part, range: range) }
      }
    }
    return nil
  }

  private func matches(_ entry: Entry, _ text: [UInt8], at place: Int) -> Bool {
    guard place + entry.bytes.count <= text.count else { return false }
    for offset in entry.bytes.indices where text[place + offset] != entry.bytes[offset] { return false }
    return true
  }
}
