/// Autolinks and raw HTML in a line (CommonMark 0.29, 6.7 and 6.8).
///
/// - Complexity: Linear over all places of one text that are asked for in order: what has no end in the text is looked for once.
struct HTMLInline {
  typealias Text = UnsafeBufferPointer<UInt8>

  /// The ends that do not come any more in the text.
  private var missing: Set<String> = []

  /// The offset after `<scheme:…>` or `<name@host>`.
  static func autolinkEnd(_ text: Text, at start: Int) -> Int? {
    uriEnd(text, start + 1) ?? emailEnd(text, start + 1)
  }

  private static func uriEnd(_ text: Text, _ start: Int) -> Int? {
    guard start < text.count, text[start].isLetter else { return nil }
    var index = start
    while index < text.count,
      text[index].isAlphanumeric || text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: ".")
        || text[index] == .dash
    {
      index += 1
    }
    guard (2...32).contains(index - start), index < text.count, text[index] == .colon else { return nil }
    index += 1
    while index < text.count {
      let byte = text[index]
      if byte == .greater { return index + 1 }
      if byte <= .space || byte == .less { return nil }
      index += 1
    }
    return nil
  }

  private static func emailEnd(_ text: Text, _ start: Int) -> Int? {
    var index = start
    let local = Set("!#$%&'*+/=?^_`{|}~.-".utf8)
    while index < text.count, text[index].isAlphanumeric || local.contains(text[index]) { index += 1 }
    guard index > start, index < text.count, text[index] == UInt8(ascii: "@") else { return nil }
    repeat {
      index += 1
      let label = index
      while index < text.count, text[index].isAlphanumeric || text[index] == .dash { index += 1 }
      guard (1...63).contains(index - label), text[label] != .dash, text[index - 1] != .dash else {
        return nil
      }
    } while index < text.count && text[index] == UInt8(ascii: ".")
    return index < text.count && text[index] == .greater ? index + 1 : nil
  }

  /// The offset after an HTML tag, comment, instruction, declaration or CDATA section.
  mutating func tagEnd(_ text: Text, at start: Int) -> Int? {
    guard start + 1 < text.count else { return nil }
    switch text[start + 1] {
    case .slash: return Self.closingTagEnd(text, start + 2)
    case .exclamation: return markupEnd(text, start + 2)
    case UInt8(ascii: "?"): return after("?>", text, start + 2)
    case let byte where byte.isLetter: return openingTagEnd(text, start + 1)
    default: return nil
    }
  }

  private static func nameEnd(_ text: Text, _ start: Int) -> Int? {
    guard start < text.count, text[start].isLetter else { return nil }
    var index = start
    while index < text.count, text[index].isAlphanumeric || text[index] == .dash { index += 1 }
    return index
  }

  private static func closingTagEnd(_ text: Text, _ start: Int) -> Int? {
    guard let end = nameEnd(text, start) else { return nil }
    let close = LinkSyntax.skipWhitespace(text, end)
    return close < text.count && text[close] == .greater ? close + 1 : nil
  }

  private mutating func openingTagEnd(_ text: Text, _ start: Int) -> Int? {
    guard var index = Self.nameEnd(text, start) else { return nil }
    while true {
      let next = LinkSyntax.skipWhitespace(text, index)
      guard next < text.count else { return nil }
      if text[next] == .greater { return next + 1 }
      if text[next] == .slash {
        return next + 1 < text.count && text[next + 1] == .greater ? next + 2 : nil
      }
      guard next > index, let end = attributeEnd(text, next) else { return nil }
      index = end
    }
  }

  private mutating func attributeEnd(_ text: Text, _ start: Int) -> Int? {
    let first = text[start]
    guard first.isLetter || first == .underscore || first == .colon else { return nil }
    var index = start
    while index < text.count,
      text[index].isAlphanumeric || text[index] == .underscore || text[index] == .colon
        || text[index] == .dash || text[index] == UInt8(ascii: ".")
    {
      index += 1
    }
    let equals = LinkSyntax.skipWhitespace(text, index)
    guard equals < text.count, text[equals] == .equals else { return index }
    let value = LinkSyntax.skipWhitespace(text, equals + 1)
    guard value < text.count else { return nil }
    if text[value] == .quote || text[value] == UInt8(ascii: "'") {
      return after(String(UnicodeScalar(text[value])), text, value + 1)
    }
    index = value
    let forbidden = Set("\"'=<>`".utf8)
    while index < text.count, !text[index].isWhitespace, !forbidden.contains(text[index]) { index += 1 }
    return index > value ? index : nil
  }

  /// After `<!`.
  private mutating func markupEnd(_ text: Text, _ start: Int) -> Int? {
    if text[start...].starts(with: "--".utf8) {
      let content = start + 2
      guard content < text.count, text[content] != .greater, !text[content...].starts(with: "->".utf8)
      else { return nil }
      guard let dashes = find("--", text, content) else { return nil }
      return dashes + 2 < text.count && text[dashes + 2] == .greater ? dashes + 3 : nil
    }
    if text[start...].starts(with: "[CDATA[".utf8) { return after("]]>", text, start + 7) }
    var index = start
    while index < text.count, (0x41...0x5A).contains(text[index]) { index += 1 }
    guard index > start, index < text.count, text[index].isWhitespace else { return nil }
    return after(">", text, index)
  }

  private mutating func find(_ needle: String, _ text: Text, _ start: Int) -> Int? {
    guard start < text.count, !missing.contains(needle) else { return nil }
    let bytes = Array(needle.utf8)
    var index = start
    while index + bytes.count <= text.count {
      if text[index] == bytes[0], bytes.indices.allSatisfy({ text[index + $0] == bytes[$0] }) { return index }
      index += 1
    }
    missing.insert(needle)
    return nil
  }

  private mutating func after(_ needle: String, _ text: Text, _ start: Int) -> Int? {
    find(needle, text, start).map { $0 + needle.utf8.count }
  }
}
