extension NoteBuilder {
  /// Reads the inline constructs of one leaf.
  mutating func read(_ leaf: LeafText, from start: Int, isCell: Bool = false) {
    let textDollars = leaf.places(of: textDollars)
    let inlines = leaf.bytes.withUnsafeBufferPointer {
      InlineScanner.scan(
        $0, from: start, definitions: definitions.destinations, isCell: isCell, textDollars: textDollars)
    }
    var opaque: [Range<Int>] = []
    for inline in inlines {
      let place = range(leaf.sourceOffsets(inline.range))
      switch inline.kind {
      case .codeSpan:
        note.codeSpans.append(place)
        opaque.append(inline.range)
      case .formula(let kind, let latex):
        note.formulas.append(Formula(kind: kind, latex: leaf.string(latex).trimmingSpaces(), range: place))
        opaque.append(inline.range)
      case .possibleFormula(let kind, let latex):
        possibleFormulas.append(
          Formula(kind: kind, latex: leaf.string(latex).trimmingSpaces(), range: place))
      case .wikilink(let isEmbed, let content):
        addWikilink(leaf.string(content), isEmbed: isEmbed, place)
      case .markdownLink(let isImage, let text, let destination):
        addMarkdownLink(leaf, inline, isImage: isImage, text: text, destination: destination, place)
      case .autolink(let url):
        note.webLinks.append(WebLink(kind: .autolink, url: url, text: url, range: place))
      case .html: break
      case .tag:
        let name = leaf.string(inline.range.dropFirst())
        note.tags.append(Tag(name: name, isProperty: false, range: place))
      case .footnoteReference(let id):
        note.footnoteReferences.append(FootnoteReference(id: leaf.string(id), range: place))
      case .inlineFootnote(let text):
        note.footnoteDefinitions.append(FootnoteDefinition(id: "", text: leaf.string(text), range: place))
      case .commentMarker: commentMarkers.append(place.start.offset)
      case .highlight: note.highlights.append(place)
      }
    }
    scanCitations(leaf, outside: opaque)
  }

  private mutating func scanCitations(_ leaf: LeafText, outside opaque: [Range<Int>]) {
    // They are in order and do not overlap.
    func isCovered(_ found: Range<Int>) -> Bool {
      var (low, high) = (0, opaque.count)
      while low < high {
        let middle = (low + high) / 2
        if opaque[middle].upperBound <= found.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low < opaque.count && opaque[low].overlaps(found)
    }
    leaf.bytes.withUnsafeBufferPointer { bytes in
      CitationScanner.scan(bytes) { kind, id, found in
        guard !isCovered(found) else { return }
        note.citations.append(Citation(kind: kind, id: id, range: range(leaf.sourceOffsets(found))))
      } invalid: { text, found in
        guard !isCovered(found) else { return }
        note.findings.append(invalidIdentifier(text, at: range(leaf.sourceOffsets(found))))
      }
    }
  }

  private mutating func addWikilink(_ raw: String, isEmbed: Bool, _ place: SourceRange) {
    let parts = WikilinkText(raw)
    if let finding = bracketInLink(raw, at: place) { note.findings.append(finding) }
    note.links.append(
      Link(
        kind: isEmbed ? .embed : .wikilink, raw: raw, target: parts.target, anchor: parts.anchor,
        display: parts.display, property: nil, range: place))
  }

  private mutating func addMarkdownLink(
    _ leaf: LeafText, _ inline: Inline, isImage: Bool, text: Range<Int>, destination: String,
    _ place: SourceRange
  ) {
    let label = leaf.string(text)
    let start = inline.range.lowerBound
    let atSign = UInt8(ascii: "@")
    if !isImage, start > 0, leaf.bytes[start - 1] == atSign,
      start == 1 || leaf.bytes[start - 2].isWhitespace, label.utf8.allSatisfy({ $0.isAlphanumeric })
    {
      // Zenn's `@[card](url)`: the construct starts at the `@`.
      let whole = range(leaf.sourceOffsets(start - 1..<inline.range.upperBound))
      note.webLinks.append(WebLink(kind: .card, url: destination, text: label, range: whole))
    } else if LinkDestination.isWeb(destination) {
      note.webLinks.append(
        WebLink(kind: isImage ? .image : .link, url: destination, text: label, range: place))
    } else if !destination.isEmpty {
      let (target, anchor) = LinkDestination.split(destination)
      note.links.append(
        Link(
          kind: isImage ? .image : .markdown, raw: destination, target: target, anchor: anchor,
          display: label, property: nil, range: place))
    }
  }
}

/// `target#anchor|display`
struct WikilinkText {
  var target: String
  var anchor: String?
  var display: String?

  init(_ raw: String) {
    var path = Substring(raw)
    if let pipe = raw.firstIndex(of: "|") {
      display = raw[raw.index(after: pipe)...].trimmingSpaces()
      path = raw[..<pipe]
      if path.hasSuffix("\\") { path = path.dropLast() }  // `\|` in a table
    }
    if let hash = path.firstIndex(of: "#") {
      let rest = path[path.index(after: hash)...].trimmingSpaces()
      anchor = rest.isEmpty ? nil : rest
      path = path[..<hash]
    }
    target = path.trimmingSpaces()
  }
}

/// The destination of a Markdown link.
package enum LinkDestination {
  /// Whether it leads out of the vault: a scheme, or `//host`.
  package static func isWeb(_ destination: String) -> Bool {
    if destination.hasPrefix("//") { return true }
    guard let colon = destination.utf8.firstIndex(of: .colon) else { return false }
    let scheme = destination.utf8[..<colon]
    return scheme.count >= 2 && scheme.first?.isLetter == true
      && scheme.allSatisfy {
        $0.isAlphanumeric || $0 == .dash || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
      }
  }

  /// The path and the anchor, both percent-decoded.
  package static func split(_ destination: String) -> (target: String, anchor: String?) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? percentDecoded(parts[1]) : ""
    return (percentDecoded(parts[0]), anchor.isEmpty ? nil : anchor)
  }

  static func percentDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(.percent) else { return String(text) }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == .percent, index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
