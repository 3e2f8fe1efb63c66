/// Lines of text in the HTML blocks of a note, as Markdown: what CommonMark hands on as it is, and a reader takes for Markdown.
struct HTMLMarkdown {
  /// The lines of all blocks, each group a quote of its own, so that none reaches into the next.
  var bytes: [UInt8] = []
  /// Where the text of each line starts, here and in the file, and the group it belongs to.
  var lines: [(here: Int, source: Int, group: Int)] = []
  var groups: [Group] = []

  struct Group {
    /// 1-based, in the file.
    var line: Int
    /// Where the text of its first line starts, after the prefixes of quotes and lists.
    var textStart: Int
    /// Whether it would be code behind a blank line.
    var isIndented: Bool
  }

  mutating func append(_ text: ArraySlice<UInt8>, from source: Int) {
    bytes.append(contentsOf: [.greater, .space])
    lines.append((bytes.count, source, groups.count - 1))
    bytes.append(contentsOf: text)
    bytes.append(.lineFeed)
  }

  /// The line that an offset here is in.
  func line(at offset: Int) -> (here: Int, source: Int, group: Int) {
    lines[max(lines.partition { $0.here > offset } - 1, 0)]
  }

  /// The offset in the file.
  func source(_ offset: Int) -> Int {
    let line = line(at: offset)
    return line.source + max(offset - line.here, 0)
  }
}

