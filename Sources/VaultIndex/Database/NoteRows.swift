internal import NoteParsing

/// What the database will hold of one note, made off the writer's thread.
struct NoteRows: Sendable {
  struct ResolvedLink: Sendable {
    var resolution: Resolution
    var anchorKey: String?
  }

  var note: ParsedNote
  var lines: Int
  var titleKey: String
  var aliasKeys: [String]
  var headingKeys: [String]
  var blockKeys: [String]
  var links: [ResolvedLink]
  var tagKeys: [String]
  var propertyKeys: [String]
  var propertyValues: [(type: String, json: String)]
  var paper: PaperRecord?
  var searchTitle: [UInt8] = []
  var searchNames: [UInt8] = []
  var searchBody: [UInt8] = []

  init(bytes: [UInt8], path: String, resolver: LinkResolver) {
    let source = SourceText(bytes)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    note = NoteParser.parse(source, fileName: name)
    let endsOpen = source.startOfLine(source.lineCount) < bytes.count
    lines = endsOpen ? source.lineCount : source.lineCount - 1
    titleKey = nameKey(note.title.text)
    aliasKeys = note.aliases.map(nameKey)
    headingKeys = note.headings.map { headingKey($0.text) }
    blockKeys = note.blockIDs.map { nameKey($0.id) }
    links = note.links.map { link in
      ResolvedLink(
        resolution: resolver.resolve(target: link.target, from: path), anchorKey: link.anchor.map(anchorKey))
    }
    tagKeys = note.tags.map { nameKey($0.name) }
    propertyKeys = note.properties.map { nameKey($0.key) }
    propertyValues = note.properties.map { ($0.value.type(key: $0.key), $0.value.json) }
    paper = PaperRecord(note)
    appendSearchText(note.title.text, to: &searchTitle)
    let names = note.aliases + note.headings.map(\.text)
    appendSearchText(names.joined(separator: "\n"), to: &searchNames)
    appendSearchText(source.string(0..<bytes.count), to: &searchBody)
  }
}

/// The form in which an anchor is looked up: heading keys joined by `#`; a block's key after `^`.
func anchorKey(_ anchor: String) -> String {
  anchor.split(separator: "#", omittingEmptySubsequences: false).map { part in
    part.hasPrefix("^") ? "^" + nameKey(String(part.dropFirst())) : headingKey(String(part))
  }.filter { !$0.isEmpty }.joined(separator: "#")
}
