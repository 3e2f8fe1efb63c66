/// Link reference definitions (CommonMark 0.29, 4.7): `[label]: destination "title"`.
struct ReferenceDefinitions {
  /// Normalised label to destination; the first definition of a label wins.
  private(set) var destinations: [String: String] = [:]

  /// Reads the definitions at the start of `lines`, a paragraph's text or what is left of one.
  mutating func read(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { buffer in
      var start = 0
      while let end = readOne(buffer, at: start) { start = end }
    }
  }

  private mutating func readOne(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard let (label, afterLabel) = LinkSyntax.label(text, at: LinkSyntax.skipWhitespace(text, start)),
      afterLabel < text.count, text[afterLabel] == .colon,
      let (range, afterURL) = LinkSyntax.destination(
        text, at: LinkSyntax.skipWhitespace(text, afterLabel + 1))
    else { return nil }
    let titleStart = LinkSyntax.skipWhitespace(text, afterURL)
    var end = lineEnd(text, afterURL)
    if titleStart > afterURL, let titleEnd = LinkSyntax.titleEnd(text, at: titleStart),
      let afterTitle = lineEnd(text, titleEnd)
    {
      end = afterTitle
    }
    guard let end else { return nil }
    let key = LinkSyntax.normalizedLabel(text[label])
    if !key.isEmpty, destinations[key] == nil { destinations[key] = LinkSyntax.unescape(text[range]) }
    return end
  }

  /// The offset of the next line when only blanks are left in this one.
  private func lineEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < text.count, text[index].isSpaceOrTab { index += 1 }
    if index >= text.count { return index }
    return text[index] == .lineFeed ? index + 1 : nil
  }
}
