internal import Foundation

/// Reads the sentence or line around a range of a note from the vault.
final class ContextReader {
  private let vault: Vault
  private var openPath: VaultPath?
  private var file: VaultFile?
  /// How far a line is read to either side, in bytes.
  private static let reach = 2048
  /// A line longer than this, in characters, is cut to the sentence.
  private static let longLine = 200

  init(_ vault: Vault) { self.vault = vault }

  /// The text around `range` (byte offsets) of the note at `path`; empty when the file cannot be read.
  func context(of range: Range<Int>, in path: VaultPath) -> String {
    let start = max(0, range.lowerBound - Self.reach)
    let length = range.upperBound - start + Self.reach
    if path != openPath {
      openPath = path
      file = try? VaultFile(path, in: vault)
    }
    guard let bytes = try? file?.bytes(from: start, upTo: min(length, 1 << 16)) else { return "" }
    let lower = min(range.lowerBound - start, bytes.count)
    let upper = min(range.upperBound - start, bytes.count)
    var first = lower
    while first > 0, !Self.isLineEnding(bytes[first - 1]) { first -= 1 }
    var last = upper
    while last < bytes.count, !Self.isLineEnding(bytes[last]) { last += 1 }
    // A window that starts inside a character loses that character.
    while first < lower, bytes[first] & 0xC0 == 0x80 { first += 1 }
    while last > upper, last < bytes.count, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    let before = String(decoding: bytes[first..<lower], as: UTF8.self)
    let link = String(decoding: bytes[lower..<upper], as: UTF8.self)
    let after = String(decoding: bytes[upper..<last], as: UTF8.self)
    return sentence(before, link, after)
  }

  private func sentence(_ before: String, _ link: String, _ after: String) -> String {
    var before = before[...]
    var after = after[...]
    if before.count + link.count + after.count > Self.longLine {
      if let end = before.indices.last(where: { endsSentence(before, at: $0) }) {
        before = before[before.index(after: end)...]
      }
      if let end = after.indices.first(where: { endsSentence(after, at: $0) }) {
        after = after[...end]
      }
    }
    return (before + link + after).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether the character at `index` ends a sentence: 。！？, or `.!?` before white space.
  private func endsSentence(_ text: Substring, at index: Substring.Index) -> Bool {
    switch text[index] {
    case "。", "！", "？": return true
    case ".", "!", "?":
      let next = text.index(after: index)
      return next == text.endIndex || text[next].isWhitespace
    default: return false
    }
  }

  private static func isLineEnding(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
