extension NoteBuilder {
  // MARK: Tasks

  /// Reads `[c] ` at the start of a list item's text; gives the offset where the text goes on.
  mutating func readTask(_ leaf: LeafText) -> Int {
    let bytes = leaf.bytes
    guard bytes.count >= 3, bytes[0] == .openBracket else { return 0 }
    let length = bytes[1] >= 0xF0 ? 4 : bytes[1] >= 0xE0 ? 3 : bytes[1] >= 0xC0 ? 2 : 1
    let close = 1 + length
    guard close < bytes.count, bytes[close] == .closeBracket, bytes[1] != .closeBracket,
      close + 1 == bytes.count || bytes[close + 1].isWhitespace
    else { return 0 }
    let textStart = min(close + 2, bytes.count)
    note.tasks.append(
      Task(
        status: leaf.string(1..<close), text: leaf.string(textStart..<bytes.count),
        range: range(leaf.sourceOffsets(0..<bytes.count))))
    return close + 1
  }

  // MARK: Block ids

  /// Reads `^id` at the end of a leaf.
  mutating func readBlockID(_ leaf: LeafText, _ block: Range<Int>) {
    let bytes = leaf.bytes
    var start = bytes.count
    while start > 0, bytes[start - 1].isAlphanumeric || bytes[start - 1] == .dash { start -= 1 }
    guard start < bytes.count, start > 0, bytes[start - 1] == .caret,
      start == 1 || bytes[start - 2].isWhitespace
    else { return }
    note.blockIDs.append(
      BlockID(
        id: leaf.string(start..<bytes.count), range: range(leaf.sourceOffsets(start - 1..<bytes.count)),
        block: range(block)))
  }

  /// An id that stands alone names the block before it; an id at the end of an item's text names the item.
  mutating func finishBlockIDs() {
    guard !note.blockIDs.isEmpty else { return }
    var blockAt: [Int: Int] = [:]
    for (index, block) in note.blocks.enumerated() where block.kind == .paragraph {
      blockAt[block.range.start.offset] = index
    }
    for index in note.blockIDs.indices {
      let named = note.blockIDs[index].block
      guard let paragraph = blockAt[named.start.offset] else { continue }
      let depth = note.blocks[paragraph].depth
      if named == note.blockIDs[index].range {
        var previous = paragraph - 1
        while previous >= 0, note.blocks[previous].depth > depth { previous -= 1 }
        if previous >= 0, note.blocks[previous].depth == depth {
          note.blockIDs[index].block = note.blocks[previous].range
        }
      } else if paragraph > 0, note.blocks[paragraph - 1].kind == .item,
        note.blocks[paragraph - 1].depth == depth - 1
      {
        note.blockIDs[index].block = note.blocks[paragraph - 1].range
      }
    }
  }

  // MARK: Callouts

  /// A quote whose first line is `[!type] title`.
  mutating func finishCallouts() {
    for index in note.blocks.indices.dropLast() where note.blocks[index].kind == .quote {
      let inner = note.blocks[index + 1]
      guard inner.kind == .paragraph, inner.depth == note.blocks[index].depth + 1 else { continue }
      let start = inner.range.start.offset
      let line = source.string(start..<min(source.endOfLine(inner.range.line), inner.range.end.offset))
      guard line.hasPrefix("[!"), let close = line.firstIndex(of: "]") else { continue }
      let type = line[line.index(line.startIndex, offsetBy: 2)..<close].prefix { $0 != "|" }
      guard !type.isEmpty, !type.allSatisfy(\.isWhitespace) else { continue }
      var rest = line[line.index(after: close)...]
      var fold = ""
      if let mark = rest.first, mark == "+" || mark == "-" {
        fold = String(mark)
        rest = rest.dropFirst()
      }
      note.callouts.append(
        Callout(
          type: type.trimmingSpaces().lowercased(), fold: fold, title: rest.trimmingSpaces(),
          range: note.blocks[index].range))
    }
  }

