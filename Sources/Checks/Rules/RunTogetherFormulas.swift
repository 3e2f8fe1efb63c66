internal import LaTeXMath
internal import NoteMath
internal import NoteParsing

/// Several formulas in one fence, which show as one line.
package enum RunTogetherFormulas: FormulaRule {
  package static let id = "run-together-formulas"
  package static let summary = "lines of a math fence or $$ block are formulas of their own, and show as one"
  package static let page = #"""
    # run-together-formulas

    **What.** Lines of one ```` ```math ```` fence or `$$` block each have a relation of their own, and nothing joins them:
    no `\\`, no comma, no operator.

    **Why.** A line end is a space in LaTeX, and spaces do not show: *a = b* above *c = d* becomes *a = bc = d*.

    **Example.** A `math` fence with the lines `a = b` and `c = d`.

    **How to mend it.** Give each a fence of its own, or write `\begin{aligned} a &= b \\ c &= d \end{aligned}`.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.formulas.compactMap { formula in
      guard formula.formula.isDisplay,
        formula.tree.diagnostics.isEmpty, BlankLineInFormula.blankLine(in: formula.latex) == nil,
        let offset = secondFormula(formula)
      else { return nil }
      return note.finding(
        id, formula, at: offset,
        "this line is a formula of its own, and shows on one line with the one above; part them by '\\\\' in an "
          + "aligned environment, or by a fence for each")
    }
  }

  /// Where a line begins that has a relation, after a line that has one, with nothing that joins them.
  private static func secondFormula(_ formula: NoteFormula) -> Int? {
    let bytes = Array(formula.latex.utf8)
    var previous: [MathNode] = []
    var line: [MathNode] = []
    var lineEnd = bytes.firstIndex(of: 0x0A) ?? bytes.count
    for node in formula.tree.nodes + [MathNode(.lineBreak, bytes.count + 1..<bytes.count + 1)] {
      if node.range.lowerBound > lineEnd {
        if !line.isEmpty {
          if parts(previous, line) { return line[0].range.lowerBound }
          previous = line
        }
        line = []
        lineEnd = bytes[min(node.range.lowerBound, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count
      }
      // A node over several lines, such as an environment, joins what is round it.
      if node.range.upperBound > lineEnd { return nil }
      line.append(node)
    }
    return nil
  }

  private static func parts(_ first: [MathNode], _ second: [MathNode]) -> Bool {
    guard let last = first.last, let next = second.first else { return false }
    return hasRelation(first) && hasRelation(second) && !joins(last) && !joins(next)
  }

  private static func hasRelation(_ nodes: [MathNode]) -> Bool {
    nodes.contains { node in
      if case .symbol(let symbol) = node.kind {
        symbol.role == .relation && symbol.text != ":"
      } else {
        false
      }
    }
  }

  /// Whether a node at the edge of a line goes on, or sets the lines apart.
  private static func joins(_ node: MathNode) -> Bool {
    switch node.kind {
    case .symbol(let symbol):
      symbol.role != .ordinary && symbol.role != .closing && symbol.role != .opening || symbol.text == "."
    case .lineBreak, .space, .text, .tag, .style, .size, .color, .arrow: true
    default: false
    }
  }
}
