/// What a vault settles about the formulas of its notes.
package struct Notation: Sendable, Equatable {
  /// The macros that notes may use, as the renderer defines them.
  package var macros: MathMacros

  package init(macros: MathMacros = MathMacros()) { self.macros = macros }
}
