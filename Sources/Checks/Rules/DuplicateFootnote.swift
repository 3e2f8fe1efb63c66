package import VaultIndex

/// A footnote that is defined twice.
package enum DuplicateFootnote: CheckRule {
  package static let id = "duplicate-footnote"
  package static let summary = "a footnote is defined twice"
  package static let page = """
    # duplicate-footnote

    **What.** A note has two lines `[^1]: …` with one name; case does not matter.

    **Why.** Only the first counts: every reference leads to it, and the second is not shown.

    **Example.** Two notes were joined, and both counted their footnotes from 1.

    **How to mend it.** Rename the second, and the references that mean it.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    var first: [Footnotes.Key: Int] = [:]
    return try Footnotes(index).definitions.compactMap { definition in
      let key = Footnotes.key(definition)
      guard let line = first[key] else {
        first[key] = definition.line
        return nil
      }
      return Finding(
        rule: id, note: definition.note, line: definition.line, column: definition.column,
        message:
          "[^\(definition.id)] is defined in line \(line) already, and only that counts; rename this one")
    }
  }
}
