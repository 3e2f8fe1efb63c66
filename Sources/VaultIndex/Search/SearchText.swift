internal import Foundation

/// The text that search reads: NFKC, with a space round each CJK character, so that words of one and two
/// characters are found as phrases.
package func searchText(_ text: String) -> String {
  var buffer: [UInt8] = []
  appendSearchText(text, to: &buffer)
  return String(decoding: buffer, as: UTF8.self)
}

/// Appends the search text of `text` to `buffer`, in UTF-8.
package func appendSearchText(_ text: String, to buffer: inout [UInt8]) {
  var text = text
  buffer.reserveCapacity(buffer.count + text.utf8.count + text.utf8.count / 4)
  text.withUTF8 { appendSearchText($0, to: &buffer) }
}

/// Appends the search text of valid UTF-8.
private func appendSearchText(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
  var writer = SearchTextWriter(buffer: buffer)
  buffer = []
  var index = 0
  while index < bytes.count {
    // ASCII up to the last character that nothing can combine with.
    var end = index
    while end < bytes.count, bytes[end] < 0x80 { end += 1 }
    let plain = end == bytes.count ? end : end - 1
    if plain > index {
      writer.appendPlain(UnsafeBufferPointer(rebasing: bytes[index..<plain]))
      index = plain
      continue
    }
    let (scalar, length) = decode(bytes, index)
    let next = index + length
    if let folded = foldsAlone(scalar), next == bytes.count || foldsAlone(decode(bytes, next).scalar) != nil {
      writer.append(folded)
      index = next
      continue
    }
    // A run that Foundation folds: up to a character that combines with nothing before it.
    var last = next
    while last < bytes.count {
      let (scalar, length) = decode(bytes, last)
      if foldsAlone(scalar) != nil { break }
      // The marks on one letter are sorted in quadratic time, so that a run of them is cut.
      if last - index >= longestRun, last - index >= 4 * longestRun || startsAnew(scalar) { break }
      last += length
    }
    // Composed once more: Foundation leaves a kana and the mark of a half-width one apart.
    let run = String(decoding: bytes[index..<last], as: UTF8.self).precomposedStringWithCompatibilityMapping
    for scalar in run.precomposedStringWithCanonicalMapping.unicodeScalars { writer.append(scalar.value) }
    index = last
  }
  buffer = writer.buffer
}

/// Bytes after which a run ends at the next letter.
private let longestRun = 512

/// Whether a character is a letter that composes with none before it.
private func startsAnew(_ value: UInt32) -> Bool {
  guard let scalar = Unicode.Scalar(value), !(0x1100...0x11FF).contains(value) else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .otherLetter:
    return scalar.properties.canonicalCombiningClass == .notReordered
  default: return false
  }
}

/// What NFKC makes of a character that combines with none before it; nil when that takes the tables.
private func foldsAlone(_ scalar: UInt32) -> UInt32? {
  switch scalar {
  case 0..<0x80: scalar
  case 0xC0...0xFF, 0x391...0x3A1, 0x3A3...0x3A9, 0x3B1...0x3C9, 0x410...0x44F: scalar
  case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D: scalar
  case 0x3000: 0x20
  case 0x3001, 0x3002, 0x3005...0x3011, 0x3041...0x3096, 0x309D, 0x309E, 0x30A1...0x30FE: scalar
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: scalar
  case 0xFF01...0xFF5E: scalar - 0xFEE0
  case 0x1F300...0x1FAFF, 0x20000...0x2A6DF: scalar
  default: nil
  }
}

/// Whether search takes a character for a word of its own: Han, kana, Hangul.
func isCJK(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0..<0x1100: false
  case 0x1100...0x11FF, 0x3005, 0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
    0x3131...0x318E, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0x20000...0x3FFFF:
    true
  default: false
  }
}

private struct SearchTextWriter {
  var buffer: [UInt8]
  private let start: Int
  private var isAfterCJK = false

  init(buffer: [UInt8]) {
    self.buffer = buffer
    start = buffer.count
  }

  mutating func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isAfterCJK, bytes[0] != 0x20 { buffer.append(0x20) }
    isAfterCJK = false
    buffer.append(contentsOf: bytes)
  }

  mutating func append(_ scalar: UInt32) {
    // Variation selectors choose a glyph, not a word.
    if (0xFE00...0xFE0F).contains(scalar) || (0xE0100...0xE01EF).contains(scalar) { return }
    let isCJK = isCJK(scalar)
    if isAfterCJK || isCJK, scalar != 0x20, buffer.count > start, buffer[buffer.count - 1] != 0x20 {
      buffer.append(0x20)
    }
    isAfterCJK = isCJK
    switch scalar {
    case 0..<0x80: buffer.append(UInt8(scalar))
    case 0x80..<0x800:
      buffer.append(UInt8(0xC0 | scalar >> 6))
      buffer.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      buffer.append(UInt8(0xE0 | scalar >> 12))
      buffer.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      buffer.append(UInt8(0x80 | scalar & 0x3F))
    default:
      buffer.append(UInt8(0xF0 | scalar >> 18))
      buffer.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      buffer.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      buffer.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

/// The character at `index` of valid UTF-8, and its length.
private func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[index])
  func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
  switch first {
  case 0..<0x80: return (first, 1)
  case 0..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
  case 0..<0xF0: return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
  default: return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}
