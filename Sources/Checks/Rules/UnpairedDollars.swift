package import VaultIndex

/// A `$$` that has no other.
package enum UnpairedDollars: CheckRule {
  package static let id = "unpaired-dollars"
  package static let summary = "a $$ has no other, or makes a formula of text"
  package static let page = #"""
    # unpaired-dollars

    **What.** A line of only `$$` has no other `$$`; or a blank line parts a `$$` from the one within a line of text that opens the formula; or the formula between two of them holds a heading, a fence, a callout, or a wikilink
    and a sentence.

    **Why.** Dollars are paired in turn. Where one is missing, what was text becomes a formula and the formulas text, down to the end of
    the note; links in it are lost. Scholium takes another pairing when that gives formulas without Markdown, other programs do not.

    **Example.** A `$$`, a formula, and the closing `$$` forgotten; below it `## Next` and a formula in its own two `$$`.

    **How to mend it.** Write the missing `$$`, or delete the one that is too many. Dollars of a price are written `\$\$`.
    """#

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
