internal import NoteParsing

/// Code that stands in no fence of CommonMark's, where other tools see code: MyST's `:::{code-cell}`, Sybil's `invisible-code-block: python` in a
/// comment, and fences that are indented within `!!! note` and its like.
struct MarkedCode {
  let source: SourceText
  private var found: [(code: CodeBlock, block: Block)] = []

  /// The note with such code among its blocks, in order, and without what else was read from its text.
  static func reading(_ note: ParsedNote, _ source: SourceText, comments: [SourceRange]) -> ParsedNote {
    var code = MarkedCode(source: source)
    for container in note.containers { code.read(container) }
    for comment in comments { code.read(comment: comment) }
    let indented = IndentedContent(source, outside: note.codeBlocks).code()
    code.found += indented.found
    guard !code.found.isEmpty else { return note }
    var note = note
    func isOfContainer(_ range: SourceRange) -> Bool {
      indented.lines.contains { $0.overlaps(range.start.line...range.end.line) }
    }
    note.codeBlocks.removeAll { isOfContainer($0.range) }
    note.blocks.removeAll { $0.kind == .code && isOfContainer($0.range) }
    let taken = code.found.map(\.block.range.offsets).sorted { $0.lowerBound < $1.lowerBound }
    func isOutside(_ range: SourceRange) -> Bool {
      let next = taken.firstPlace { $0.lowerBound > range.start.offset }
      return next == 0 || taken[next - 1].upperBound <= range.start.offset
    }
    note.blocks.removeAll { !isOutside($0.range) }
    note.headings.removeAll { !isOutside($0.range) }
    note.formulas.removeAll { !isOutside($0.range) }
    note.codeSpans.removeAll { !isOutside($0) }
    note.tables.removeAll { !isOutside($0.range) }
    note.codeBlocks.removeAll { !isOutside($0.range) }
    note.codeBlocks = (note.codeBlocks + code.found.map(\.code)).sorted { $0.range.start < $1.range.start }
    // In preorder.
    note.blocks = (note.blocks + code.found.map(\.block)).sorted {
      ($0.range.start.offset, $0.depth) < ($1.range.start.offset, $1.depth)
    }
    return note
  }

  /// `:::{code-cell} ipython3`
  private mutating func read(_ container: Container) {
    guard container.syntax == .zenn, container.name.hasPrefix("{"), container.name.hasSuffix("}"),
      container.range.start.offset >= found.last?.block.range.end.offset ?? 0
    else { return }
    let name = container.name.dropFirst().dropLast().lowercased()
    guard CellOptions.cells.contains(name) || CodeRole.outputs.contains(name) else { return }
    let (first, last) = (container.range.start.line + 1, container.range.end.line - 1)
    guard first <= last else { return }
    let info = container.title.isEmpty ? container.name : "\(container.name) \(container.title)"
    add(info, first...last, container.range)
  }

  /// `<!-- invisible-code-block: python` and lines of code; behind MyST's `%` each line has one.
  private mutating func read(comment: SourceRange) {
    let text = source.string(comment.offsets.prefix(200)).trimmingPrefix { "%<!- ".contains($0) }
    guard let match = text.prefixMatch(of: /invisible-code(?:-block)?:[ \t]*(\w+)[ \t]*(?:\R|$)/),
      comment.end.line > comment.start.line
    else { return }
    let closing = source.string(source.startOfLine(comment.end.line)..<comment.end.offset)
    let last = comment.end.line - (closing.contains(/^\s*-*->\s*$/) ? 1 : 0)
    guard comment.start.line < last else { return }
    add(String(match.1), comment.start.line + 1...last, comment)
  }

  private mutating func add(_ info: String, _ lines: ClosedRange<Int>, _ range: SourceRange) {
    // What stands before it on each line, in a quote or a list.
    let prefix = source.string(source.startOfLine(range.start.line)..<range.start.offset)
    let isComment = source.bytes[range.start.offset] == UInt8(ascii: "%")
    let code = lines.map { line in
      let whole = source.string(source.startOfLine(line)..<source.endOfLine(line))
      let text = whole.hasPrefix(prefix) ? whole.dropFirst(prefix.count) : whole.drop(while: \.isWhitespace)
      // Without MyST's mark of a comment.
      return (isComment && text.hasPrefix("%") ? text.dropFirst(text.hasPrefix("% ") ? 2 : 1) : text) + "\n"
    }
    // It is read as the fence that it stands for.
    let fence = String(repeating: "~", count: 40)
    let text = "\(fence)\(info)\n\(code.joined())\(fence)\n"
    let parsed = NoteParser.parse(SourceText(Array(text.utf8)), fileName: "Code.md")
    guard var own = parsed.codeBlocks.first, var block = parsed.blocks.first else { return }
    (own.codeLine, own.range, block.range) = (lines.lowerBound, range, range)
    found.append((own, block))
  }
}
