internal import LaTeXMath
internal import NoteMath

/// A row of a matrix with nothing in it.
package enum EmptyRow: FormulaRule {
  package static let id = "empty-row"
  package static let summary = "a matrix or a case distinction has an empty row"
  package static let page = #"""
    # empty-row

    **What.** Between two rows of a matrix or of `cases` stands an empty one.

    **Why.** It shows as a gap. Mostly `\\` was doubled to `\\\\` by an escape
    too many.

    **Example.** `$\begin{pmatrix} 1 & 0 \\\\ 0 & 1 \end{pmatrix}$`.

    **How to mend it.** Write `\\` once. For more room between rows write `\\[1em]`.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.formulas.flatMap { formula in
      MathNode.environments(in: formula.tree.nodes).compactMap { environment -> Finding? in
        // In aligned formulas an empty row is a common way to make room.
        guard environment.name.contains("matrix") || environment.name.contains("cases") else { return nil }
        let rows = environment.rows
        let empty = rows.indices.dropLast().first { index in
          rows[index].lines == 0 && rows[index].cells.allSatisfy { $0.body.isEmpty }
        }
        guard let empty, rows.count > 1, let cell = rows[empty].cells.first else { return nil }
        return note.finding(
          id, formula, at: cell.range.lowerBound, "an empty row in '\(environment.name)'; write '\\\\' once")
      }
    }
  }
}
