/// A stretch of a text of names, in which what stands in braces is not divided.
struct NameText {
  /// Without white space at its ends.
  let text: String

  init(_ text: some StringProtocol) { self.text = NameText.trimmed(text) }

  /// The text between braces that enclose all of it, nil when they do not.
  var inBraces: String? {
    guard text.utf8.first == UInt8(ascii: "{"), text.utf8.last == UInt8(ascii: "}") else { return nil }
    var depth = 0
    for (offset, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0, offset < text.utf8.count - 1 { return nil }
    }
    let inner = text.dropFirst().dropLast()
    // `{\"O}` is a letter.
    return depth == 0 && inner.utf8.first != UInt8(ascii: "\\") ? String(inner) : nil
  }

  /// What stands between separators outside of braces.
  func split(_ isSeparator: (Character) -> Bool) -> [NameText] {
    var parts: [NameText] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "{": depth += 1
      case "}": depth = max(depth - 1, 0)
      case let character where depth == 0 && isSeparator(character):
        parts.append(NameText(text[start..<index]))
        start = text.index(after: index)
      default: break
      }
    }
    parts.append(NameText(text[start...]))
    return parts
  }

  /// The words, between white space and ties.
  func words() -> [NameText] { split { $0.isWhitespace || $0 == "~" }.filter { !$0.text.isEmpty } }

  /// What stands between words such as `and`, in any case.
  func split(at separators: Set<String>) -> [NameText] {
    guard separators.contains(where: { text.range(ofWord: $0) }) else { return [self] }
    var parts: [[Substring]] = [[]]
    var depth = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      if depth == 0, separators.contains(word.lowercased()) {
        parts.append([])
        continue
      }
      parts[parts.count - 1].append(word)
      for byte in word.utf8 {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth = max(depth - 1, 0) }
      }
    }
    return parts.map { NameText($0.joined(separator: " ")) }
  }

  /// Whether the first letter outside of braces is in lower case; a letter in TeX such as `{\'e}` or `{\ae}` counts.
  var isLowercase: Bool {
    var depth = 0
    var isTeX = false
    var rest = text.unicodeScalars[...]
    // Whether the last scalar opened braces.
    var isFirst = false
    while let scalar = rest.popFirst() {
      defer { isFirst = scalar == "{" }
      switch scalar {
      case "{": depth += 1
      case "}":
        depth -= 1
        isTeX = isTeX && depth > 0
      case "\\":
        // BibTeX reads the braces as one letter where the command stands first in them.
        isTeX = depth == 0 || isTeX || depth == 1 && isFirst
        let name = rest.prefix { $0.isASCII && $0.properties.isAlphabetic }
        rest = rest[name.endIndex...]
        if isTeX, NameLetters.isOne(name) { return name.first?.properties.isLowercase == true }
        if name.isEmpty { _ = rest.popFirst() }
      default:
        guard scalar.properties.isAlphabetic, depth == 0 || isTeX else { continue }
        return scalar.properties.isLowercase && !scalar.properties.isUppercase
      }
    }
    return false
  }

  static func withoutBraces(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      return text
    }
    return trimmed(text.filter { $0 != "{" && $0 != "}" })
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let end = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[start...end])
  }
}

extension [NameText] {
  /// The words with a space between two.
  var text: String { map(\.text).joined(separator: " ") }
}

extension Collection<[NameText]> {
  /// All words, with a mark behind the last of each part but the last.
  func joined(by mark: String) -> [NameText] {
    var words: [NameText] = []
    for part in self where !part.isEmpty {
      if let last = words.popLast() { words.append(NameText(last.text + mark)) }
      words += part
    }
    return words
  }
}

extension String {
  /// Whether a word may stand in the text, in any case of ASCII: a quick look.
  fileprivate func range(ofWord word: String) -> Bool {
    let wanted = Array(word.utf8)
    var place = 0
    for byte in utf8 {
      if byte.lowercased == wanted[place] {
        place += 1
        if place == wanted.count { return true }
      } else {
        place = byte.lowercased == wanted[0] ? 1 : 0
      }
    }
    return false
  }
}