  // MARK: Footnotes

  mutating func readFootnote(_ node: BlockNode, _ index: Int, _ start: Int) {
    add(.footnote, node, start..<start)
    let lineEnd = source.endOfLine(fileLine(node.startLine))
    let close = source.bytes[min(start + 2, lineEnd)..<lineEnd].firstIndex(of: .closeBracket) ?? lineEnd
    let id = source.string(min(start + 2, close)..<close)
    var text = ""
    var end = source.endOfLine(fileLine(node.startLine))
    if index + 1 < tree.nodes.count, tree.nodes[index + 1].depth > node.depth,
      case .paragraph = tree.nodes[index + 1].kind, let lines = leafLines(tree.nodes[index + 1])
    {
      text = lines.map { source.string(textOffsets(ofLine: $0)) }.joined(separator: " ").trimmingSpaces()
    }
    if lastLines.isEmpty { lastLines = tree.lastLines }
    if let last = lastLines[index], fileLine(last) <= source.lineCount {
      end = max(end, source.endOfLine(fileLine(last)))
    }
    end = max(trimmedEnd(end), start)
    note.footnoteDefinitions.append(
      FootnoteDefinition(id: id, text: text, range: range(start..<end)))
  }

  /// The offset without the white space before it; footnotes in each other end at the same one.
  private mutating func trimmedEnd(_ end: Int) -> Int {
    if let known = trimmedEnds[end] { return known }
    var trimmed = end
    while trimmed > 0, source.bytes[trimmed - 1].isWhitespace { trimmed -= 1 }
    trimmedEnds[end] = trimmed
    return trimmed
  }

  // MARK: Comments and containers, over blocks

  /// `%%` pairs with the next one in its line; one that opens a line pairs with the next one anywhere.
  mutating func pairComments() {
    var open: Int?
    for marker in commentMarkers.sorted() {
      guard let start = open else {
        open = marker
        continue
      }
      let isSameLine = source.position(at: start).line == source.position(at: marker).line
      if isSameLine || opensLine(start) {
        note.comments.append(range(start..<marker + 2))
        open = nil
      } else {
        open = marker
      }
    }
  }

  private func opensLine(_ offset: Int) -> Bool {
    var index = offset
    let start = source.startOfLine(source.position(at: offset).line)
    while index > start, source.bytes[index - 1].isSpaceOrTab || source.bytes[index - 1] == .greater {
      index -= 1
    }
    return index == start
  }

  mutating func noteContainerMarker(_ line: Range<Int>) {
    let bytes = source.bytes[line]
    guard bytes.starts(with: [.colon, .colon, .colon]) else { return }
    let colons = bytes.prefix { $0 == .colon }.count
    let info = source.string(line.lowerBound + colons..<line.upperBound).trimmingSpaces()
    containerMarkers.append(ContainerMarker(colons: colons, info: info, range: line))
  }

  /// Zenn's containers: `:::name title` is closed by as many colons.
  mutating func pairContainers() {
    var open: [ContainerMarker] = []
    /// The places of the open markers by the number of their colons; those that are closed are left in it for a while.
    var places: [Int: [Int]] = [:]
    for marker in containerMarkers {
      if !marker.info.isEmpty {
        places[marker.colons, default: []].append(open.count)
        open.append(marker)
        continue
      }
      var found: Int?
      while found == nil, let place = places[marker.colons]?.popLast() {
        if place < open.count, open[place].colons == marker.colons { found = place }
      }
      guard let index = found else { continue }
      let opener = open[index]
      open.removeSubrange(index...)
      let words = opener.info.split(separator: " ", maxSplits: 1)
      note.containers.append(
        Container(
          syntax: .zenn, name: String(words[0]), title: words.count > 1 ? String(words[1]) : "",
          range: range(opener.range.lowerBound..<marker.range.upperBound)))
    }
    note.containers.sort { $0.range.start < $1.range.start }
  }
}
