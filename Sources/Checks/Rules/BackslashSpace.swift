internal import LaTeXMath
internal import NoteMath

/// `\\\ 0`: a line end and a space.
package enum BackslashSpace: FormulaRule {
  package static let id = "backslash-space"
  package static let summary = "three backslashes before a space, where two end the row"
  package static let page = #"""
    # backslash-space

    **What.** In a formula stand three backslashes and a space.

    **Why.** They are read as `\\`, which ends the row, and `\ `, which is a space: the next row begins with a gap
    that nobody meant.

    **Example.** `\begin{cases} x & x > 0 \\\ 0 & x \le 0 \end{cases}`.

    **How to mend it.** Write two backslashes. For a gap write `\quad`.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.formulas.compactMap { formula in
      let uses = CommandUse.all(in: formula.latex)
      for (use, next) in zip(uses, uses.dropFirst())
      where use.name == "\\\\" && next.name == "\\ " && use.range.upperBound == next.range.lowerBound {
        return note.finding(
          id, formula, at: use.range.lowerBound, "three backslashes end the row and add a space; write two")
      }
      return nil
    }
  }
}
