package import VaultIndex

/// A property under a name that Obsidian has given up.
package enum SingularKey: CheckRule {
  package static let id = "singular-key"
  package static let summary = "the property tag, alias or cssclass, which Obsidian no longer reads"
  package static let page = """
    # singular-key

    **What.** A note has the property `tag`, `alias` or `cssclass`.

    **Why.** Obsidian gave these names up in version 1.9: what they hold is no tag and no alias,
    there or here.

    **Example.** `tag: attention`.

    **How to mend it.** Use the plural, with a list: `tags: [attention]`.
    """

  private static let plurals = ["alias": "aliases", "cssclass": "cssclasses", "tag": "tags"]

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try plurals.sorted { $0.key < $1.key }.flatMap { singular, plural in
      try index.properties(named: singular).map {
        Finding(
          rule: id, note: $0.note, line: $0.line, column: $0.column,
          message: "'\($0.property)' is not read; write '\(plural)'")
      }
    }
  }
}
