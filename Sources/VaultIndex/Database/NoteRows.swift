internal import NoteParsing

/// What the database will hold of one note or canvas, made off the writer's thread.
struct NoteRows: Sendable {
  /// A link that no file answers; its key is the whole target, as aliases are compared.
  struct UnresolvedLink: Sendable {
    var note: Int64
    var ordinal: Int64
    var key: String
  }
  /// A link to a heading or a block of a note.
  struct AnchoredLink: Sendable {
    var target: Int64
    var note: Int64
    var ordinal: Int64
    var anchorKey: String
  }

  var buffer: RowBuffer
  private(set) var links = 0
  private(set) var formulas = 0
  private(set) var codeBlocks = 0
  private(set) var citations = 0
  private(set) var findings = 0
  private(set) var aliases: [String]
  private(set) var unresolved: [UnresolvedLink] = []
  private(set) var anchors: [AnchoredLink] = []

  /// - Parameter id: The file's `files.id`.
  init(bytes: [UInt8], of entry: UpdatePlan.Entry, id: Int64, resolver: LinkResolver) {
    let source = SourceText(bytes)
    if entry.kind == .canvas {
      self.init(CanvasParser.parse(source), path: entry.file.path, id: id, resolver: resolver)
    } else {
      self.init(
        source, path: entry.file.path, isTemplate: entry.leftOut == .template, id: id, resolver: resolver)
    }
  }

  private init(_ canvas: ParsedCanvas, path: VaultPath, id: Int64, resolver: LinkResolver) {
    buffer = RowBuffer(capacity: canvas.links.count * 256)
    links = canvas.links.count
    findings = canvas.findings.count
    aliases = []
    for (ordinal, link) in canvas.links.enumerated() {
      append(link.value, card: link.card, ordinal, id, path, resolver)
    }
    append(canvas.webLinks, id)
    append(canvas.tags, id)
    append(canvas.findings, id)
  }

  /// - Parameter isTemplate: What a template has in the place of a paper's record is no record.
  private init(_ source: SourceText, path: VaultPath, isTemplate: Bool, id: Int64, resolver: LinkResolver) {
    let bytes = source.bytes
    let note = NoteParser.parse(source, fileName: path.name)
    buffer = RowBuffer(capacity: bytes.count * 4)
    links = note.links.count
    formulas = note.formulas.count
    codeBlocks = note.codeBlocks.count
    citations = note.citations.count
    findings = note.findings.count
    aliases = note.aliases

    let endsOpen = source.startOfLine(source.lineCount) < bytes.count
    buffer.begin(.notes)
    buffer.append(id)
    buffer.append(note.title.text)
    buffer.append(note.title.source.rawValue)
    buffer.append(nameKey(note.title.text))
    buffer.append(endsOpen ? source.lineCount : source.lineCount - 1)
    appendNames(note, id)
    for (ordinal, link) in note.links.enumerated() { append(link, card: nil, ordinal, id, path, resolver) }
    append(note.webLinks, id)
    append(note.tags, id)
    appendProperties(note, id)
    appendContent(note, id)
    appendFootnotes(note, id)
    if !isTemplate, let paper = PaperRecord(note) { append(paper, id) }

    buffer.begin(.noteText)
    buffer.append(id)
    buffer.appendText { appendSearchText(searchedNames(of: note, path), to: &$0) }
    buffer.appendText { appendSearchText(note.headings.map(\.text).joined(separator: "\n"), to: &$0) }
    buffer.appendText { appendSearchText(source.string(0..<bytes.count), to: &$0) }
  }
}

/// The file name, the title and the aliases of a note, with a word of its own round each: a phrase lies in one of
/// them, and a whole name can be asked for.
private func searchedNames(of note: ParsedNote, _ path: VaultPath) -> String {
  let end = String(SearchTerm.endOfName)
  let names = [path.stem] + (note.title.source == .fileName ? [] : [note.title.text]) + note.aliases
  return end + " " + names.map { $0 + " " + end }.joined(separator: " ")
}

/// The form in which an anchor is looked up: heading keys joined by `#`; a block's key after `^`.
func anchorKey(_ anchor: String) -> String {
  anchor.split(separator: "#", omittingEmptySubsequences: false).map { part in
    part.hasPrefix("^") ? "^" + nameKey(String(part.dropFirst())) : headingKey(String(part))
  }.filter { !$0.isEmpty }.joined(separator: "#")
}

extension NoteRows {
  fileprivate mutating func appendNames(_ note: ParsedNote, _ id: Int64) {
    for (ordinal, alias) in note.aliases.enumerated() {
      buffer.begin(.aliases, id, ordinal)
      buffer.append(alias)
      buffer.append(nameKey(alias))
    }
    for (ordinal, heading) in note.headings.enumerated() {
      buffer.begin(.headings, id, ordinal)
      buffer.append(heading.level)
      buffer.append(heading.text)
      buffer.append(headingKey(heading.text))
      buffer.append(heading.path.joined(separator: " > "))
      buffer.append(heading.range, withOffsets: true)
    }
    for (ordinal, block) in note.blockIDs.enumerated() {
      buffer.begin(.blocks, id, ordinal)
      buffer.append(block.id)
      buffer.append(nameKey(block.id))
      buffer.append(block.block, withOffsets: true)
    }
  }

