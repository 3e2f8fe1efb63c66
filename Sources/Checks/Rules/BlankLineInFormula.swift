internal import NoteParsing

/// A blank line inside a formula.
package enum BlankLineInFormula: FormulaRule {
  package static let id = "blank-line-in-formula"
  package static let summary = "a blank line parts a math fence or a $$ block"
  package static let page = #"""
    # blank-line-in-formula

    **What.** A ```` ```math ```` fence or a `$$` block has a blank line inside.

    **Why.** LaTeX ends a formula there with an error. MathJax and KaTeX skip the line, so that formulas that were
    meant apart run together.

    **Example.** A `math` fence with `a = b`, a blank line, and `c = d` shows *a = bc = d*.

    **How to mend it.** Delete the line, give each formula a fence of its own, or put `\begin{gathered}` round them
    and `\\` between them.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.formulas.compactMap { formula in
      guard formula.formula.kind == .fence || formula.formula.kind == .display else { return nil }
      var offset = 0
      let lines = formula.latex.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        // Blank lines at the edges part nothing.
        let isInside =
          lines[..<index].contains { !isBlank($0) } && lines[(index + 1)...].contains { !isBlank($0) }
        if isBlank(line), isInside {
          return note.finding(
            id, formula, at: offset, "a blank line inside the formula; delete it, or make two formulas")
        }
        offset += line.utf8.count + 1
      }
      return nil
    }
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
}
