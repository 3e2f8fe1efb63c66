internal import NoteParsing
package import VaultIndex

/// An identifier that YAML reads as a number.
package enum NumberIdentifier: FixableRule {
  package static let id = "number-identifier"
  package static let summary = "an identifier without quotes, which YAML takes for a number"
  package static let page = """
    # number-identifier

    **What.** An `arxiv_id` or a `citekey` is a number to YAML, since it has no quotation marks.

    **Why.** Numbers have no zeros at their ends: the next program that writes the property makes
    `2006.1123` of `2006.11230`, another paper or none.

    **Example.** `arxiv_id: 2006.11230`, or what has become of it, `arxiv_id: 2006.1123`.

    **How to mend it.** Put it in quotation marks: `arxiv_id: "2006.11230"`. `scholium check --fix`
    does so, shows the change first, and restores zeros that only can have been there;
    `--dry-run` shows without doing.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index, fixable: true)
  }

  package static func fixed(_ note: [UInt8]) throws -> [UInt8] {
    var editor = FrontmatterEditor(note)
    for property in Frontmatter(SourceText(note))?.properties ?? [] {
      guard let identifier = property.identifierReadAsNumber else { continue }
      try editor.set(property.key, to: .identifier(identifier))
    }
    return editor.bytes
  }
}
