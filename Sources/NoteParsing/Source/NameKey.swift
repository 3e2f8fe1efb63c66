import Foundation

/// The form in which two names of notes, tags or properties are compared: NFC, without case.
///
/// A final sigma counts as a sigma, `İ` becomes `i` with U+0307, `ß` stays, and a no-break space is a space. Other
/// Unicode spaces, the ideographic one among them, are characters of their own, as in Obsidian.
package func nameKey(_ text: String) -> String {
  var hasUppercase = false
  var isASCII = true
  for byte in text.utf8 {
    if byte >= 0x80 { isASCII = false }
    if byte >= 0x41, byte <= 0x5A { hasUppercase = true }
  }
  if isASCII { return hasUppercase ? text.lowercased() : text }
  if isCaselessAndComposed(text) { return hasUppercase ? text.lowercased() : text }
  // The marks on one letter are sorted, in quadratic time: nobody writes so many.
  guard !hasManyMarks(text) else { return String(decoding: text.utf8.map(\.lowercased), as: UTF8.self) }
  var scalars = String.UnicodeScalarView()
  for scalar in text.precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
    switch scalar.value {
    case 0x3C2: scalars.append("σ")
    case 0xA0, 0x202F: scalars.append(" ")
    default: scalars.append(scalar)
    }
  }
  return String(scalars).precomposedStringWithCanonicalMapping
}

/// Whether a letter of the text has more than 200 combining marks.
package func hasManyMarks(_ text: String) -> Bool {
  guard text.utf8.count > 400 else { return false }
  var marks = 0
  return text.unicodeScalars.contains { scalar in
    marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
    return marks > 200
  }
}

/// Whether a text is of characters that neither fold nor compose with another: ASCII, kana, CJK ideographs, Hangul.
private func isCaselessAndComposed(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x20...0x7E, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      true
    default: false
    }
  }
}

/// The form in which a heading and the anchor of a link are compared.
///
/// ASCII punctuation and line breaks are spaces, spaces of all scripts are collapsed and trimmed, and case does not count.
package func headingKey(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in spaced(nameKey(text)).utf8 {
    if !byte.isWhitespace, !byte.isPunctuation {
      bytes.append(byte)
    } else if let last = bytes.last, last != .space {
      bytes.append(.space)
    }
  }
  if bytes.last == .space { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// The text with a space for every Unicode space.
private func spaced(_ text: String) -> String {
  // They start with one of three bytes.
  guard text.utf8.contains(where: { $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3 }) else { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: scalars.append(" ")
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}
