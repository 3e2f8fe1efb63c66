internal import Foundation

/// Reads the sentence or line around a range of a note from the vault.
final class ContextReader {
  private let root: String
  private var openPath = ""
  private var descriptor: Int32 = -1
  /// How far a line is read to either side, in bytes.
  private static let reach = 2048
  /// A line longer than this, in characters, is cut to the sentence.
  private static let longLine = 200

  init(root: String) { self.root = root }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The text around `range` (byte offsets) of the note at `path`; empty when the file cannot be read.
  func context(of range: Range<Int>, in path: String) -> String {
    let start = max(0, range.lowerBound - Self.reach)
    let length = range.upperBound - start + Self.reach
    openNote(path)
    guard descriptor >= 0 else { return "" }
    let bytes = [UInt8](unsafeUninitializedCapacity: min(length, 1 << 16)) { buffer, count in
      count = max(pread(descriptor, buffer.baseAddress, buffer.count, off_t(start)), 0)
    }
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

  private func openNote(_ path: String) {
    if path == openPath { return }
    if descriptor >= 0 { close(descriptor) }
    openPath = path
    descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC)
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
