import Foundation
import NoteParsing

/// Finds the names of a note in the text of another, where they are not part of a link.
///
/// Case, width and Unicode form do not count, and a line break is a space. A name of letters is a word of its own; one that
/// starts or ends with a character of Japanese, Chinese or Korean needs no space there.
struct MentionFinder {
  /// The folded names by their first scalar, the longest first.
  private var names: [Unicode.Scalar: [(name: String, scalars: [Unicode.Scalar])]] = [:]

  init(names all: [String]) {
    var seen: Set<[Unicode.Scalar]> = []
    for name in all {
      var folded = FoldedText()
      folded.append(name.trimmingCharacters(in: .whitespacesAndNewlines), at: 0)
      guard let first = folded.scalars.first, seen.insert(folded.scalars).inserted else { continue }
      names[first, default: []].append((name, folded.scalars))
    }
    for first in names.keys { names[first]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// The byte offsets of the mentions in a note, in its order, with the name found.
  func mentions(in note: ParsedNote, source: SourceText) -> [(range: Range<Int>, name: String)] {
    let prose: Set<Block.Kind> = [.paragraph, .heading, .table, .html]
    var text = RangeSet(note.blocks.filter { prose.contains($0.kind) }.map(\.range.offsets))
    let links = note.links.map(\.range) + note.webLinks.map(\.range) + note.tags.map(\.range)
    text.subtract(RangeSet((links + note.codeSpans + note.formulas.map(\.range)).map(\.offsets)))
    return text.ranges.flatMap { range in
      var folded = FoldedText()
      folded.append(source.bytes[range])
      return mentions(in: folded)
    }
  }

  private func mentions(in text: FoldedText) -> [(range: Range<Int>, name: String)] {
    var found: [(range: Range<Int>, name: String)] = []
    var index = 0
    while index < text.scalars.count {
      if let end = text.endOfURL(at: index) {
        index = end
      } else if let match = names[text.scalars[index]]?.first(where: { text.holds($0.scalars, at: index) }) {
        let end = index + match.scalars.count
        found.append((text.offsets[index]..<text.offsets[end], match.name))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }
}

/// Text as names are compared, with the place of each scalar in the source.
private struct FoldedText {
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where the character starts that a scalar comes from; one entry more, for the end.
  private(set) var offsets: [Int] = [0]

  /// Appends UTF-8; where it is invalid, other bytes than ASCII are spaces.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let text = String(validating: bytes, as: UTF8.self)
    append(text ?? String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self), at: bytes.startIndex)
  }

  mutating func append(_ text: String, at start: Int) {
    var offset = start
    for character in text {
      offsets[offsets.count - 1] = offset
      offset += character.utf8.count
      if character.isWhitespace {
        // White space of any kind and length is one space.
        if scalars.last != " " { append(" ") }
      } else if let byte = character.asciiValue {
        append(Unicode.Scalar(0x41...0x5A ~= byte ? byte | 0x20 : byte))
      } else {
        for scalar in nameKey(String(character).precomposedStringWithCompatibilityMapping).unicodeScalars {
          append(scalar)
        }
      }
      offsets[offsets.count - 1] = offset
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    offsets.append(offsets[offsets.count - 1])
  }

  /// Where an address that starts at `start` ends; nil when none does.
  func endOfURL(at start: Int) -> Int? {
    guard scalars[start] == "h", isWordEdge(start),
      ["http://", "https://"].contains(where: { scalars[start...].starts(with: $0.unicodeScalars) })
    else { return nil }
    return scalars[start...].firstIndex { $0 == " " || !$0.isASCII } ?? scalars.count
  }

  /// Whether `name` stands at `start`, whole words and whole characters.
  func holds(_ name: [Unicode.Scalar], at start: Int) -> Bool {
    let end = start + name.count
    guard end <= scalars.count, scalars[start..<end].elementsEqual(name) else { return false }
    let startsInside = start > 0 && offsets[start - 1] == offsets[start]
    let endsInside = end < scalars.count && offsets[end - 1] == offsets[end]
    return !startsInside && !endsInside && isWordEdge(start) && isWordEdge(end)
  }

  private func isWordEdge(_ index: Int) -> Bool {
    guard index > 0, index < scalars.count else { return true }
    return !(Self.isSpacedLetter(scalars[index - 1]) && Self.isSpacedLetter(scalars[index]))
  }

  /// A letter or digit of a script that puts spaces between words.
  private static func isSpacedLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    return !isCJK(scalar.value) && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
