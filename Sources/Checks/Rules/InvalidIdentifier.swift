package import NoteParsing
package import VaultIndex

/// An arXiv identifier or a DOI that cannot be one.
package enum InvalidIdentifier: CheckRule {
  package static let id = "invalid-identifier"
  package static let summary = "an arXiv identifier or a DOI that is none, or is dated in the future"
  package static let page = """
    # invalid-identifier

    **What.** What stands in `arxiv_id` or `doi`, after `arXiv:` or in an arXiv URL is no identifier,
    or one of a month that is still to come.

    **Why.** It leads to no paper, and the note is not found by the right one. arXiv's identifiers
    are `YYMM.NNNN` from April 2007, `YYMM.NNNNN` from January 2015 on, and `archive/YYMMNNN` before.

    **Example.** `arXiv:1713.03762` (there is no month 13), `doi: nature14539`.

    **How to mend it.** Copy the identifier from the paper's page. Leave the property empty when the
    paper has none.
    """

  package static func findings(in index: VaultIndex, on day: CalendarDay) throws -> [Finding] {
    let misdated = try index.citations().compactMap { citation -> Finding? in
      guard citation.kind == "arxiv", let paper = ArXivIdentifier(citation.id), paper.month > day else {
        return nil
      }
      return Finding(
        rule: id, note: citation.note, line: citation.line, column: citation.column,
        message: "'\(citation.id)' is dated \("\(paper.month)".prefix(7)), which is still to come; correct it"
      )
    }
    return try fileFindings(in: index) + misdated
  }
}
