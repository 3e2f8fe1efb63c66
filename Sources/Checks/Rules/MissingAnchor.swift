package import VaultIndex

/// A link to a heading or block that is not there.
package enum MissingAnchor: CheckRule {
  package static let id = "missing-anchor"
  package static let summary = "a link names a heading or block that its note does not have"
  package static let page = """
    # missing-anchor

    **What.** The note that a link leads to has no such heading or block.

    **Why.** The link opens the note at its top. Often the heading was reworded.

    **Example.** `[[Adam#Bias corection]]`, or `[[Adam#^eq9]]` when no block ends in ` ^eq9`.

    **How to mend it.** Copy the heading's text as `scholium outline NOTE` shows it, or give the
    block its id. Punctuation and case do not matter.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try index.links(.missingAnchor, withContext: false).map { link in
      let anchor = link.anchor ?? ""
      let what = anchor.hasPrefix("^") ? "block" : "heading"
      return finding(
        link,
        "'\(link.target?.text ?? "")' has no \(what) '\(anchor)'; see 'scholium outline', or mend the link")
    }
  }
}
