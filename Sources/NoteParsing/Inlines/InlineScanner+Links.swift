extension InlineScanner {
  mutating func scanOpenBracket(isImage: Bool) {
    let start = position
    let bracket = start + (isImage ? 1 : 0)
    if byte(at: bracket + 1) == .openBracket,
      let content = wikilinkContent(from: bracket + 2) ?? bracketedWikilinkContent(from: bracket + 2)
    {
      position = content.upperBound + 2
      if !isPathless(content) { add(.wikilink(isEmbed: isImage, content: content), start..<position) }
    } else if !isImage, byte(at: start + 1) == .caret, let id = footnoteID(from: start + 2) {
      position = id.upperBound + 1
      add(.footnoteReference(id: id), start..<position)
    } else {
      push(isImage ? .image : .link, length: isImage ? 2 : 1)
    }
  }

  /// What stands between `[[` and `]]`, in one line. The target holds no bracket; the displayed text may, in pairs.
  private mutating func wikilinkContent(from start: Int) -> Range<Int>? {
    var index = start
    var inDisplay = false
    var depth = 0
    var isFound = false
    // What is read in vain is read again for the next opener.
    defer { if !isFound { wikilinkSteps -= index - start } }
    while index < text.count {
      switch text[index] {
      case .lineFeed: return nil
      case .pipe: inDisplay = true
      case .openBracket:
        guard inDisplay, wikilinkSteps > 0 else { return nil }
        depth += 1
      case .closeBracket where depth > 0: depth -= 1
      case .closeBracket:
        guard byte(at: index + 1) == .closeBracket else { return nil }
        isFound = !text[start..<index].allSatisfy(\.isWhitespace)
        return isFound ? start..<index : nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// What stands between `[[` and the first `]]` when the target holds brackets: `[[Sq]uare]]`, `[[a [b] c]]`. Of `]]]` the first
  /// belongs to the target when that closes a bracket there. A list of lists is no link.
  private mutating func bracketedWikilinkContent(from start: Int) -> Range<Int>? {
    // `[[[Note]]]` is a link in brackets.
    if byte(at: start) == .openBracket, wikilinkContent(from: start + 1) != nil { return nil }
    var (index, depth) = (start, 0)
    var (holdsOpener, isNamed) = (false, false)
    while index < text.count, wikilinkSteps > 0 {
      wikilinkSteps -= 1
      switch text[index] {
      case .lineFeed: return nil
      case .openBracket:
        if byte(at: index + 1) == .openBracket || depth < 0 { return nil }
        depth += 1
        holdsOpener = true
      case .closeBracket where byte(at: index + 1) == .closeBracket:
        while depth > 0, byte(at: index + 2) == .closeBracket {
          index += 1
          depth -= 1
        }
        return isNamed && (!holdsOpener || depth >= 0) ? start..<index : nil
      case .closeBracket:
        let next = byte(at: index + 1)
        if next == .openParenthesis || next == UInt8(ascii: ",") && holdsOpener || next == .openBracket {
          return nil
        }
        depth -= 1
      case let byte: if byte.isLetter || byte >= 0x80 { isNamed = true }
      }
      index += 1
    }
    return nil
  }

  /// Whether a wikilink names neither a file nor a place: `[[|text]]`.
  private func isPathless(_ content: Range<Int>) -> Bool {
    var path = text[content].prefix { $0 != .pipe }
    if path.count < content.count, path.last == .backslash { path = path.dropLast() }
    return path.allSatisfy(\.isWhitespace)
  }

  private func footnoteID(from start: Int) -> Range<Int>? {
    var index = start
    while let byte = byte(at: index), byte != .closeBracket {
      if byte.isWhitespace || byte == .openBracket { return nil }
      index += 1
    }
    return index > start && index < text.count ? start..<index : nil
  }

  /// CommonMark's "look for link or image", with `^[…]` beside it.
  mutating func scanCloseBracket() {
    let close = position
    position += 1
    guard let opener = brackets.popLast() else { return }
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    nest(opener.depth)
    guard opener.isActive else { return }
    let isDeep = opener.depth >= Self.deepestText
    // Each level has the text of all levels inside: of a tower of them only the innermost keep theirs.
    let content = isDeep ? close..<close : opener.contentStart..<close
    if opener.kind == .footnote {
      add(.inlineFootnote(text: content), opener.start..<close + 1)
      nest(opener.depth + 1)
      return
    }
    guard
      let (destination, end) = inlineDestination()
        ?? referencedDestination(opener, opener.contentStart..<close)
    else {
      return
    }
    position = end
    nest(opener.depth + 1)
    add(
      .markdownLink(isImage: opener.kind == .image, text: content, destination: destination),
      opener.start..<end)
    guard opener.kind == .link else { return }
    // A link holds no link: the openers before this one are text.
    for index in inactiveBrackets..<brackets.count where brackets[index].kind == .link {
      brackets[index].isActive = false
    }
    inactiveBrackets = brackets.count
  }

  /// How deep links, images and footnotes may be nested and still have their text.
  private static let deepestText = 20

  /// The bracket around one that is closed holds so many levels at least.
  private mutating func nest(_ depth: Int) {
    guard let outer = brackets.indices.last else { return }
    brackets[outer].depth = max(brackets[outer].depth, depth)
  }

  /// `(destination "title")` at the position.
  private func inlineDestination() -> (String, end: Int)? {
    guard byte(at: position) == .openParenthesis else { return nil }
    let start = LinkSyntax.skipWhitespace(text, position + 1)
    guard let (range, afterURL) = LinkSyntax.destination(text, at: start) else { return nil }
    let titleStart = LinkSyntax.skipWhitespace(text, afterURL)
    var end = titleStart
    if titleStart > afterURL, let titleEnd = LinkSyntax.titleEnd(text, at: titleStart) { end = titleEnd }
    end = LinkSyntax.skipWhitespace(text, end)
    guard byte(at: end) == .closeParenthesis else { return nil }
    return (LinkSyntax.unescape(text[range]), end + 1)
  }

  /// `[label]`, `[]` or nothing at the position, looked up in the definitions.
  private func referencedDestination(_ opener: Bracket, _ content: Range<Int>) -> (String, end: Int)? {
    guard !definitions.isEmpty else { return nil }
    var label = content
    var end = position
    var found = false
    if let (explicit, afterLabel) = LinkSyntax.label(text, at: position) {
      end = afterLabel
      if !text[explicit].allSatisfy(\.isWhitespace) {
        label = explicit
        found = true
      }
    }
    guard found || !opener.holdsBracket else { return nil }
    guard let destination = definitions[LinkSyntax.normalizedLabel(text[label])] else { return nil }
    return (destination, end)
  }

  // MARK: Tags

  /// `#tag` after white space or at the start of a line, with at least one character that is no digit.
  mutating func scanTag() {
    let start = position
    position += 1
    guard start == 0 || text[start - 1].isWhitespace || isUnicodeSpace(endingAt: start) else {
      return
    }
    var index = start + 1
    var hasNonDigit = false
    while index < text.count, let length = tagCharacterLength(at: index) {
      if !text[index].isDigit, text[index] != .slash { hasNonDigit = true }
      index += length
    }
    while index > start + 1, text[index - 1] == .slash { index -= 1 }
    guard hasNonDigit, index > start + 1 else { return }
    position = index
    add(.tag, start..<index)
  }

  private func isUnicodeSpace(endingAt end: Int) -> Bool {
    end >= 3 && text[end - 3] == 0xE3 && text[end - 2] == 0x80 && text[end - 1] == 0x80
  }

  private func tagCharacterLength(at index: Int) -> Int? {
    let first = text[index]
    if first < 0x80 {
      return first.isAlphanumeric || first == .underscore || first == .dash || first == .slash ? 1 : nil
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= text.count,
      let scalar = String(decoding: text[index..<index + length], as: UTF8.self).unicodeScalars.first
    else { return nil }
    return isTagScalar(scalar.value) ? length : nil
  }

  /// Letters, digits and emoji, but not Unicode's white space and punctuation: Obsidian ends a tag at the
  /// General Punctuation block, and we end it at full-width and CJK punctuation too.
  private func isTagScalar(_ value: UInt32) -> Bool {
    switch value {
    case 0x200D, 0xFE0F: true
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF: value == 0xA9 || value == 0xAE
    case 0x1680, 0x2000...0x206F, 0x2E00...0x2E7F: false
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x30FB: false
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: false
    case 0xFFFD: false
    default: true
    }
  }
}
