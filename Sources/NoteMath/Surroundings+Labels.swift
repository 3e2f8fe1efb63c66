package import NoteParsing
internal import Words

/// The lines that say what stands under them: the title of a container or a callout, a bold line, "Bad:".
extension Surroundings {
  /// Those over the block of an offset, nearest first, one for each list, quote or container that it is in.
  package func labels(over offset: Int) -> [PlacedText] {
    let place = block(at: offset)
    guard blocks.indices.contains(place) else { return [] }
    var labels = titlesOfDirectives(around: offset)
    var depth = blocks[place].depth
    var isDone = false
    var closed = 0
    for position in (0..<positions[place]).reversed().prefix(Self.mostBlocks) {
      let block = note.blocks[position]
      if block.depth > depth { continue }
      if block.depth < depth {
        depth = block.depth
        isDone = false
      }
      if block.kind == .heading { break }
      guard block.kind == .paragraph || block.kind == .html, let label = label(block) else { continue }
      switch label {
      case .closing: closed += 1
      case .opening where closed > 0: closed -= 1
      case .opening(let title): labels.append(title)
      case .line(let text):
        if !isDone, closed == 0 { labels.append(text) }
        isDone = true
      }
    }
    return labels
  }

  /// The first lines of MyST's directives that an offset stands in, the nearest first.
  private func titlesOfDirectives(around offset: Int) -> [PlacedText] {
    note.containers.filter { $0.syntax == .directive && $0.range.offsets.contains(offset) }.reversed().map {
      let start = $0.range.start.offset
      let line = PlacedText(source, start..<source.endOfLine($0.range.line))
      return line.part(line.text.drop { "`~{}".contains($0) })
    }
  }

  /// Who speaks in the paragraph of a formula or over it, as the line of a chat says: "User:", "**Assistant:**".
  package func turnTaker(of range: SourceRange) -> Range<Int>? {
    let place = block(at: range.start.offset)
    guard blocks.indices.contains(place) else { return nil }
    let start = blocks[place].range.offsets.lowerBound
    let line = PlacedText(source, source.startOfLine(range.start.line)..<range.start.offset)
    let first = PlacedText(source, start..<max(start, min(range.start.offset, start + 40)))
    return ([line, first] + labels(over: range.start.offset)).lazy.compactMap(Self.turnTaker).first
  }

  private static func turnTaker(in text: PlacedText) -> Range<Int>? {
    let rest = text.text.drop { $0.isWhitespace || "*_>-".contains($0) }
    let word = rest.prefix { $0.isLetter || $0 == "-" || $0.isNumber }
    let end = rest.dropFirst(word.count).drop { "*_ ".contains($0) }.first
    guard end == ":" || end == "：", WordList.turnTakers.contains(word.lowercased()) else { return nil }
    return text.part(word).offsets
  }

  private static let mostBlocks = 60

  private enum Label {
    /// `:::details Title`, `<details><summary>Title`
    case opening(PlacedText)
    /// `:::`, `</details>`
    case closing
    case line(PlacedText)
  }

  private func label(_ block: Block) -> Label? {
    let offsets = block.range.offsets
    let end = source.string(max(offsets.lowerBound, offsets.upperBound - 8)..<offsets.upperBound)
    let endsInColon = end.last { !"*_ ".contains($0) && !$0.isNewline }.map(":：".contains) ?? false
    // Most blocks are long text.
    if offsets.count > 120, !endsInColon, block.kind == .paragraph, let first = source.bytes[offsets].first,
      (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
    {
      return nil
    }
    let label = plain(offsets.lowerBound..<min(offsets.upperBound, offsets.lowerBound + 300)).trimmed
    let text = label.text
    if block.kind == .html || text.hasPrefix("<details") || text.hasPrefix("</details") {
      if text.hasPrefix("</details") { return .closing }
      return text.contains("<summary") || text.hasPrefix("<details") ? .opening(label) : nil
    }
    if text.hasPrefix(":::") {
      let title = text.drop { $0 == ":" || $0.isWhitespace }
      return title.isEmpty ? .closing : .opening(label.part(title))
    }
    if text.hasPrefix("[!") || text.hasPrefix("!!!") || text.hasPrefix("???") {
      return .line(label.part(text.prefix { !$0.isNewline }))
    }
    if text.hasPrefix("**") || text.hasPrefix("__") { return .line(label.firstSentence) }
    if endsInColon { return .line(label.lastSentence) }
    guard let last = text.last, text.count <= 40, offsets.count <= 120 else { return nil }
    return ".。!！?？;；、,".contains(last) || holdsFormula(offsets) ? nil : .line(label)
  }
}
