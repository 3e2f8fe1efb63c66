package import LaTeXMath
package import NoteParsing

/// A formula of a note with its tree.
package struct NoteFormula: Sendable {
  /// As it stands in the note.
  package let formula: Formula
  /// As the renderer reads it.
  package let tree: MathFormula
  /// Where percent signs without a backslash are put right, the LaTeX and its tree.
  private let percents: (signs: PercentSigns, tree: MathFormula)?

  init(_ formula: Formula, macros: MathMacros) {
    self.formula = formula
    tree = MathFormula(formula.latex, isDisplay: formula.isDisplay, macros: macros)
    percents = PercentSigns(formula.latex).map {
      ($0, MathFormula($0.latex, isDisplay: formula.isDisplay, macros: macros))
    }
  }

  /// As the note has it, without delimiters and the prefixes of quotes and lists.
  package var latex: String { formula.latex }

  /// As the writer means it: with percent signs where TeX would start a comment.
  package var meant: MathFormula { percents?.tree ?? tree }

  /// Bytes of the LaTeX as the note has it, for those of what is meant.
  package func written(_ bytes: Range<Int>) -> Range<Int> {
    let count = latex.utf8.count
    return (percents?.signs.original(bytes) ?? bytes).clamped(to: 0..<count)
  }

  /// The LaTeX between two of its bytes.
  package func text(_ bytes: Range<Int>) -> String {
    let latex = Array(latex.utf8)
    return String(decoding: latex[bytes.clamped(to: 0..<latex.count)], as: UTF8.self)
  }
}

extension Formula {
  /// Whether it is set on lines of its own.
  ///
  /// The delimiters alone decide, as for the renderers: `\begin{align}` between single dollars is an error in KaTeX, and no display
  /// formula. A formula in a code span is written between single dollars, and inline.
  package var isDisplay: Bool { kind == .display || kind == .fence || kind == .texDisplay }
}
