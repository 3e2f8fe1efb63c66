/// Reads a canvas: bytes in, one `ParsedCanvas` out. Pure, and safe to call from any thread.
package enum CanvasParser {
  /// A canvas that is no JSON has nothing but the finding: Obsidian does not open it either. An empty file is an empty canvas.
  package static func parse(_ source: SourceText) -> ParsedCanvas {
    var builder = CanvasBuilder(source)
    do throws(JSONSyntaxError) {
      try builder.read()
    } catch {
      builder.canvas = ParsedCanvas()
      builder.report(
        "it is no JSON: here should be \(error.expected); nothing in the canvas is read, put an intact copy in its place",
        at: error.offset)
    }
    var canvas = builder.canvas
    if let finding = invalidUTF8(in: source) { canvas.findings.append(finding) }
    canvas.findings.sort { $0.range.start < $1.range.start }
    return canvas
  }
}

/// Puts a `ParsedCanvas` together, card by card.
private struct CanvasBuilder {
  let source: SourceText
  var canvas = ParsedCanvas()

  /// What a card says of itself; a value that is no text is none.
  private struct Card {
    var start: Int
    var values: [String: JSONText] = [:]
    /// As much of it as a person reads; empty for a card without one.
    private(set) var id = ""

    /// What messages call it.
    var name: String { id.isEmpty ? "a card without id" : "the card '\(id)'" }

    mutating func readID() {
      guard let text = values["id"]?.string else { return }
      id = text.dropFirst(100).isEmpty ? text : text.prefix(100) + "…"
    }
  }

  init(_ source: SourceText) { self.source = source }

  mutating func report(_ message: String, at offset: Int) {
    canvas.findings.append(
      ParseFinding(rule: .brokenCanvas, message: message, range: source.range(offset, offset)))
  }

  mutating func read() throws(JSONSyntaxError) {
    var reader = JSONReader(source.bytes, from: source.startOfLine(1))
    guard let first = reader.peek() else { return }
    guard first == UInt8(ascii: "{") else {
      try reader.skip()
      return report("it is no canvas: an object with 'nodes' is missing; nothing in it is read", at: 0)
    }
    try reader.object { key, reader throws(JSONSyntaxError) in
      guard key == "nodes" else { return try reader.skip() }
      guard reader.peek() == .openBracket else {
        report("'nodes' is no list; no card of the canvas is read", at: reader.index)
        return try reader.skip()
      }
      try reader.list { reader throws(JSONSyntaxError) in try readCard(&reader) }
    }
    if reader.peek() != nil { throw reader.failure("nothing more") }
  }

  private mutating func readCard(_ reader: inout JSONReader) throws(JSONSyntaxError) {
    guard reader.peek() == UInt8(ascii: "{") else {
      report("a card is no object and is not read; delete it", at: reader.index)
      return try reader.skip()
    }
    var card = Card(start: reader.index)
    try reader.object { key, reader throws(JSONSyntaxError) in
      guard reader.peek() == .quote else { return try reader.skip() }
      card.values[key] = try reader.string()
    }
    card.readID()
    add(card)
  }

  private mutating func add(_ card: Card) {
    guard let type = card.values["type"]?.string else {
      return report(
        "\(card.name) has no type and is not read; give it one: text, file, link or group", at: card.start)
    }
    guard let content = Self.contents[type] else {
      return report(
        "\(card.name) is of the type '\(type.prefix(100))', which no canvas has: text, file, link or group; it is not read",
        at: card.start)
    }
    guard let content else { return }
    guard let text = card.values[content] else {
      return report(
        "\(card.name) has no '\(content)' and is not read; delete it or write one", at: card.start)
    }
    switch type {
    case "text": add(text, in: card)
    case "file": addFile(text, of: card)
    default:
      canvas.webLinks.append(
        WebLink(
          kind: .card, url: text.string, text: "",
          range: source.range(text.offsets.lowerBound, text.offsets.upperBound)))
    }
  }

  /// Where each type of card has what it shows; a group has nothing but its label.
  private static let contents: [String: String?] = [
    "text": "text", "file": "file", "link": "url", "group": nil,
  ]

  /// A file card is a link to exactly that path of the vault; one that leads out of it is unresolved.
  private mutating func addFile(_ file: JSONText, of card: Card) {
    let subpath = card.values["subpath"]?.string ?? ""
    let link = Link(
      kind: .card, raw: file.string + subpath, target: "/" + file.string,
      anchor: subpath.hasPrefix("#") ? String(subpath.dropFirst()) : nil,
      range: source.range(file.offsets.lowerBound, file.offsets.upperBound))
    canvas.links.append(ParsedCanvas.InCard(card: card.id, value: link))
    canvas.texts.append(file)
  }

  /// The text of a card is read as a note is that has no properties.
  private mutating func add(_ text: JSONText, in card: Card) {
    let note = NoteParser.parse(SourceText(text.bytes), fileName: "", hasProperties: false)
    func place(_ range: SourceRange) -> SourceRange {
      source.range(text.fileOffset(of: range.start.offset), text.fileOffset(of: range.end.offset))
    }
    for var link in note.links {
      link.range = place(link.range)
      canvas.links.append(ParsedCanvas.InCard(card: card.id, value: link))
    }
    for var link in note.webLinks {
      link.range = place(link.range)
      canvas.webLinks.append(link)
    }
    for var tag in note.tags {
      tag.range = place(tag.range)
      canvas.tags.append(tag)
    }
    for var finding in note.findings where Self.rules.contains(finding.rule) {
      finding.range = place(finding.range)
      finding.message += " (in \(card.name))"
      canvas.findings.append(finding)
    }
    if !note.links.isEmpty { canvas.texts.append(text) }
  }

  /// What can be wrong with a card as with a note; its bytes are the canvas's.
  private static let rules: Set<ParseFinding.Rule> = [.damagedText, .deepNesting, .oversizedTable]
}
