import NoteParsing

/// Reads the sentence or line around a range of a note or canvas from the vault.
final class ContextReader {
  private let vault: Vault
  private var openPath: VaultPath?
  private var file: VaultFile?
  private var canvas: ParsedCanvas?
  /// How far a line is read to either side, in bytes.
  private static let reach = 2048
  /// A line longer than this, in characters, is cut to the sentence, and a sentence to what stands round the link.
  private static let longest = 200

  init(_ vault: Vault) { self.vault = vault }

  /// The text around `range` (byte offsets) of the file at `path`, in a canvas of its card; empty when it cannot be read.
  func context(of range: Range<Int>, in path: VaultPath) -> String {
    if path != openPath {
      openPath = path
      file = try? VaultFile(path, in: vault)
      canvas = path.isCanvas ? (try? vault.read(path)).map { CanvasParser.parse(SourceText($0)) } : nil
    }
    let card = canvas?.text(around: range)
    let range = card?.range ?? range
    let start = max(0, range.lowerBound - Self.reach)
    let length = min(range.upperBound - start + Self.reach, 1 << 16)
    guard
      let bytes = card.map({ Array($0.bytes.dropFirst(start).prefix(length)) })
        ?? (try? file?.bytes(from: start, upTo: length))
    else { return "" }
    let lower = min(range.lowerBound - start, bytes.count)
    let upper = min(range.upperBound - start, bytes.count)
    return text(around: lower..<max(lower, upper), in: bytes)
  }

  private func text(around range: Range<Int>, in bytes: [UInt8]) -> String {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    var first = lower
    while first > 0, !Self.isLineEnding(bytes[first - 1]) { first -= 1 }
    var last = upper
    while last < bytes.count, !Self.isLineEnding(bytes[last]) { last += 1 }
    // A window that starts inside a character loses that character.
    while first < lower, bytes[first] & 0xC0 == 0x80 { first += 1 }
    while last > upper, last < bytes.count, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    let line = String(decoding: bytes[first..<last], as: UTF8.self)
    if !isLong(line) { return trimmed(line) }
    // Byte by byte: a line of many links is looked at once for each of them.
    if let end = (first..<lower).last(where: { endsSentence(bytes[..<lower], at: $0) }) { first = end + 1 }
    if let end = (upper..<last).first(where: { endsSentence(bytes[..<last], at: $0) }) { last = end + 1 }
    let sentence = String(decoding: bytes[first..<last], as: UTF8.self)
    if !isLong(sentence) { return trimmed(sentence) }
    return clipped(
      before: String(decoding: bytes[first..<lower], as: UTF8.self),
      link: String(decoding: bytes[lower..<upper], as: UTF8.self),
      after: String(decoding: bytes[upper..<last], as: UTF8.self))
  }

  private func isLong(_ text: String) -> Bool {
    text.utf8.count > Self.longest
      && text.index(text.startIndex, offsetBy: Self.longest + 1, limitedBy: text.endIndex) != nil
  }

  /// The link with as much of both sides as there is room for.
  private func clipped(before: String, link: String, after: String) -> String {
    let room = max(0, Self.longest - link.count)
    let start = before.suffix(max(room / 2, room - after.prefix(room).count))
    let end = after.prefix(room - start.count)
    return (start.utf8.count < before.utf8.count ? "…" : "")
      + trimmed(String(start + link.prefix(Self.longest) + end))
      + (end.utf8.count < after.utf8.count || link.count > Self.longest ? "…" : "")
  }

  /// Whether the character that ends at the byte at `index` ends a sentence: 。！？, or `.!?` before white space or
  /// before the end.
  private func endsSentence(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      let next = bytes[(index + 1)...].prefix(4)
      guard let byte = next.first, byte >= 0x80 else { return next.first.map { $0 <= 0x20 } ?? true }
      return String(decoding: next, as: UTF8.self).first?.isWhitespace ?? true
    case 0x82: return index >= 2 && bytes[(index - 2)...index].elementsEqual("。".utf8)
    case 0x81: return index >= 2 && bytes[(index - 2)...index].elementsEqual("！".utf8)
    case 0x9F: return index >= 2 && bytes[(index - 2)...index].elementsEqual("？".utf8)
    default: return false
    }
  }

  private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isLineEnding(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
