/// The markup that CSL has within texts: `<i>`, `<b>`, `<sub>`, `<sup>`, `<span class="nocase">`.
enum CSLMarkup {
  /// A field of a text with markup, which TeX keeps and people do not see.
  static func field(_ name: String, _ text: String, _ line: Int) -> BibliographyEntry.Field {
    guard text.utf8.contains(UInt8(ascii: "<")), case .tex = FieldKind(of: name) else {
      return .init(name: name, text: TeXText.singleSpaced(text), line: line)
    }
    return .init(name: name, source: source(text), line: line)
  }

  /// The text of a field with markup.
  static func text(_ field: BibliographyEntry.Field) -> String {
    if case .tex = FieldKind(of: field.name) { TeXText.tagged(field.source) } else { field.text }
  }

  private static let commands = [
    "<i>": "\\textit{", "<b>": "\\textbf{", "<sub>": "\\textsubscript{", "<sup>": "\\textsuperscript{",
    "<sc>": "\\textsc{",
    "<span class=\"nocase\">": "{", "<span style=\"font-variant:small-caps;\">": "\\textsc{",
    "<span style=\"font-variant: small-caps;\">": "\\textsc{",
  ]

  private static let ends: Set<String> = ["</i>", "</b>", "</sub>", "</sup>", "</sc>", "</span>"]

  private static func source(_ text: String) -> String {
    var source = ""
    var depth = 0
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      source += TeXText.encoded(String(rest[..<open]))
      // The longest tag has less than 50 characters.
      let close = rest[open...].prefix(50).firstIndex(of: ">")
      let tag = close.map { String(rest[open...$0]) } ?? ""
      if let command = commands[tag] {
        source += command
        depth += 1
      } else if ends.contains(tag), depth > 0 {
        source += "}"
        depth -= 1
      } else {
        source += "<"
        rest = rest[rest.index(after: open)...]
        continue
      }
      rest = rest[rest.index(after: close ?? open)...]
    }
    return source + TeXText.encoded(String(rest)) + String(repeating: "}", count: depth)
  }
}
