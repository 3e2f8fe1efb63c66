import NoteParsing

extension QueryExpression.NotePart {
  /// The byte offsets of the parts of a note.
  func pieces(of source: SourceText, fileName: String) -> [Range<Int>] {
    let start = source.startOfLine(1)
    let end = source.bytes.count
    switch self {
    case .note: return [start..<end]
    case .line: return (1...source.lineCount).map { source.startOfLine($0)..<source.endOfLine($0) }
    case .block:
      return Self.searched(NoteParser.parse(source, fileName: fileName).blocks).map(\.range.offsets)
    case .section:
      let headings = NoteParser.parse(source, fileName: fileName).headings.map(\.range.start.offset)
      return zip([start] + headings, headings + [end]).map { $0..<$1 }
    }
  }

  /// The blocks that hold no others, and the outermost quotes as wholes.
  private static func searched(_ blocks: [Block]) -> [Block] {
    var found: [Block] = []
    var quoteDepth: Int?
    for (index, block) in blocks.enumerated() {
      if let depth = quoteDepth, block.depth > depth { continue }
      quoteDepth = block.kind == .quote ? block.depth : nil
      let isLeaf = index + 1 == blocks.count || blocks[index + 1].depth <= block.depth
      if isLeaf || block.kind == .quote { found.append(block) }
    }
    return found
  }
}
