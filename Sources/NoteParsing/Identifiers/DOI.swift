/// A Digital Object Identifier, after https://www.doi.org/the-identifier/resources/handbook.
package struct DOI: Hashable, Sendable {
  /// Without a prefix, in lower case: names that differ only in ASCII case are the same.
  package let id: String
  /// Without a prefix, in the case in which it was written.
  package let written: String

  /// Reads a bare DOI, `doi:…` or a doi.org URL; nil for anything else.
  package init?(_ text: String) {
    var rest = trimmed(text.utf8[...])
    dropScheme(from: &rest)
    let isHost = dropPrefix("dx.doi.org/", from: &rest) || dropPrefix("www.doi.org/", from: &rest)
    let isURL = isHost || dropPrefix("doi.org/", from: &rest)
    if !isURL { dropPrefix("doi:", from: &rest) }
    self.init(name: Array(trimmed(rest)), isURL: isURL)
  }

  /// Reads what stands after every prefix; a URL has percent escapes, and ends at a query or a fragment.
  init?(name bytes: [UInt8], isURL: Bool) {
    var bytes = bytes
    if isURL {
      if let end = bytes.firstIndex(where: { $0 == .hash || $0 == UInt8(ascii: "?") }) {
        bytes.removeSubrange(end...)
      }
      bytes = percentDecoded(bytes)
    }
    guard let slash = DOI.slash(bytes[...]), slash + 1 < bytes.count,
      !bytes.contains(where: { $0.isWhitespace || $0 < 0x20 })
    else { return nil }
    id = String(decoding: bytes.map(\.lowercased), as: UTF8.self)
    written = String(decoding: bytes, as: UTF8.self)
  }

  package static func == (left: DOI, right: DOI) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The offset of the slash after `10.` and a registrant of 4 to 9 digits, with its subdivisions.
  static func slash<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Int? where Bytes.Index == Int {
    let start = bytes.startIndex
    let point = UInt8(ascii: ".")
    guard bytes.count > 8, bytes[start] == UInt8(ascii: "1"), bytes[start + 1] == UInt8(ascii: "0"),
      bytes[start + 2] == point
    else { return nil }
    var index = start + 3
    while index < bytes.endIndex, bytes[index].isDigit { index += 1 }
    guard (4...9).contains(index - start - 3) else { return nil }
    while index + 1 < bytes.endIndex, bytes[index] == point, bytes[index + 1].isDigit {
      index += 1
      while index < bytes.endIndex, bytes[index].isDigit { index += 1 }
    }
    return index < bytes.endIndex && bytes[index] == .slash ? index : nil
  }
}

/// The bytes with every `%XX` replaced by the byte that it stands for.
func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(.percent) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == .percent, index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]),
      let low = hexDigit(bytes[index + 2])
    {
      result.append(high << 4 | low)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
