internal import Foundation
internal import GRDB
internal import NoteParsing

/// The statements that insert the rows of a note.
struct NoteInserts {
  private var notes: PreparedStatement
  private var aliases: PreparedStatement
  private var headings: PreparedStatement
  private var blocks: PreparedStatement
  private var links: PreparedStatement
  private var webLinks: PreparedStatement
  private var tags: PreparedStatement
  private var properties: PreparedStatement
  private var formulas: PreparedStatement
  private var codeBlocks: PreparedStatement
  private var footnotes: PreparedStatement
  private var citations: PreparedStatement
  private var tasks: PreparedStatement
  private var findings: PreparedStatement
  private var papers: PreparedStatement
  private var texts: PreparedStatement
  private var search: PreparedStatement

  init(_ db: Database) throws {
    notes = try PreparedStatement(db, insertInto: "notes", columns: 5)
    aliases = try PreparedStatement(db, insertInto: "aliases", columns: 4)
    headings = try PreparedStatement(db, insertInto: "headings", columns: 10)
    blocks = try PreparedStatement(db, insertInto: "blocks", columns: 8)
    links = try PreparedStatement(db, insertInto: "links", columns: 18)
    webLinks = try PreparedStatement(db, insertInto: "web_links", columns: 7)
    tags = try PreparedStatement(db, insertInto: "tags", columns: 7)
    properties = try PreparedStatement(db, insertInto: "properties", columns: 8)
    formulas = try PreparedStatement(db, insertInto: "formulas", columns: 8)
    codeBlocks = try PreparedStatement(db, insertInto: "code_blocks", columns: 9)
    footnotes = try PreparedStatement(db, insertInto: "footnotes", columns: 7)
    citations = try PreparedStatement(db, insertInto: "citations", columns: 6)
    tasks = try PreparedStatement(db, insertInto: "tasks", columns: 6)
    findings = try PreparedStatement(db, insertInto: "findings", columns: 6)
    papers = try PreparedStatement(db, insertInto: "papers", columns: RecordField.allCases.count + 1)
    texts = try PreparedStatement(db, insertInto: "note_text", columns: 4)
    search = try PreparedStatement(db, "INSERT INTO search (rowid, title, names, body) VALUES (?, ?, ?, ?)")
  }

  mutating func insert(_ rows: NoteRows, id: Int64) throws {
    let note = rows.note
    notes.bind(id)
    notes.bind(note.title.text)
    notes.bind(note.title.source.rawValue)
    notes.bind(rows.titleKey)
    notes.bind(rows.lines)
    try notes.run()
    try insertNames(rows, id)
    try insertLinks(rows, id)
    try insertProperties(rows, id)
    try insertContent(note, id)
    try insertFootnotes(note, id)
    if let paper = rows.paper { try insert(paper, id) }
    texts.bind(id)
    search.bind(id)
    for text in [rows.searchTitle, rows.searchNames, rows.searchBody] {
      texts.bind(text)
      search.bind(text)
    }
    try texts.run()
    try search.run()
  }

  private mutating func insertNames(_ rows: NoteRows, _ id: Int64) throws {
    for (ordinal, alias) in rows.note.aliases.enumerated() {
      aliases.bind(id, ordinal)
      aliases.bind(alias)
      aliases.bind(rows.aliasKeys[ordinal])
      try aliases.run()
    }
    for (ordinal, heading) in rows.note.headings.enumerated() {
      headings.bind(id, ordinal)
      headings.bind(heading.level)
      headings.bind(heading.text)
      headings.bind(rows.headingKeys[ordinal])
      headings.bind(heading.path.joined(separator: " > "))
      headings.bind(heading.range, withOffsets: true)
      try headings.run()
    }
    for (ordinal, block) in rows.note.blockIDs.enumerated() {
      blocks.bind(id, ordinal)
      blocks.bind(block.id)
      blocks.bind(rows.blockKeys[ordinal])
      blocks.bind(block.block, withOffsets: true)
      try blocks.run()
    }
  }

