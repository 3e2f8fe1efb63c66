internal import LaTeXMath
internal import NoteMath

/// A brace, delimiter or environment without its other half.
package enum UnbalancedFormula: FormulaRule {
  package static let id = "unbalanced-formula"
  package static let summary = "a brace, a \\left or a \\begin in a formula lacks its other half"
  package static let page = #"""
    # unbalanced-formula

    **What.** In a formula a brace is never closed or closes nothing, a `\left` has no `\right`, a `\begin` has no
    `\end`, or the other way round.

    **Why.** No renderer shows the formula: the reader sees its source in red, or an error.

    **Example.** `$\frac{1}{2$`, `$\left( x + 1 )$`, `$\begin{cases} 0 \\ 1$`.

    **How to mend it.** Write the other half. For a pair with one side only write `\left.` or `\right.`; a brace
    that shows is `\{`.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.diagnostics(id) {
      switch $0 {
      case .unbalancedBrace, .unbalancedDelimiter, .unbalancedEnvironment: true
      default: false
      }
    }
  }
}
