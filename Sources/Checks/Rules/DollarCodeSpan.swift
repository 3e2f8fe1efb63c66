internal import NoteMath
internal import NoteParsing

/// A formula in a code span.
package enum DollarCodeSpan: FormulaRule {
  package static let id = "dollar-code-span"
  package static let summary = "a formula stands in backticks, and shows as code"
  package static let page = #"""
    # dollar-code-span

    **What.** A code span starts and ends with a dollar, with mathematics between: a command, a superscript or a subscript, an operator between
    operands, one letter or a number.

    **Why.** Code spans are decided first, so that the reader sees the LaTeX, dollars and all. Scholium reads it as
    a formula all the same. Each note is reported once.

    **Example.** `` `$\sigma_1$` ``.

    **How to mend it.** Take the backticks away: `$\sigma_1$`. GitHub also takes `` $`\sigma_1`$ ``.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    let spans = note.formulas.filter { $0.formula.kind == .codeSpan }
    guard let first = spans.first else { return [] }
    let more = spans.count > 1 ? ", as do \(spans.count - 1) more in this note" : ""
    return [
      note.finding(id, first, "`$\(first.latex)$` shows as code\(more); take the backticks away")
    ]
  }
}
