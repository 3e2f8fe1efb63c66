internal import NoteMath
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
      guard formula.formula.isDisplay,
        let offset = blankLine(in: formula.latex)
      else { return nil }
      return note.finding(
        id, formula, at: offset, "a blank line inside the formula; delete it, or make two formulas")
    }
  }

  /// The offset of the first blank line that parts something: not those at the edges.
  static func blankLine(in latex: String) -> Int? {
    let lines = latex.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return nil }
    var offset = 0
    for (index, line) in lines.enumerated() {
      if isBlank(line), index > first, index < last { return offset }
      offset += line.utf8.count + 1
    }
    return nil
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
}