  private mutating func insertLinks(_ rows: NoteRows, _ id: Int64) throws {
    for (ordinal, link) in rows.note.links.enumerated() {
      let resolved = rows.links[ordinal]
      links.bind(id, ordinal)
      links.bind(link.kind.rawValue)
      links.bind(link.raw)
      links.bind(resolved.resolution.fileID)
      links.bind(link.target)
      links.bind(resolved.resolution.targetKey)
      links.bind(resolved.resolution.rule.rawValue)
      links.bind(resolved.resolution.ambiguous)
      links.bind(link.anchor)
      links.bind(resolved.anchorKey)
      links.bindNull()
      links.bind(link.display)
      links.bind(link.property)
      links.bind(link.range, withOffsets: true)
      try links.run()
    }
    for (ordinal, link) in rows.note.webLinks.enumerated() {
      webLinks.bind(id, ordinal)
      webLinks.bind(link.kind.rawValue)
      webLinks.bind(link.url)
      webLinks.bind(link.text)
      webLinks.bind(link.range)
      try webLinks.run()
    }
  }

  private mutating func insertProperties(_ rows: NoteRows, _ id: Int64) throws {
    for (ordinal, tag) in rows.note.tags.enumerated() {
      tags.bind(id, ordinal)
      tags.bind(tag.name)
      tags.bind(rows.tagKeys[ordinal])
      tags.bind(tag.isProperty)
      tags.bind(tag.range)
      try tags.run()
    }
    for (ordinal, property) in rows.note.properties.enumerated() {
      properties.bind(id, ordinal)
      properties.bind(property.key)
      properties.bind(rows.propertyKeys[ordinal])
      properties.bind(rows.propertyValues[ordinal].type)
      properties.bind(rows.propertyValues[ordinal].json)
      properties.bind(property.range)
      try properties.run()
    }
  }

  private mutating func insertContent(_ note: ParsedNote, _ id: Int64) throws {
    for (ordinal, formula) in note.formulas.enumerated() {
      formulas.bind(id, ordinal)
      formulas.bind(formula.kind.rawValue)
      formulas.bind(formula.latex)
      formulas.bind(formula.range, withOffsets: true)
      try formulas.run()
    }
    for (ordinal, block) in note.codeBlocks.enumerated() {
      codeBlocks.bind(id, ordinal)
      codeBlocks.bind(block.language)
      codeBlocks.bind(block.fileName)
      codeBlocks.bind(block.attributes)
      codeBlocks.bind(block.range, withOffsets: true)
      try codeBlocks.run()
    }
    for (ordinal, citation) in note.citations.enumerated() {
      citations.bind(id, ordinal)
      citations.bind(citation.kind.rawValue)
      citations.bind(citation.id)
      citations.bind(citation.range)
      try citations.run()
    }
    for (ordinal, task) in note.tasks.enumerated() {
      tasks.bind(id, ordinal)
      tasks.bind(task.status)
      tasks.bind(task.text)
      tasks.bind(task.range)
      try tasks.run()
    }
    for (ordinal, finding) in note.findings.enumerated() {
      findings.bind(id, ordinal)
      findings.bind(finding.rule.rawValue)
      findings.bind(finding.message)
      findings.bind(finding.range)
      try findings.run()
    }
  }

  private mutating func insertFootnotes(_ note: ParsedNote, _ id: Int64) throws {
    let definitions = note.footnoteDefinitions.map { ("definition", $0.id, String?.some($0.text), $0.range) }
    let references = note.footnoteReferences.map { ("reference", $0.id, String?.none, $0.range) }
    let all = (definitions + references).sorted { $0.3.start < $1.3.start }
    for (ordinal, footnote) in all.enumerated() {
      footnotes.bind(id, ordinal)
      footnotes.bind(footnote.0)
      footnotes.bind(footnote.1)
      footnotes.bind(footnote.2)
      footnotes.bind(footnote.3)
      try footnotes.run()
    }
  }

  /// The columns of `papers` are the fields in their order.
  private mutating func insert(_ paper: PaperRecord, _ id: Int64) throws {
    papers.bind(id)
    for field in RecordField.allCases {
      switch paper[value: field] {
      case nil: papers.bindNull()
      case .text(let text): papers.bind(text)
      case .list(let items): papers.bind(PropertyValue.list(items.map { .string($0) }).json)
      case .number(let number): papers.bind(number)
      case .checkbox(let isOn): papers.bind(isOn)
      case .date(let day): papers.bind(day.description)
      }
    }
    try papers.run()
  }
}

extension PreparedStatement {
  fileprivate mutating func bind(_ note: Int64, _ ordinal: Int) {
    bind(note)
    bind(ordinal)
  }

  fileprivate mutating func bind(_ range: SourceRange, withOffsets: Bool = false) {
    bind(range.line)
    bind(range.column)
    if withOffsets {
      bind(range.start.offset)
      bind(range.end.offset)
    }
  }
}
