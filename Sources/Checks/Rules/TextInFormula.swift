internal import LaTeXMath
internal import NoteMath

/// Japanese, Chinese or Korean in a formula, outside of `\text`.
package enum TextInFormula: FormulaRule {
  package static let id = "text-in-formula"
  package static let summary = "Japanese, Chinese or Korean text in a formula stands outside \\text"
  package static let page = #"""
    # text-in-formula

    **What.** Characters of Japanese, Chinese or Korean stand in a formula, and not in `\text{…}`.

    **Why.** In mathematics each is set as a letter of its own, with the spacing of a product; LaTeX shows nothing at
    all, and KaTeX warns.

    **Example.** `$損失 = -\log p$`.

    **How to mend it.** Write `$\text{損失} = -\log p$`.
    """#

  package static func findings(in note: FormulaNote) -> [Finding] {
    note.formulas.compactMap { formula in
      var first: MathNode?
      MathNode.visit(formula.tree.nodes) { node in
        guard first == nil, case .symbol(let symbol) = node.kind,
          let scalar = symbol.text.unicodeScalars.first,
          isText(scalar)
        else { return }
        first = node
      }
      guard let first else { return nil }
      return note.finding(
        id, formula, at: first.range.lowerBound, "text outside \\text; write it as \\text{…}")
    }
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x2FFFF: true
    default: false
    }
  }
}
