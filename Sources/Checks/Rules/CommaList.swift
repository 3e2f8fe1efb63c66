package import VaultIndex

/// Several names in one text.
package enum CommaList: CheckRule {
  package static let id = "comma-list"
  package static let summary = "tags, aliases or cssclasses in one text with commas, which is one name"
  package static let page = """
    # comma-list

    **What.** `tags`, `aliases` or `cssclasses` is one text with a comma in it.

    **Why.** Obsidian reads it as one name, and a tag with a comma is none: searches for the tags
    miss the note.

    **Example.** `tags: attention, transformer`.

    **How to mend it.** Write a list: `tags: [attention, transformer]`. One alias that has a comma
    is a list of one: `aliases: ["Smith, Jones"]`.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try ["aliases", "cssclasses", "tags"].flatMap { name in
      try index.properties(named: name).filter { $0.value.hasPrefix("\"") && $0.value.contains(",") }.map {
        Finding(
          rule: id, note: $0.note, line: $0.line, column: $0.column,
          message: "\($0.property): \($0.value) is one name; write a list: \($0.property): [first, second]")
      }
    }
  }
}
