internal import NoteParsing
package import VaultIndex

/// A paper that is cited without an identifier.
package enum UnidentifiedCitation: CheckRule {
  package static let id = "unidentified-citation"
  package static let summary = "a paper is cited without arXiv identifier or DOI"
  package static let page = """
    # unidentified-citation

    **What.** A footnote, or an item below a heading such as References or 参考文献, cites a paper and
    names no arXiv identifier, no DOI, no URL and no note.

    **Why.** Nobody can follow it without a search, and no program can tell which paper it is.

    **Example.** `[^1]: Gray et al., "Wide Margins in Practice", Proc. of MARGIN, 2019.`

    **How to mend it.** Add `arXiv:1901.00001` or `doi:10.1000/xyz`, or link the note on the paper. A
    text counts as citing a paper when it has a year and a title in quotation marks or a venue;
    books are left alone.
    """

  /// Headings of lists of references, as `headingKey` folds them.
  private static let headings = [
    "references", "reference", "bibliography", "works cited", "literature", "参考文献", "文献", "引用文献", "参考論文",
  ]

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    let footnotes = try index.footnotes().filter {
      $0.kind == .definition && ReferenceText($0.text).citesPaperWithoutIdentifier
    }
    let found = footnotes.map { footnote in
      finding(
        footnote.note, footnote.line, footnote.column, footnote.id.isEmpty ? "footnote" : "[^\(footnote.id)]")
    }
    return try found + listFindings(in: index)
  }

  private static func listFindings(in index: VaultIndex) throws -> [Finding] {
    try index.notes(withHeadingKeys: headings).flatMap { path -> [Finding] in
      let source = SourceText(try index.vault.read(path))
      let note = NoteParser.parse(source, fileName: path.name)
      return items(of: note).filter { ReferenceText(source.string($0.offsets)).citesPaperWithoutIdentifier }
        .map { finding(path, $0.line, $0.column, "this reference") }
    }
  }

  /// The list items below headings of references.
  private static func items(of note: ParsedNote) -> [SourceRange] {
    var items: [SourceRange] = []
    var headings = note.headings[...]
    /// The level of the heading of references above, if one is.
    var level: Int?
    for block in note.blocks where block.kind == .item {
      while let heading = headings.first, heading.range.end.offset < block.range.start.offset {
        headings.removeFirst()
        if let own = level, heading.level > own { continue }
        level = Self.headings.contains(headingKey(heading.text)) ? heading.level : nil
      }
      if level != nil { items.append(block.range) }
    }
    return items
  }

  private static func finding(_ note: VaultPath, _ line: Int, _ column: Int, _ what: String) -> Finding {
    Finding(
      rule: id, note: note, line: line, column: column,
      message: "\(what) cites a paper without arXiv identifier or DOI; add one, or link the note on it")
  }
}
