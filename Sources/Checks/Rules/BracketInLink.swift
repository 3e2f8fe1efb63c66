package import VaultIndex

/// A wikilink whose target holds brackets.
package enum BracketInLink: CheckRule {
  package static let id = "bracket-in-link"
  package static let summary = "a wikilink has brackets in its target, which not every program reads"
  package static let page = #"""
    # bracket-in-link

    **What.** The target of a wikilink holds an opening bracket: `[[a [b] c]]`, `[[[2017] Paper]]`, `[[Part [3]]]`.

    **Why.** Obsidian does not say how it reads them, and programs differ. Scholium takes what stands up to the `]]` that leaves the
    brackets of the target closed. A single closing bracket, `[[a]b]]`, and brackets in a heading, `[[a#b [c] d]]`, are read by Obsidian too, and
    not reported.

    **Example.** `[[[2017] Paper]]` for the file `[2017] Paper.md`.

    **How to mend it.** Name the file without brackets; or write a Markdown link, `[text](<[2017] Paper.md>)`.
    """#

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
