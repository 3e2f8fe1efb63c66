package import VaultIndex

/// Properties that are not YAML.
package enum BrokenYAML: CheckRule {
  package static let id = "broken-yaml"
  package static let summary = "the properties are not valid YAML"
  package static let page = """
    # broken-yaml

    **What.** The block between the `---` lines at the top of a note cannot be read as YAML, or not
    as properties.

    **Why.** Obsidian shows none of the note's properties then; tags, aliases and queries miss the
    note. The rest of the note still counts here.

    **Example.** `title: Attention: the paper` (a second colon needs quotation marks).

    **How to mend it.** Put text with `: `, `#`, `[` or a leading `*` or `&` in quotation marks;
    write each key once; indent with spaces.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
