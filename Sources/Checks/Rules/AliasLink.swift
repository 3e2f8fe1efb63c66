package import VaultIndex

/// A link that names an alias.
package enum AliasLink: CheckRule {
  package static let id = "alias-link"
  package static let summary = "a link names an alias, which Obsidian does not resolve"
  package static let page = """
    # alias-link

    **What.** A link names a note by an alias only.

    **Why.** In Obsidian aliases serve completion; they never resolve a link. The link is as broken
    as any other.

    **Example.** `[[Kullback-Leibler]]`, when that is an alias of `KL divergence.md`.

    **How to mend it.** Write `[[KL divergence|Kullback-Leibler]]`: what Obsidian's completion would
    have written.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try index.links(.unresolved, withContext: false).filter { $0.rule == "alias" }.map { link in
      let notes = try index.notes(withAlias: link.destination)
      let names = notes.map { "'\($0)'" }.joined(separator: ", ")
      let name = notes.first?.name ?? link.destination
      let short = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
      return finding(
        link,
        "'\(link.raw)' is an alias of \(names), which does not resolve; "
          + "write [[\(short)|\(link.display ?? link.destination)]]")
    }
  }
}
