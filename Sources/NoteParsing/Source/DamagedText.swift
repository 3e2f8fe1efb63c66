/// The finding for UTF-8 text that was read as Windows-1252 (or 1254) and saved again, or nil.
///
/// The damage is certain enough with at least three whole UTF-8 sequences that take up half of the characters
/// outside ASCII. Editors drop the bytes that the code page leaves undefined, so many sequences are cut
/// short.
/// - Complexity: O(bytes), one pass.
package func damagedText(in source: SourceText) -> ParseFinding? {
  source.bytes.withUnsafeBufferPointer { bytes in
    guard let damage = Damage(bytes, from: source.lineStarts[0]) else { return nil }
    let places = damage.whole + damage.cutShort
    let advice =
      damage.cutShort > 0 ? "some bytes are lost, so restore an undamaged copy" : "convert it back"
    return ParseFinding(
      rule: .damagedText,
      message: """
        text looks like UTF-8 that was read as Windows-1252 and saved again, in \(places) places (the \
        first reads “\(damage.preview)”); \(advice)
        """,
      range: source.range(damage.first.lowerBound, damage.first.upperBound))
  }
}

/// The characters of `text` with UTF-8 that was read as Windows-1252 put right, and how many of its bytes each took.
///
/// Where bytes were lost the character is U+FFFD.
package func repairedCharacters(_ text: String) -> [(scalar: Unicode.Scalar, bytes: Int)] {
  var text = text
  return text.withUTF8 { bytes in
    var characters: [(scalar: Unicode.Scalar, bytes: Int)] = []
    var index = 0
    while index < bytes.count {
      if let damaged = Damage.sequence(bytes, index) {
        characters.append((damaged.scalar ?? "\u{FFFD}", damaged.end - index))
        index = damaged.end
      } else {
        let length = max(sequenceLength(bytes, index), 1)
        let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first
        characters.append((scalar ?? "\u{FFFD}", length))
        index += length
      }
    }
    return characters
  }
}

/// The finding for bytes that are not UTF-8, at the first of them, or nil.
/// - Complexity: O(bytes).
package func invalidUTF8(in source: SourceText) -> ParseFinding? {
  let (first, count) = source.bytes.withUnsafeBufferPointer { bytes -> (Int, Int) in
    var first = -1
    var count = 0
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      if bytes[index] < 0x80 {
        // Eight bytes of ASCII at a time.
        let isASCII =
          index + 8 <= bytes.count
          && raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        index += isASCII ? 8 : 1
        continue
      }
      let length = sequenceLength(bytes, index)
      if length == 0 {
        if first < 0 { first = index }
        count += 1
      }
      index += max(length, 1)
    }
    return (first, count)
  }
  guard count > 0 else { return nil }
  let position = source.position(at: first)
  let bad = count == 1 ? "1 bad byte" : "\(count) bad bytes"
  let mark = source.bytes.prefix(2)
  let isUTF16 =
    mark == [0xFF, 0xFE] || mark == [0xFE, 0xFF]
    || source.bytes.prefix(512).count(where: { $0 == 0 }) > min(source.bytes.count, 512) / 4
  let hint = isUTF16 ? "; the file looks like UTF-16: save it as UTF-8" : "; save the file as UTF-8"
  return ParseFinding(
    rule: .invalidUTF8,
    message: """
      not UTF-8: \(bad), the first at \(position.line):\(position.column)\(hint)
      """,
    range: source.range(first, first + 1))
}

/// The length of the well-formed UTF-8 sequence at `index`, 0 for none (Unicode 16, table 3-7).
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
  let lead = bytes[index]
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  let length: Int
  switch lead {
  case 0..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if lead == 0xE0 { low = 0xA0 }
    if lead == 0xED { high = 0x9F }
  case 0xF0...0xF4:
    length = 4
    if lead == 0xF0 { low = 0x90 }
    if lead == 0xF4 { high = 0x8F }
  default: return 0
  }
  guard index + length <= bytes.count, bytes[index + 1] >= low, bytes[index + 1] <= high else { return 0 }
  for next in index + 2..<max(index + length, index + 2) where bytes[next] & 0xC0 != 0x80 { return 0 }
  return length
}

