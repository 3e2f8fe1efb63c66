internal import LaTeXMath
internal import NoteMath

/// U+FFFD in a formula.
package enum ReplacementCharacter: FormulaRule {
  package static let id = "replacement-character"
  package static let summary = "a formula has the character U+FFFD, which stands for a lost one"
  package static let page = #"""
    # replacement-character

    **What.** A formula has the replacement character `�` (U+FFFD).

    **Why.** Some program could not read a character and wrote this one in its place. What it was is lost.

    **Example.** `$\text{�_0}$`.

    **How to mend it.** Look at the source that the note was made from, and write the character again.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.formulas.compactMap { formula in
      guard let range = formula.latex.range(ofScalar: "\u{FFFD}") else { return nil }
      return note.finding(
        id, formula, at: range, "a character of this formula is lost (U+FFFD); write it again")
    }
  }
}

extension String {
  /// The byte offset of the first such scalar.
  fileprivate func range(ofScalar wanted: Unicode.Scalar) -> Int? {
    unicodeScalars.firstIndex(of: wanted).map { utf8.distance(from: startIndex, to: $0) }
  }
}
