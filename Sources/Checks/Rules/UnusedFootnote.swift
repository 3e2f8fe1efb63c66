package import VaultIndex

/// A footnote that nothing refers to.
package enum UnusedFootnote: CheckRule {
  package static let id = "unused-footnote"
  package static let summary = "a footnote is defined and never referred to"
  package static let page = """
    # unused-footnote

    **What.** The note has a line `[^1]: …`, and no `[^1]` in its text.

    **Why.** Renderers leave the footnote out: nobody reads it.

    **Example.** `[^gray]: Gray, 2019.`, in a note that says `[^grey]`.

    **How to mend it.** Refer to it where it belongs, or remove it.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    let footnotes = try Footnotes(index)
    return footnotes.definitions.filter { !footnotes.isReferred($0) }.map { definition in
      Finding(
        rule: id, note: definition.note, line: definition.line, column: definition.column,
        message: "nothing refers to [^\(definition.id)], so it is not shown; refer to it, or remove it")
    }
  }
}