/// What one pass over the bytes of a note finds of double encoding.
private struct Damage {
  /// Sequences of which every byte is there.
  var whole = 0
  /// Sequences that lack bytes at the end.
  var cutShort = 0
  var preview = ""
  /// The first whole sequence.
  var first = 0..<0

  init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var outside = 0
    var inside = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0xC0 {
        index += 1
        continue
      }
      outside += 1
      // Every character that stands for a lead byte is encoded with one of these.
      guard byte == 0xC3 || byte == 0xC4, let read = Damage.sequence(bytes, index) else {
        index += 1
        continue
      }
      outside += read.characters - 1
      if read.scalar != nil {
        if whole == 0 { first = index..<read.end }
        whole += 1
        inside += read.characters
      } else {
        cutShort += 1
      }
      index = read.end
    }
    guard whole >= 3, inside * 2 >= outside else { return nil }
    preview = Damage.repaired(bytes, from: first.lowerBound)
  }

  /// The double-encoded sequence at `index`: a lead and at least one continuation.
  fileprivate static func sequence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: Unicode.Scalar?, characters: Int, end: Int)? {
    guard let (lead, afterLead) = codePageByte(bytes, index) else { return nil }
    let length: Int
    switch lead {
    // The leads of Latin, Greek, Cyrillic, Hebrew and Arabic. Others are capitals of ordinary text: `CAFÉ»`.
    case 0xC2...0xC5, 0xCE...0xD1, 0xD7...0xD9: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    var characters = 1
    var end = afterLead
    while characters < length, let (next, after) = codePageByte(bytes, end), next & 0xC0 == 0x80 {
      value = value << 6 | UInt32(next & 0x3F)
      characters += 1
      end = after
    }
    if characters == 1 { return nil }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    let isWhole = characters == length && value >= smallest
    return (isWhole ? Unicode.Scalar(value) : nil, characters, end)
  }

  /// The start of the text as it was: the rest of the line, 24 characters at most.
  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
    var scalars = String.UnicodeScalarView()
    var index = start
    while index < bytes.count, scalars.count < 24, !bytes[index].isLineEnding {
      if bytes[index] < 0x80 {
        scalars.append(Unicode.Scalar(bytes[index]))
        index += 1
      } else if let read = sequence(bytes, index) {
        scalars.append(read.scalar ?? "\u{FFFD}")
        index = read.end
      } else {
        scalars.append("\u{FFFD}")
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
    return String(scalars)
  }

  /// The byte above 0x7F that the character at `index` stands for in Windows-1252 or 1254.
  ///
  /// C1 controls stand for themselves: some readers keep the undefined bytes so, others drop them.
  private static func codePageByte(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (byte: UInt8, end: Int)? {
    guard index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    switch bytes[index] {
    case 0xC2: return (second, index + 2)
    case 0xC3: return (second | 0x40, index + 2)
    case 0xC4, 0xC5, 0xC6, 0xCB:
      let scalar = UInt32(bytes[index] & 0x1F) << 6 | UInt32(second & 0x3F)
      return codePage[scalar].map { ($0, index + 2) }
    case 0xE2:
      guard index + 2 < bytes.count else { return nil }
      let scalar = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return codePage[scalar].map { ($0, index + 3) }
    default: return nil
    }
  }

  /// Windows-1252, and the six characters in which Windows-1254 differs from it.
  private static let codePage: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87,
    0x02C6: 0x88, 0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91,
    0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98,
    0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B, 0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
    0x011E: 0xD0, 0x0130: 0xDD, 0x015E: 0xDE, 0x011F: 0xF0, 0x0131: 0xFD, 0x015F: 0xFE,
  ]
}