  fileprivate mutating func append(
    _ link: Link, card: String?, _ ordinal: Int, _ id: Int64, _ path: VaultPath, _ resolver: LinkResolver
  ) {
    let resolution =
      link.kind == .card
      ? resolver.resolve(card: link.target) : resolver.resolve(target: link.target, from: path)
    let anchorKey = link.anchor.map(anchorKey)
    buffer.begin(.links, id, ordinal)
    buffer.append(link.kind.rawValue)
    buffer.append(link.raw)
    buffer.append(resolution.fileID)
    buffer.append(link.target)
    buffer.append(resolution.targetKey)
    buffer.append(resolution.rule.rawValue)
    buffer.append(resolution.ambiguous)
    buffer.append(link.anchor)
    buffer.append(anchorKey)
    buffer.appendNull()
    buffer.append(link.display)
    buffer.append(link.property)
    buffer.append(card)
    buffer.append(link.range, withOffsets: true)
    if resolution.fileID == nil {
      unresolved.append(UnresolvedLink(note: id, ordinal: Int64(ordinal), key: aliasKey(link.target)))
    } else if let target = resolution.fileID, resolution.isNote, let anchorKey {
      anchors.append(AnchoredLink(target: target, note: id, ordinal: Int64(ordinal), anchorKey: anchorKey))
    }
  }

  fileprivate mutating func append(_ webLinks: [WebLink], _ id: Int64) {
    for (ordinal, link) in webLinks.enumerated() {
      buffer.begin(.webLinks, id, ordinal)
      buffer.append(link.kind.rawValue)
      buffer.append(link.url)
      buffer.append(link.text)
      buffer.append(link.range)
    }
  }

  fileprivate mutating func append(_ tags: [Tag], _ id: Int64) {
    for (ordinal, tag) in tags.enumerated() {
      buffer.begin(.tags, id, ordinal)
      buffer.append(tag.name)
      buffer.append(nameKey(tag.name))
      buffer.append(tag.isProperty)
      buffer.append(tag.range)
    }
  }

  fileprivate mutating func appendProperties(_ note: ParsedNote, _ id: Int64) {
    for (ordinal, property) in note.properties.enumerated() {
      buffer.begin(.properties, id, ordinal)
      buffer.append(property.key)
      buffer.append(nameKey(property.key))
      buffer.append(property.value.type(key: property.key))
      buffer.append(property.value.json)
      buffer.append(property.range)
    }
  }

  fileprivate mutating func appendContent(_ note: ParsedNote, _ id: Int64) {
    for (ordinal, formula) in note.formulas.enumerated() {
      buffer.begin(.formulas, id, ordinal)
      buffer.append(formula.kind.rawValue)
      buffer.append(formula.latex)
      buffer.append(formula.range, withOffsets: true)
    }
    for (ordinal, block) in note.codeBlocks.enumerated() {
      buffer.begin(.codeBlocks, id, ordinal)
      buffer.append(block.language)
      buffer.append(block.fileName)
      buffer.append(block.attributes)
      buffer.append(block.range, withOffsets: true)
    }
    for (ordinal, citation) in note.citations.enumerated() {
      buffer.begin(.citations, id, ordinal)
      buffer.append(citation.kind.rawValue)
      buffer.append(citation.id)
      buffer.append(citation.range)
    }
    for (ordinal, task) in note.tasks.enumerated() {
      buffer.begin(.tasks, id, ordinal)
      buffer.append(task.status)
      buffer.append(task.text)
      buffer.append(task.range)
    }
    append(note.findings, id)
  }

  fileprivate mutating func append(_ findings: [ParseFinding], _ id: Int64) {
    for (ordinal, finding) in findings.enumerated() {
      buffer.begin(.findings, id, ordinal)
      buffer.append(finding.rule.rawValue)
      buffer.append(finding.message)
      buffer.append(finding.range)
    }
  }

  fileprivate mutating func appendFootnotes(_ note: ParsedNote, _ id: Int64) {
    let definitions = note.footnoteDefinitions.map { ("definition", $0.id, String?.some($0.text), $0.range) }
    let references = note.footnoteReferences.map { ("reference", $0.id, String?.none, $0.range) }
    let all = (definitions + references).sorted { $0.3.start < $1.3.start }
    for (ordinal, footnote) in all.enumerated() {
      buffer.begin(.footnotes, id, ordinal)
      buffer.append(footnote.0)
      buffer.append(footnote.1)
      buffer.append(footnote.2)
      buffer.append(footnote.3)
    }
  }
}

extension RowBuffer {
  fileprivate mutating func begin(_ table: Table, _ note: Int64, _ ordinal: Int) {
    begin(table)
    append(note)
    append(ordinal)
  }

  fileprivate mutating func append(_ range: SourceRange, withOffsets: Bool = false) {
    append(range.line)
    append(range.column)
    if withOffsets {
      append(range.start.offset)
      append(range.end.offset)
    }
  }
}