extension [(here: Int, source: Int, group: Int)] {
  /// The first place of an ordered list where a condition holds.
  fileprivate func partition(where isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension NoteBuilder {
  /// Collects the text of an HTML block, and reads the formulas in its markup.
  mutating func collectMarkdown(inHTML node: BlockNode, _ start: Int) {
    let firstLine = fileLine(node.startLine)
    guard !HTMLLines.hasOwnEnd(source.bytes[start...]) else { return }
    var lines = HTMLLines(of: source.bytes)
    var (isInGroup, indentation) = (false, 0)
    /// Of what the markup holds.
    var first: Range<Int>?
    for line in firstLine..<firstLine + max(node.lineCount, 1) where line <= source.lineCount {
      let text = textOfHTML(line, from: start, isFirst: line == firstLine)
      switch lines.read(text) {
      case .text:
        if !isInGroup {
          indentation = 0
          while text.lowerBound + indentation < text.upperBound,
            source.bytes[text.lowerBound + indentation].isSpaceOrTab
          {
            indentation += source.bytes[text.lowerBound + indentation] == .tab ? 4 : 1
          }
          htmlMarkdown.bytes.append(.lineFeed)
          htmlMarkdown.groups.append(
            .init(line: line, textStart: text.lowerBound, isIndented: indentation >= 4))
        }
        isInGroup = true
        var textStart = text.lowerBound
        if indentation >= 4 {
          while textStart < text.upperBound, source.bytes[textStart].isSpaceOrTab { textStart += 1 }
        }
        htmlMarkdown.append(source.bytes[textStart..<text.upperBound], from: textStart)
      case .markup:
        isInGroup = false
        if let place = readMarkup(text), first == nil { first = place }
      case .raw: isInGroup = false
      }
    }
    guard let first else { return }
    note.findings.append(
      ParseFinding(
        rule: .markdownInHTMLLine,
        message:
          "Markdown in a line of HTML is shown as it is written; write it on lines of its own, with a blank line "
          + "before and after",
        range: range(first)))
  }

  /// A line of an HTML block without the prefixes of quotes and lists: no more bytes than stand before its first line.
  private func textOfHTML(_ line: Int, from first: Int, isFirst: Bool) -> Range<Int> {
    let end = source.endOfLine(line)
    if isFirst { return min(first, end)..<end }
    var start = source.startOfLine(line)
    let most = source.position(at: first).column - 1
    var taken = 0
    while taken < most, start < end, source.bytes[start].isSpaceOrTab || source.bytes[start] == .greater {
      start += 1
      taken += 1
    }
    return start..<end
  }

  /// Reads the formulas beside the tags of a line.
  /// - Returns: The place of the first formula or wikilink.
  private mutating func readMarkup(_ line: Range<Int>) -> Range<Int>? {
    guard source.bytes[line].contains(where: { $0 == .dollar || $0 == .openBracket || $0 == .backslash })
    else {
      return nil
    }
    var leaf = LeafText()
    leaf.append(line: line, of: source)
    let inlines = leaf.bytes.withUnsafeBufferPointer { InlineScanner.scan($0, from: 0, definitions: [:]) }
    var first: Range<Int>?
    for inline in inlines {
      switch inline.kind {
      case .formula(let kind, let latex):
        let place = leaf.sourceOffsets(inline.range)
        note.formulas.append(
          Formula(kind: kind, latex: leaf.string(latex).trimmingSpaces(), range: range(place)))
        first = first ?? place
      case .wikilink: first = first ?? leaf.sourceOffsets(inline.range)
      default: break
      }
    }
    return first
  }

  /// Reads the text of all HTML blocks as Markdown: its formulas count, and it is said that nobody sees them as such.
  mutating func readMarkdownInHTML() {
    guard !htmlMarkdown.lines.isEmpty else { return }
    let text = htmlMarkdown
    var inner = NoteBuilder(SourceText(text.bytes), fileName: fileName)
    inner.isInHTML = true
    // There is no table yet whose bars could tear a formula.
    var plain = inner
    plain.readsTables = false
    inner.readBlocks(from: 0)
    if inner.note.tables.isEmpty { plain = inner } else { plain.readBlocks(from: 0) }
    for formula in plain.note.formulas {
      var formula = formula
      let offsets = formula.range.offsets
      formula.range = range(text.source(offsets.lowerBound)..<text.source(offsets.upperBound - 1) + 1)
      note.formulas.append(formula)
    }
    note.formulas.sort { $0.range.start < $1.range.start }
    var first = [Int?](repeating: nil, count: text.groups.count)
    for offset in inner.note.markdownPlaces(in: inner.source) {
      let group = text.line(at: offset).group
      first[group] = min(first[group] ?? .max, text.source(offset))
    }
    for (group, place) in zip(text.groups, first) {
      guard let place else { continue }
      if !group.isIndented {
        note.blankLinesForHTML.append(range(source.startOfLine(group.line)..<group.textStart))
      }
      note.findings.append(
        ParseFinding(
          rule: group.isIndented ? .markdownInHTMLLine : .markdownInHTML,
          message: group.isIndented
            ? "Markdown in an HTML block is shown as it is written; put a blank line before line \(group.line), and "
              + "indent it by less than four columns"
            : "Markdown in an HTML block is shown as it is written; put a blank line before line \(group.line)",
          range: range(place..<place)))
    }
  }
}

extension ParsedNote {
  /// Where constructs of Markdown start that a renderer would show otherwise than they are written, in no order.
  fileprivate func markdownPlaces(in source: SourceText) -> [Int] {
    var ranges = formulas.map(\.range) + links.map(\.range) + codeSpans + highlights + headings.map(\.range)
    ranges += webLinks.filter { $0.kind == .link || $0.kind == .image }.map(\.range)
    ranges +=
      codeBlocks.filter(\.isFenced).map(\.range) + tables.map(\.range) + footnoteReferences.map(\.range)
    ranges += blocks.filter { $0.kind == .list || $0.kind == .quote && $0.depth > 0 }.map(\.range)
    return ranges.map(\.start.offset) + strongPlaces(in: source)
  }

  /// The places of `**text**` in paragraphs.
  private func strongPlaces(in source: SourceText) -> [Int] {
    let star = UInt8(ascii: "*")
    return blocks.filter { $0.kind == .paragraph }.compactMap { block in
      let bytes = source.bytes[block.range.offsets]
      guard bytes.contains(star) else { return nil }
      let stars = bytes.indices.dropLast(2).filter {
        bytes[$0] == star && bytes[$0 + 1] == star && bytes[$0 + 2] != star
      }
      guard let open = stars.first(where: { !bytes[$0 + 2].isWhitespace }),
        stars.contains(where: { $0 > open + 2 && !bytes[$0 - 1].isWhitespace })
          || bytes.suffix(2).elementsEqual([star, star]) && bytes.endIndex - 2 > open + 2
      else { return nil }
      return open
    }
  }
}
