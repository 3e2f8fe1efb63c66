/// Puts a `ParsedNote` together from the frontmatter, the block tree and the inline constructs of each leaf.
struct NoteBuilder {
  let source: SourceText
  let fileName: String
  var note: ParsedNote
  /// The lines before the text that cmark sees: a line of the tree is that many lines further down in the file.
  var lineOffset = 0
  var tree = BlockTree()
  var definitions = ReferenceDefinitions()
  /// Where `$$` stand that are text.
  var textDollars: Set<Int> = []
  var commentMarkers: [Int] = []
  var containerMarkers: [ContainerMarker] = []
  /// Formulas if the note uses their delimiters for others that are surely formulas.
  var possibleFormulas: [Formula] = []
  var htmlMarkdown = HTMLMarkdown()
  /// Whether the text is that of HTML blocks.
  var isInHTML = false
  var readsTables = true
  /// How many of the directives' titles have been read.
  var nextDirective = 0
  /// The texts of the headings above, by level.
  var headingStack: [(level: Int, text: String)] = []

  /// The last lines of what the nodes hold, found when the first footnote asks.
  var lastLines: [Int?] = []
  var trimmedEnds: [Int: Int] = [:]

  struct ContainerMarker {
    var colons: Int
    var info: String
    var range: Range<Int>
  }

  init(_ source: SourceText, fileName: String) {
    self.source = source
    self.fileName = fileName
    let base = fileName.lowercased().hasSuffix(".md") ? String(fileName.dropLast(3)) : fileName
    note = ParsedNote(title: NoteTitle(text: base, source: .fileName))
  }

  mutating func build(hasProperties: Bool) {
    if let finding = invalidUTF8(in: source) { note.findings.append(finding) }
    if let finding = damagedText(in: source) { note.findings.append(finding) }
    let bodyOffset = hasProperties ? readFrontmatter() : source.startOfLine(1)
    readBlocks(from: bodyOffset)
    note.findings.append(contentsOf: conflictFindings(in: source, code: note.codeBlocks))
    pairComments()
    pairContainers()
    note.citations.append(contentsOf: citations(inProperties: note.properties, source: source))
    note.citations.sort { $0.range.start < $1.range.start }
    chooseTitle()
  }

  func range(_ offsets: Range<Int>) -> SourceRange { source.range(offsets.lowerBound, offsets.upperBound) }

  private mutating func readFrontmatter() -> Int {
    guard let frontmatter = Frontmatter(source) else { return source.startOfLine(1) }
    note.frontmatter = frontmatter.range
    note.properties = frontmatter.properties
    note.findings.append(contentsOf: frontmatter.findings)
    note.findings.append(contentsOf: identifierFindings(in: frontmatter.properties))
    note.aliases = NoteParsing.aliases(in: frontmatter.properties)
    note.tags = propertyTags(in: frontmatter.properties, source: source)
    note.links = propertyLinks(in: frontmatter.properties, source: source)
    lineOffset = frontmatter.range.end.line
    return frontmatter.bodyOffset
  }

  mutating func readBlocks(from bodyOffset: Int) {
    var body = Array(source.bytes[min(bodyOffset, source.bytes.count)...])
    // cmark would put three bytes in the place of a NUL; one other byte keeps the offsets.
    for index in body.indices where body[index] == 0 { body[index] = 0x01 }
    let tableGuard = OversizedTable.find(in: body)
    if let tableGuard {
      let line = tableGuard.line + lineOffset
      note.findings.append(
        ParseFinding(
          rule: .oversizedTable,
          message: "a table of \(tableGuard.columns) columns and \(tableGuard.rows) rows is too large; "
            + "this note's tables are read as text. Split it, or move it to a file of data",
          range: source.range(source.startOfLine(line), source.endOfLine(line))))
    }
    let nesting = DeepNesting(markingIn: &body, lineCount: source.lineCount)
    if let line = nesting.line {
      note.findings.append(
        ParseFinding(
          rule: .deepNesting,
          message:
            "quotes and lists are nested more than \(nesting.limit) levels deep; what is deeper is read as text",
          range: source.range(source.startOfLine(line + lineOffset), source.endOfLine(line + lineOffset))))
    }
    tree = body.withUnsafeBufferPointer { BlockParser.parse($0, tables: readsTables && tableGuard == nil) }
    if nesting.line != nil {
      for index in tree.nodes.indices where !tree.nodes[index].literal.isEmpty {
        tree.nodes[index].literal = DeepNesting.restored(tree.nodes[index].literal)
      }
    }
    guard !tree.nodes.isEmpty || !tree.textStarts.isEmpty else { return }
    readDirectives()
    textDollars = Set(tree.textDollars.map { offset(line: $0.line, column: $0.column) })
    settleTables()
    readDefinitions()
    var index = 0
    while index < tree.nodes.count {
      read(index)
      index += 1
    }
    readDirectiveTitles(before: .max)
    reportDollars()
    closeBlocks()
    finishBlockIDs()
    finishCallouts()
    pairHTMLDetails()
    readMarkdownInHTML()
    settlePossibleFormulas()
  }

  /// `\(n\)` is a formula in a note that has `\(n^2\)`.
  private mutating func settlePossibleFormulas() {
    guard !possibleFormulas.isEmpty,
      note.formulas.contains(where: { $0.kind == .texInline || $0.kind == .texDisplay })
    else { return }
    note.formulas.append(contentsOf: possibleFormulas)
    note.formulas.sort { $0.range.start < $1.range.start }
  }

  private mutating func chooseTitle() {
    if let property = note.properties.first(where: { $0.key.lowercased() == "title" }),
      !property.value.isNested,
      case let text = property.value.plainText.trimmingSpaces(), !text.isEmpty
    {
      note.title = NoteTitle(text: text, source: .property)
    } else if let first = firstBlock, first.kind == .heading,
      let heading = note.headings.first(where: { $0.range.start == first.range.start }), heading.level == 1,
      !heading.text.isEmpty
    {
      note.title = NoteTitle(text: withoutEscapes(heading.text), source: .heading)
    }
  }

  /// `C\#` is C#.
  private func withoutEscapes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    return text.replacing(/\\([!-\/:-@\[-`{-~])/) { String($0.1) }
  }

  /// The first block that a reader sees: no comment.
  private var firstBlock: Block? {
    note.blocks.first { block in
      let isHTMLComment = block.kind == .html && source.bytes[block.range.offsets].starts(with: "<!--".utf8)
      return block.depth == 0 && !isHTMLComment
        && !note.comments.contains { $0.offsets.contains(block.range.start.offset) }
    }
  }
}
