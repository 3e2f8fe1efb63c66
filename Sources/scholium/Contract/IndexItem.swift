import VaultIndex

/// What an update of the index did.
struct IndexItem: ContractItem {
  var notes: Int
  var added: Int
  var changed: Int
  var removed: Int
  var unchanged: Int
  var links: Int
  var brokenLinks: Int
  var formulas: Int
  var codeBlocks: Int
  var citations: Int
  var findings: Int

  enum CodingKeys: String, CodingKey {
    case notes, added, changed, removed, unchanged, links, formulas, citations, findings
    case brokenLinks = "broken_links"
    case codeBlocks = "code_blocks"
  }

  init(_ summary: UpdateSummary) {
    notes = summary.notes
    added = summary.added
    changed = summary.changed
    removed = summary.removed
    unchanged = summary.unchanged
    links = summary.links
    brokenLinks = summary.brokenLinks
    formulas = summary.formulas
    codeBlocks = summary.codeBlocks
    citations = summary.citations
    findings = summary.findings
  }
}

/// What `index --delete` and `--prune` have taken away.
struct DeletedIndexItem: ContractItem {
  /// The path of the index, or of the vault that is gone.
  var deleted: String
}
