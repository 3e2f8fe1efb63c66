package import VaultIndex

/// A conflict of Git that nobody has resolved.
package enum ConflictMarkers: CheckRule {
  package static let id = "conflict-markers"
  package static let summary = "a merge of Git left both sides in the note"
  package static let page = #"""
    # conflict-markers

    **What.** Lines that start with `<<<<<<<`, `=======` and `>>>>>>>` follow one another, outside of code.

    **Why.** Git writes them where two versions of a note could not be joined, and asks to choose. Until then the note says both, and the
    lines themselves become headings and quotes.

    **Example.** `<<<<<<< HEAD`, one version, `=======`, the other, `>>>>>>> main`.

    **How to mend it.** Keep what is right and delete the three lines. In a block of code they are an example, and not reported.
    """#

  package static func findings(in index: VaultIndex) throws -> [Finding] {
    try fileFindings(in: index)
  }
}
