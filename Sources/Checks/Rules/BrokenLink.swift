package import VaultIndex

/// A link that leads nowhere.
package enum BrokenLink: CheckRule {
  package static let id = "broken-link"
  package static let summary = "a link leads to no file of the vault"
  package static let page = """
    # broken-link

    **What.** A link names a note or an attachment that is not in the vault.

    **Why.** Who follows it finds nothing; in Obsidian a click on it makes an empty note. Often the
    note was renamed outside Obsidian, or is still to be written.

    **Example.** `[[Atention]]`, when the note is called `Attention.md`.

    **How to mend it.** Correct the name, or write the note. Links are looked up by file name, never
    by title. A link that is an alias of some note is a finding of `alias-link`.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try index.links(.unresolved, withContext: false).filter { $0.rule != "alias" }.map { link in
      finding(link, "'\(link.raw)' leads to no file; correct the name or write the note")
    }
  }
}
