internal import NoteParsing

/// What the database will hold of one note, made off the writer's thread.
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

  private(set) var buffer: RowBuffer
  private(set) var links = 0
  private(set) var formulas = 0
  private(set) var codeBlocks = 0
  private(set) var citations = 0
  private(set) var findings = 0
  private(set) var aliases: [String]
  private(set) var unresolved: [UnresolvedLink] = []
  private(set) var anchors: [AnchoredLink] = []

  /// - Parameter id: The note's `files.id`.
  init(bytes: [UInt8], path: VaultPath, id: Int64, resolver: LinkResolver) {
    let source = SourceText(bytes)
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
    appendLinks(note, id, path, resolver)
    appendProperties(note, id)
    appendContent(note, id)
    appendFootnotes(note, id)
    if let paper = PaperRecord(note) { append(paper, id) }

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

  fileprivate mutating func appendLinks(
    _ note: ParsedNote, _ id: Int64, _ path: VaultPath, _ resolver: LinkResolver
  ) {
    for (ordinal, link) in note.links.enumerated() {
      let resolution = resolver.resolve(target: link.target, from: path)
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
      buffer.append(link.range, withOffsets: true)
      if resolution.fileID == nil {
        unresolved.append(UnresolvedLink(note: id, ordinal: Int64(ordinal), key: aliasKey(link.target)))
      } else if let target = resolution.fileID, resolution.isNote, let anchorKey {
        anchors.append(
          AnchoredLink(target: target, note: id, ordinal: Int64(ordinal), anchorKey: anchorKey))
      }
    }
    for (ordinal, link) in note.webLinks.enumerated() {
      buffer.begin(.webLinks, id, ordinal)
      buffer.append(link.kind.rawValue)
      buffer.append(link.url)
      buffer.append(link.text)
      buffer.append(link.range)
    }
  }

  fileprivate mutating func appendProperties(_ note: ParsedNote, _ id: Int64) {
    for (ordinal, tag) in note.tags.enumerated() {
      buffer.begin(.tags, id, ordinal)
      buffer.append(tag.name)
      buffer.append(nameKey(tag.name))
      buffer.append(tag.isProperty)
      buffer.append(tag.range)
    }
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
    for (ordinal, finding) in note.findings.enumerated() {
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

  /// The columns of `papers` are the fields in their order.
  fileprivate mutating func append(_ paper: PaperRecord, _ id: Int64) {
    buffer.begin(.papers)
    buffer.append(id)
    for field in RecordField.allCases {
      switch paper[value: field] {
      case nil: buffer.appendNull()
      case .text(let text): buffer.append(text)
      case .list(let items): buffer.append(PropertyValue.list(items.map { .string($0) }).json)
      case .number(let number): buffer.append(number)
      case .checkbox(let isOn): buffer.append(isOn)
      case .date(let day): buffer.append(day.description)
      }
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
