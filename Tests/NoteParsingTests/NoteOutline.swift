@testable import NoteParsing

/// A parsed note as readable lines, in the order of the file: `line:column kind ‹source› value`.
enum NoteOutline {
  static func lines(_ text: String, fileName: String = "Note.md") -> [String] {
    lines(Array(text.utf8), fileName: fileName)
  }

  static func lines(_ bytes: [UInt8], fileName: String = "Note.md") -> [String] {
    let source = SourceText(bytes)
    let note = NoteParser.parse(source, fileName: fileName)
    return entries(note).sorted {
      ($0.range.start, -$0.range.end.offset, $0.text) < ($1.range.start, -$1.range.end.offset, $1.text)
    }
    .map { entry in
      let cut = source.string(entry.range.offsets).unicodeScalars.map(visible).joined()
      let value = entry.value.unicodeScalars.map(visible).joined()
      return "\(entry.range.line):\(entry.range.column) \(entry.text) ‹\(cut)›"
        + (value.isEmpty ? "" : " \(value)")
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "⏎"
    case "\r": "␍"
    default: String(scalar)
    }
  }

  struct Entry {
    var range: SourceRange
    var text: String
    var value: String
  }

  /// Every construct of a note but its blocks.
  static func entries(_ note: ParsedNote) -> [Entry] {
    var result: [Entry] = []
    func add(_ range: SourceRange, _ text: String, _ value: String = "") {
      result.append(Entry(range: range, text: text, value: value))
    }
    for item in note.properties { add(item.range, "property \(item.key)", item.value.json) }
    for item in note.headings { add(item.range, "h\(item.level)", item.path.joined(separator: " > ")) }
    for item in note.links {
      let parts = [item.target, item.anchor.map { "#" + $0 }, item.display.map { "|" + $0 }]
      add(item.range, item.kind.rawValue, parts.compactMap { $0 }.joined())
    }
    for item in note.webLinks { add(item.range, "web \(item.kind.rawValue)", item.url) }
    for item in note.tags { add(item.range, "tag", item.name) }
    for item in note.formulas { add(item.range, "formula \(item.kind.rawValue)", item.latex) }
    for item in note.codeBlocks { add(item.range, "code \(item.language)", item.code) }
    for item in note.codeSpans { add(item, "span") }
    for item in note.callouts { add(item.range, "callout", item.type + item.fold + " " + item.title) }
    for item in note.containers { add(item.range, item.syntax.rawValue + " " + item.name, item.title) }
    for item in note.tables {
      add(
        item.range, "table",
        ([item.header] + item.rows).map { $0.map(\.text).joined(separator: " ¦ ") }.joined(separator: " / "))
    }
    for item in note.footnoteDefinitions { add(item.range, "footnote", item.id + ": " + item.text) }
    for item in note.footnoteReferences { add(item.range, "reference", item.id) }
    for item in note.tasks { add(item.range, "task [\(item.status)]", item.text) }
    for item in note.comments { add(item, "comment") }
    for item in note.highlights { add(item, "highlight") }
    for item in note.blockIDs { add(item.block, "block", item.id) }
    for item in note.citations { add(item.range, "citation \(item.kind.rawValue)", item.id) }
    for item in note.findings { add(item.range, "finding \(item.rule.rawValue)") }
    return result
  }
}
