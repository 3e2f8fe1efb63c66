package import VaultIndex

/// UTF-8 that was read as another encoding.
package enum DamagedText: CheckRule {
  package static let id = "damaged-text"
  package static let summary = "the text was decoded wrongly, as in â€œ for “"
  package static let page = """
    # damaged-text

    **What.** UTF-8 text was once read as Windows-1252 and saved so: each character became two or
    three others.

    **Why.** Words cannot be read or found. Code, formulas and links in plain ASCII are still right,
    and still count.

    **Example.** `ã‚¨ãƒ³ãƒˆãƒ­ãƒ”ãƒ¼` for エントロピー, `donâ€™t` for don’t.

    **How to mend it.** Get the text again from its source. Or undo the damage with a tool such as
    ftfy; some bytes may be lost for good.
    """

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
