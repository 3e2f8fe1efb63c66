extension NoteBuilder {
  // MARK: Lines of the tree in the file

  func fileLine(_ line: Int) -> Int { line + lineOffset }

  /// The offset in the file of a byte column of the tree.
  func offset(line: Int, column: Int) -> Int {
    min(source.startOfLine(fileLine(line)) + max(column - 1, 0), source.endOfLine(fileLine(line)))
  }

  /// The text of a line without the prefixes of its containers.
  func textOffsets(ofLine line: Int) -> Range<Int> {
    let end = source.endOfLine(fileLine(line))
    var start = source.startOfLine(fileLine(line))
    if line >= 1, line <= tree.textStarts.count, let textStart = tree.textStarts[line - 1] {
      start += textStart
    } else {
      while start < end, source.bytes[start].isSpaceOrTab || source.bytes[start] == .greater { start += 1 }
    }
    return min(start, end)..<end
  }

  func hasText(line: Int) -> Bool {
    line >= 1 && line <= tree.textStarts.count && tree.textStarts[line - 1] != nil
  }

  // MARK: Before the leaves are read

  /// cmark gives a table that follows text in one paragraph the position of that text; its header is the line
  /// above the delimiter row.
  mutating func settleTables() {
    for index in tree.nodes.indices {
      guard case .table(let columns) = tree.nodes[index].kind else { continue }
      let table = tree.nodes[index]
      // No slice is kept, since a change of the nodes would copy all of them.
      var (header, hasBody) = headerOfTable(index)
      header = max(header, table.startLine)
      // A cell's number of columns is known only for the delimiter row: look for it from the top as well.
      if !hasBody {
        var line = table.startLine
        while line < header, !TableRow.isDelimiter(source.bytes[textOffsets(ofLine: line + 1)], columns) {
          line += 1
        }
        header = line
      }
      tree.nodes[index].startLine = header
      if isRow(index + 1, of: table) { tree.nodes[index + 1].startLine = header }
      if index > 0, case .paragraph = tree.nodes[index - 1].kind, tree.nodes[index - 1].startLine == 0 {
        tree.nodes[index - 1].startLine = table.startLine
        tree.nodes[index - 1].endLine = header - 1
        tree.nodes[index - 1].lineCount = 0
      }
    }
  }

  private func isRow(_ index: Int, of table: BlockNode) -> Bool {
    tree.nodes.indices.contains(index) && tree.nodes[index].kind == .row
      && tree.nodes[index].depth > table.depth
  }

  /// The line of a table's header as its rows tell, and whether there are rows below it.
  private func headerOfTable(_ index: Int) -> (line: Int, hasBody: Bool) {
    let table = tree.nodes[index]
    guard isRow(index + 1, of: table), isRow(index + 2, of: table) else { return (table.endLine - 1, false) }
    return (tree.nodes[index + 2].startLine - 2, true)
  }

  /// The lines of text that belong to a leaf; reference definitions before them are left out.
  func leafLines(_ node: BlockNode) -> ClosedRange<Int>? {
    var end = node.endLine
    if case .heading = node.kind {
      // A setext heading: its text ends before the underline, which cmark does not offer as text.
      end = node.startLine
      while hasText(line: end + 1), end < node.endLine { end += 1 }
    }
    let total = end - node.startLine + 1
    let left = node.lineCount == 0 ? total : node.lineCount
    let start = node.startLine + max(total - max(left, 1), 0)
    return start <= end ? start...end : nil
  }

  /// Reads reference definitions: text that cmark offered and that is in no leaf. (Code and HTML are never offered.)
  mutating func readDefinitions() {
    var isLeaf = [Bool](repeating: false, count: tree.textStarts.count + 2)
    func mark(_ lines: ClosedRange<Int>) {
      for line in lines where line >= 1 && line < isLeaf.count { isLeaf[line] = true }
    }
    for node in tree.nodes {
      switch node.kind {
      case .paragraph, .heading:
        if let lines = leafLines(node) { mark(lines) }
      case .table:
        if node.endLine >= node.startLine { mark(node.startLine...node.endLine) }
      case .math:
        mark(node.startLine...max(node.mathCloseLine ?? node.startLine, node.startLine))
      default: break
      }
    }
    var text: [UInt8] = []
    for line in 1..<isLeaf.count {
      if hasText(line: line), !isLeaf[line] {
        text.append(contentsOf: source.bytes[textOffsets(ofLine: line)])
        text.append(.lineFeed)
      } else if !text.isEmpty {
        definitions.read(text)
        text = []
      }
    }
    if !text.isEmpty { definitions.read(text) }
  }

  // MARK: Blocks

  mutating func read(_ index: Int) {
    let node = tree.nodes[index]
    readDirectiveTitles(before: fileLine(node.startLine))
    let start = offset(line: node.startLine, column: node.startColumn)
    switch node.kind {
    case .quote: add(.quote, node, start..<start)
    case .list: add(.list, node, start..<start)
    case .item: add(.item, node, start..<start)
    case .rule: add(.rule, node, start..<source.endOfLine(fileLine(node.startLine)))
    case .footnote: readFootnote(node, index, start)
    case .html: readHTML(node, start)
    case .code(let isFenced): readCode(node, index, start, isFenced: isFenced)
    case .math: readMath(node, start)
    case .paragraph: readParagraph(node, index)
    case .heading(let level): readHeading(node, start, level: level)
    case .table(let columns): readTable(node, index, columns: columns)
    case .row: break
    }
  }

  /// Notes the fences that hold Markdown as containers.
  mutating func readDirectives() {
    for fence in tree.directives {
      let title = fence.title.lowerBound + bodyOffset..<fence.title.upperBound + bodyOffset
      note.containers.append(
        Container(
          syntax: .directive, name: fence.name, title: source.string(title),
          range: range(fence.start + bodyOffset..<source.endOfLine(fileLine(fence.lastLine)))))
    }
  }

  /// Where the text that cmark sees starts in the file.
  private var bodyOffset: Int { source.startOfLine(1 + lineOffset) }

  mutating func add(_ kind: Block.Kind, _ node: BlockNode, _ offsets: Range<Int>) {
    note.blocks.append(Block(kind: kind, depth: node.depth, range: range(offsets)))
  }

  private mutating func readParagraph(_ node: BlockNode, _ index: Int) {
    guard let lines = leafLines(node) else { return }
    var leaf = LeafText()
    for line in lines { leaf.append(line: textOffsets(ofLine: line), of: source) }
    leaf.trimEnd()
    guard !leaf.bytes.isEmpty else { return }
    let offsets = leaf.sourceOffsets(0..<leaf.bytes.count)
    add(.paragraph, node, offsets)
    var scanStart = 0
    if index > 0, tree.nodes[index - 1].kind == .item, tree.nodes[index - 1].depth == node.depth - 1 {
      scanStart = readTask(leaf)
    }
    for line in lines { noteContainerMarker(textOffsets(ofLine: line)) }
    read(leaf, from: scanStart)
    readBlockID(leaf, offsets)
  }

  private mutating func readHeading(_ node: BlockNode, _ start: Int, level: Int) {
    var leaf = LeafText()
    var end = source.endOfLine(fileLine(node.startLine))
    if hasText(line: node.startLine), let lines = leafLines(node) {
      for line in lines { leaf.append(line: textOffsets(ofLine: line), of: source) }
      end = source.endOfLine(fileLine(lines.upperBound + 1))
    } else {
      leaf.append(line: atxContent(start..<end), of: source)
    }
    leaf.trimEnd()
    let text = String(decoding: leaf.bytes, as: UTF8.self)
    while let last = headingStack.last, last.level >= level { headingStack.removeLast() }
    // A long heading is not written out again for each one below it.
    let path = headingStack.map(\.text) + [text]
    headingStack.append(
      (level, text.utf8.count > 1_000 ? String(decoding: text.utf8.prefix(200), as: UTF8.self) + "…" : text))
    while end > start, source.bytes[end - 1].isWhitespace { end -= 1 }
    add(.heading, node, start..<end)
    note.headings.append(
      Heading(level: level, text: text, path: path, range: range(start..<end)))
    guard !leaf.bytes.isEmpty else { return }
    read(leaf, from: 0)
    readBlockID(leaf, start..<end)
  }

  /// The titles of directives are text, in their place among the blocks; a figure has a path there.
  mutating func readDirectiveTitles(before line: Int) {
    while nextDirective < tree.directives.count {
      let fence = tree.directives[nextDirective]
      let title = fence.title.lowerBound + bodyOffset..<fence.title.upperBound + bodyOffset
      guard source.position(at: title.lowerBound).line < line else { return }
      nextDirective += 1
      guard !title.isEmpty, fence.name != "figure" else { continue }
      var leaf = LeafText()
      leaf.append(line: title, of: source)
      leaf.trimEnd()
      read(leaf, from: 0)
    }
  }

  /// The text of `## text ##`, without both rows of hashes.
  private func atxContent(_ line: Range<Int>) -> Range<Int> {
    let bytes = source.bytes
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, bytes[start] == .hash { start += 1 }
    while start < end, bytes[start].isSpaceOrTab { start += 1 }
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    var closing = end
    while closing > start, bytes[closing - 1] == .hash { closing -= 1 }
    if closing < end, closing == start || bytes[closing - 1].isSpaceOrTab {
      end = closing
      while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    }
    return start..<end
  }

  private mutating func readTable(_ node: BlockNode, _ index: Int, columns: Int) {
    let rowLines = tree.nodes[(index + 1)...].prefix { $0.depth > node.depth && $0.kind == .row }
      .map(\.startLine)
    guard let last = rowLines.last else { return }
    let lastLine = max(last, node.startLine + 1)
    let start = textOffsets(ofLine: node.startLine).lowerBound
    add(.table, node, start..<source.endOfLine(fileLine(lastLine)))
    var rows: [[Table.Cell]] = []
    for line in rowLines {
      let cells = TableRow.cells(source.bytes, textOffsets(ofLine: line)).prefix(columns)
      rows.append(cells.map { Table.Cell(text: source.string($0), range: range($0)) })
      for cell in cells where !cell.isEmpty {
        var leaf = LeafText()
        leaf.append(line: cell, of: source)
        read(leaf, from: 0, isCell: true)
      }
    }
    note.tables.append(
      Table(
        range: range(start..<source.endOfLine(fileLine(lastLine))), header: rows.first ?? [],
        rows: Array(rows.dropFirst())))
  }

  /// Gives containers the end of what they hold.
  mutating func closeBlocks() {
    var ends: [Int: Int] = [:]
    for index in note.blocks.indices.reversed() {
      let depth = note.blocks[index].depth
      var end = note.blocks[index].range.end.offset
      if let inner = ends.removeValue(forKey: depth + 1), inner > end {
        end = inner
      } else if end == note.blocks[index].range.start.offset {
        end = source.endOfLine(note.blocks[index].range.line)
      }
      note.blocks[index].range.end = source.position(at: end)
      ends[depth] = max(ends[depth] ?? 0, end)
    }
  }
}
