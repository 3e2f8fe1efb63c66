/// A formula as it was read: always a tree, and what is wrong with it.
package struct MathFormula: Sendable, Equatable {
  package var nodes: [MathNode]
  /// In the order of their places.
  package var diagnostics: [MathDiagnostic]
  /// The macros in force after the formula; nil when it defines none.
  package var macros: MathMacros?

  /// Reads a formula: LaTeX without its dollars. Never fails, takes linear time, and does not look outside.
  package init(_ latex: String, isDisplay: Bool = false, macros: MathMacros = MathMacros()) {
    var parser = MathParser(Array(latex.utf8), isDisplay: isDisplay, macros: macros)
    nodes = parser.formula()
    diagnostics = parser.diagnostics
    self.macros = parser.definesMacros ? parser.macros : nil
  }
}
