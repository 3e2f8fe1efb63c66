internal import NoteMath
internal import NoteParsing

/// A formula in a code span.
package enum DollarCodeSpan: FormulaRule {
  package static let id = "dollar-code-span"
  package static let summary = "a formula stands in backticks, and shows as code"
  package static let page = #"""
    # dollar-code-span

    **What.** A code span starts and ends with a dollar.

    **Why.** Code spans are decided first, so that the reader sees the LaTeX, dollars and all. Scholium reads it as
    a formula all the same. Each note is reported once.

    **Example.** `` `$\sigma_1$` ``.

    **How to mend it.** Take the backticks away: `$\sigma_1$`. GitHub also takes `` $`\sigma_1`$ ``.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    let spans = note.formulas.filter { $0.formula.kind == .codeSpan && !isPlaceholder($0.latex) }
    guard let first = spans.first else { return [] }
    let more = spans.count > 1 ? ", as do \(spans.count - 1) more in this note" : ""
    return [
      note.finding(id, first, "`$\(first.latex)$` shows as code\(more); take the backticks away")
    ]
  }

  /// Whether the text between the dollars only stands for a formula, as in a description of the syntax.
  private static func isPlaceholder(_ latex: String) -> Bool {
    latex.allSatisfy { $0 == "." || $0 == "…" }
      || latex.utf8.count > 2 && latex.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }
}
