package import VaultIndex

/// A link that could mean several files.
package enum AmbiguousLink: CheckRule {
  package static let id = "ambiguous-link"
  package static let summary = "a link could mean several files"
  package static let page = """
    # ambiguous-link

    **What.** Several files have the name that a link gives.

    **Why.** One of them is taken by a rule (the exact path from the vault's root first, then the
    note's own folder, then the shortest path, then the alphabet); a new or moved note can bend the link without a word.

    **Example.** `[[Notes]]`, with `Attention/Notes.md` and `Adam/Notes.md`.

    **How to mend it.** Write as much of the path as it takes: `[[Attention/Notes]]`.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try index.links(.ambiguous, withContext: false).map { link in
      let others = try index.files(named: link.destination).filter { $0 != link.target }
      let names = others.prefix(3).map { "'\($0)'" }.joined(separator: ", ") + (others.count > 3 ? ", …" : "")
      return finding(
        link,
        "'\(link.raw)' leads to '\(link.target?.text ?? "")' but could mean \(names); write more of the path")
    }
  }
}
